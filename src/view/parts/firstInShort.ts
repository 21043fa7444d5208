/** What a report finds of who was first and who follows, in sentences: for who reads no table. */
import type { Finding, Row } from '../../model/finding.ts';
import type { Said, Written } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

type Shown = Written<Finding>;
type Labelled = { readonly label: string; readonly finding: Shown };

export interface FirstFindings {
  readonly adoption: readonly Labelled[];
  readonly events?: readonly Labelled[];
  readonly communities: Shown;
  readonly channels: Shown;
}

/** Channels and pairs that a sentence names. */
const mostNamed = 3;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const rowsOf = (finding: Shown): readonly Row[] => finding.rows;

export function firstInShort(
  page: Page,
  { adoption, events = [], communities, channels }: FirstFindings,
): Html {
  const list = (title: Parameters<Page['say']>[0], said: readonly Said[]): Html | null =>
    said.length === 0
      ? null
      : html`<h4>${page.say(title)}</h4>
<ul>${said.map((one) => html`<li>${page.prose(one)}</li>`)}</ul>`;
  return html`<article class="finding" aria-labelledby="first-short-title"><h3 id="first-short-title">${page.say('first.inShort')}</h3>
${list('first.whoWasFirst', adoption.map(usesIn))}
${list('first.whoFollows', ordersIn(communities, channels))}
${list('first.whatChanged', events.map(changeIn))}
${list('first.notKnown', [message('first.notKnownCause'), message('first.notKnownElsewhere')])}</article>`;
}

function usesIn({ label, finding }: Labelled): Said {
  const summary = finding.summary ?? {};
  const later = rowsOf(finding).filter((row) => row['state'] === 'first use seen');
  return message('first.shortUses', {
    label,
    beginning: number(summary['fromTheBeginning']),
    later: number(summary['firstUseSeen']),
    none: number(summary['notSeen']),
    named: later.slice(0, mostNamed).map((row) => ({
      channel: row.key,
      time: (row['firstUse'] as { time: string } | null)?.time ?? '',
    })),
  });
}

function ordersIn(communities: Shown, channels: Shown): Said[] {
  const earlier = (finding: Shown): readonly Row[] =>
    rowsOf(finding).filter((row) => row['reads'] === 'earlier');
  const pairs = earlier(communities).slice(0, mostNamed);
  const named = pairs.map((row): Said => {
    const [a = '', b = ''] = ((row['labels'] ?? []) as string[]).map(String);
    const counts = (row['counts'] ?? {}) as Record<string, number>;
    const [first, last, tied] = ['earlier', 'later', 'tied'].map((key) => number(counts[key]));
    return message('first.shortEarlier', {
      a,
      b,
      earlier: first ?? 0,
      later: last ?? 0,
      of: (first ?? 0) + (last ?? 0) + (tied ?? 0),
    });
  });
  const couples = number(channels.summary?.['couples']);
  return [
    ...(named.length === 0 ? [message('first.shortNoOrder')] : named),
    couples === 0
      ? message('first.noPair')
      : message('first.shortPairs', {
          pairs: couples,
          earlier: number(channels.summary?.['earlier']),
          repeats: rowsOf(channels).filter((row) => row['copying'] === 'repeats').length,
        }),
  ];
}

function changeIn({ label, finding }: Labelled): Said {
  const [row] = rowsOf(finding);
  const [change, detectable] = row?.estimates ?? [];
  const { value = null, low = null, high = null, note } = change ?? {};
  if (value === null || low === null || high === null)
    return message('first.shortNoChange', { label, why: note ?? '' });
  return message('first.shortChange', { label, value, low, high, found: detectable?.value ?? null });
}
