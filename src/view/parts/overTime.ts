import type { WrittenFinding as Finding } from '../../model/finding.ts';
import { printable } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

type Row = Finding['rows'][number];

/** Channels with posts in every period, and whether these are all; undefined where rows are no periods. */
export function channelsInAll(
  finding: Pick<Finding, 'summary'>,
): { readonly same: boolean; readonly inAll: readonly string[] } | undefined {
  const same = finding.summary?.['sameChannels'];
  if (typeof same !== 'object' || same === null || !('same' in same)) return undefined;
  const inAll = 'inAll' in same && Array.isArray(same.inAll) ? same.inAll.map(String) : [];
  return { same: same.same === true, inAll };
}

/** What is compared across periods has the same channels in all of them, or it is said that it has not. */
export function comparable(page: Page, finding: Finding): Html | null {
  const channels = channelsInAll(finding);
  if (channels === undefined) return null;
  return channels.same
    ? html`<p class="aside">${page.say('measures.sameChannels')}</p>`
    : html`<p class="caution">${page.say('measures.otherChannels', { n: channels.inAll.length })}</p>`;
}

/** Nothing printed, or limits from none to all: so few posts that they leave everything open. */
export const isSilent = ({ estimates: [estimate] }: Row): boolean =>
  estimate === undefined ||
  !printable(estimate) ||
  (estimate.kind === 'share' && estimate.low === 0 && estimate.high === 1);

/** How the intervals of a series were made: told by the first period that has one, since the first of all may hold nothing. */
export function intervalsOf(estimates: Row['estimates']): Row['estimates'][number] | undefined {
  return estimates.find(({ low, high }) => low !== null && high !== null && low < high) ?? estimates[0];
}
