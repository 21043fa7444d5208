import type { MeasureContext } from '../../../measures/measure.ts';
import { minimumChannels } from '../../../measures/prevalence/effort.ts';
import { words } from '../../../measures/prevalence/prevalence.ts';
import type { ChannelPart } from '../../../measures/share/estimates.ts';
import { ofChannels } from '../../../measures/share/sides.ts';
import { filledTemplates } from '../../../measures/share/templates.ts';
import { twinsOf } from '../../../measures/share/twins.ts';
import { message } from '../../../messages/index.ts';
import type { Check, Verdict } from '../../../model/verdict.ts';
import { askedAgain } from '../../verdicts/checks.ts';
import { type AskOf, type Community, type Prepared, effort, withoutChannels } from './parts.ts';

/**
 * The question asked again without copies that count as their own: texts of one template counted once a channel (a channel
 * that fills one in has the words, once), and a channel taken in under two names counted once. Only where something is
 * decided: what is open has no check that could take it back.
 */
export async function copyChecks(
  { driver }: MeasureContext,
  { matches }: Prepared,
  communities: readonly Community[],
  verdict: Verdict,
  ask: AskOf,
): Promise<Check[]> {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const asked = new Set(communities.flatMap(({ frame }) => frame.map(({ key }) => key)));
  const prepared = ofChannels(matches.prepared, asked);
  const filled = new Map<string, number>();
  for (const [key, texts] of (await filledTemplates(driver, prepared, words)).filled) {
    const channel = key.slice(0, key.lastIndexOf(' '));
    filled.set(channel, (filled.get(channel) ?? 0) + texts);
  }
  const checks: Check[] = [];
  if ([...filled.values()].some((texts) => texts > 1)) {
    const once = communities.map((community) => ({
      ...community,
      texts: community.texts.map((part) => countedOnce(part, filled.get(part.channel) ?? 0)),
    }));
    checks.push(askedAgain(message('prevalence.templatesOnce'), ask(once, 'texts'), verdict));
  }
  const twins = await twinsOf(driver, prepared);
  if (twins.size > 0) {
    const rest = withoutChannels(communities, twins);
    const again = ask(rest, 'texts');
    checks.push(
      askedAgain(
        message('shares.twinsLeftOut'),
        rest.every(enoughRead) ? again : { ...again, verdict: 'undecided' },
        verdict,
      ),
    );
  }
  return checks;
}

/** Matches of which so many fill in a template. As many texts are read as before. */
const countedOnce = (part: ChannelPart, filled: number): ChannelPart => ({
  ...part,
  x: part.x - Math.max(0, filled - 1),
});

/** Of fewer channels nothing is decided. */
const enoughRead = ({ texts }: Community): boolean =>
  texts.filter(({ n }) => n >= effort).length >= minimumChannels;
