import { z } from 'zod';
import type { WrittenFinding as Finding } from '../../model/finding.ts';
import { dispersionChart } from '../../view/charts/dispersion.ts';
import { keynessChart } from '../../view/charts/keyness.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { concordance } from '../../view/parts/concordance.ts';

const keySchema = z.object({
  term: z.string(),
  set: z.string(),
  logRatio: z.number(),
  oneChannel: z.boolean(),
  signature: z.boolean().optional(),
  count: z.object({ a: z.number(), totalA: z.number() }),
});
const setsSchema = z.object({ sets: z.array(z.object({ key: z.string(), label: z.string() })) });
const lineSchema = z.object({
  channel: z.string().nullable(),
  time: z.string(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  direction: z.enum(['ltr', 'rtl']),
});
const gridSchema = z.object({
  byChannel: z.array(
    z.object({ channel: z.string(), found: z.array(z.number()), words: z.array(z.number()) }),
  ),
});

/** Measures of words that are drawn in a way of their own. */
export const drawnAsWords: ReadonlySet<string> = new Set(['keyness', 'concordance']);

/** A chart for each set that terms mark; the lines of a term. */
export function wordsPart(page: Page, finding: Finding, id: string): Html | null {
  if (finding.measure === 'concordance')
    return concordance(
      page,
      finding.rows.map((row) => lineSchema.parse(row)),
    );
  const { sets } = setsSchema.parse(finding.summary ?? { sets: [] });
  const rows = finding.rows.map((row) => keySchema.parse(row));
  return html`${sets.map(({ key, label }, i) =>
    keynessChart(
      page,
      {
        id: `${id}-set-${i + 1}`,
        title: page.say('words.chartTitle', { set: label }),
        caption: html`${page.markup('words.chartTitle', { set: html`<bdi>${label}</bdi>` })}. ${page.say('words.chartCaption')}`,
      },
      rows
        .filter(({ set }) => set === key)
        .map(({ term, logRatio, oneChannel, signature, count }) => ({
          term,
          frequency: (count.a / count.totalA) * 10_000,
          effect: logRatio,
          oneChannel: oneChannel || signature === true,
        })),
    ),
  )}`;
}

/** Where and when a term is used, beside its course over time; null where a finding is no such. */
export function dispersionPart(page: Page, finding: Finding, id: string): Html | null {
  const grid = gridSchema.safeParse(finding.summary);
  if (finding.measure !== 'dispersion' || !grid.success) return null;
  return dispersionChart(
    page,
    {
      id: `${id}-grid`,
      title: page.say('words.dispersionTitle'),
      caption: html`${page.say('words.dispersionCaption')}`,
    },
    grid.data.byChannel.map(({ channel, found, words }) => ({
      label: channel,
      rates: words.map((n, i) => (n === 0 ? null : (found[i] ?? 0) / n)),
    })),
    finding.rows.map(({ key }) => key),
  );
}
