import { adoption } from '../../measures/adoption/adoption.ts';
import { events } from '../../measures/events/events.ts';
import { leadLag } from '../../measures/lead-lag/lead-lag.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { runMeasure } from '../../measures/run.ts';
import { spread } from '../../measures/spread/spread.ts';
import { twoAtOnce } from '../../measures/twoAtOnce.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { FirstPart } from '../../report/input.ts';

/** Types of claim that speak of who was first, who follows, since when, or after what. */
const speaking: ReadonlySet<string> = new Set(['originates', 'follows', 'penetrates', 'responds']);
/** Vocabularies whose first uses are shown. */
const mostLexicons = 6;

/**
 * Who was first and who follows, where a claim speaks of it: of its vocabularies, or of those of all claims.
 * @param withSites whether who linked to a site first is told, too: no claim rests on it
 */
export async function firstPart(
  context: MeasureContext,
  claims: readonly ClaimResult[],
  withSites: boolean,
): Promise<{ first?: FirstPart }> {
  if (!claims.some(({ type }) => speaking.has(type))) return {};
  const { lexicons } = context.project;
  const used = new Set(
    claims
      .map(({ parameters }) => parameters as Partial<ClaimSource>)
      .flatMap(({ words, about }) => [words, about])
      .filter((name) => name !== undefined),
  );
  const names = Object.keys(lexicons)
    .filter((name) => used.has(name))
    .slice(0, mostLexicons);
  const label = (name: string): string => lexicons[name]?.label ?? name;
  const uses = await twoAtOnce(names, async (name) => ({
    label: label(name),
    finding: await runMeasure(context, adoption, { lexicon: name }),
  }));
  const dated = Object.keys(context.project.events).length > 0 ? names : [];
  const around = await twoAtOnce(dated, async (name) => ({
    label: label(name),
    finding: await runMeasure(context, events, { lexicon: name }),
    communities: await runMeasure(context, events, { lexicon: name, by: 'community' }),
  }));
  const sites = withSites ? await runMeasure(context, adoption, { by: 'domain' }) : undefined;
  const list = await runMeasure(context, spread, { limit: 20 });
  const [widest] = list.rows;
  return {
    first: {
      adoption: uses,
      ...(around.length === 0 ? {} : { events: around }),
      ...(sites === undefined || sites.rows.length === 0 ? {} : { sites }),
      communities: await runMeasure(context, leadLag, { by: 'community' }),
      channels: await runMeasure(context, leadLag, {}),
      spread: list,
      ...(widest === undefined
        ? {}
        : { cascade: await runMeasure(context, spread, { cascade: widest.key }) }),
    },
  };
}
