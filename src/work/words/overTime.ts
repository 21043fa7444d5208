import { measuredBefore, runMeasure } from '../../measures/run.ts';
import type { MeasureOptions } from '../../measures/measure.ts';
import { boundsOfPeriod } from '../../measures/share/periods.ts';
import { share } from '../../measures/share/share.ts';
import { mistake } from '../../messages/mistake.ts';
import { message } from '../../messages/index.ts';
import { isoDay } from '../../messages/time.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import type { Finding } from '../../model/finding.ts';
import { channelsInAll } from '../../view/parts/overTime.ts';
import { type PostsBehind, type PostsWish, postsOf } from '../postsBehind.ts';
import { variantsOfLexicon } from '../reporting/evidencePosts.ts';
import type { Study } from '../study.ts';

export const periods = ['week', 'month', 'year', 'jalali-week', 'jalali-month', 'jalali-year'] as const;

/** Weeks, months or years, whatever the calendar. */
export const stepOf = (by: OverTimeWish['by']): 'week' | 'month' | 'year' =>
  by.replace('jalali-', '') as 'week' | 'month' | 'year';

/** A vocabulary's share by which periods. */
export interface OverTimeWish {
  readonly by: (typeof periods)[number];
  /** In the channels alone that have posts in every period. */
  readonly same: boolean;
}

/** The share of a vocabulary over time. */
export interface OverTime {
  readonly finding: Finding;
  /** First days of its rows, as ISO 8601. */
  readonly starts: readonly string[];
}

/**
 * The share over time, where it was measured before of these very words and posts: by the app, by `measure share`, for a
 * report. Exact numbers tell the outcome to whoever picks the words, so nothing is measured because a page is looked at.
 */
export async function overTimeOf(
  study: Study,
  lexicon: string,
  wish: OverTimeWish,
): Promise<OverTime | null> {
  const { context, project } = study;
  const options = await optionsOf(wish, lexicon, (whole) => measuredBefore(context, share, whole));
  const finding = options === undefined ? undefined : await measuredBefore(context, share, options);
  if (finding === undefined) return null;
  const { timezone } = project;
  const starts = finding.rows.map(({ key }) => {
    const { from } = boundsOfPeriod(key, wish.by, timezone);
    return isoDay(new Date(from * 1000).toISOString(), timezone);
  });
  return { finding, starts };
}

/**
 * Measures it as `measure share` does, and counts it as that counts: a verdict on these words that is sealed afterwards says
 * that they had been measured before.
 * @throws {UserError} where there is no such vocabulary
 */
export async function measureOverTime(study: Study, lexicon: string, wish: OverTimeWish): Promise<void> {
  const { context, project } = study;
  if (project.lexicons[lexicon] === undefined) throw unknownLexicon(lexicon, project);
  // One look is counted once: which channels are in all periods is taken from what was seen before.
  const options = await optionsOf(
    wish,
    lexicon,
    async (whole) => (await measuredBefore(context, share, whole)) ?? runMeasure(context, share, whole),
  );
  if (options !== undefined) await runMeasure(context, share, options);
}

/**
 * The posts behind the share of a period.
 * @param period its key, and what it is called
 * @throws {UserError} where it was not measured
 */
export async function postsOfPeriod(
  study: Study,
  lexicon: string,
  wish: OverTimeWish,
  period: { readonly key: string; readonly name: string },
  asked: PostsWish,
): Promise<PostsBehind> {
  const found = await overTimeOf(study, lexicon, wish);
  const row = found?.finding.rows.find(({ key }) => key === period.key);
  if (row?.evidence === undefined) throw mistake('not-measured', message('overTime.notMeasured'));
  const variants = (): ReturnType<typeof variantsOfLexicon> => variantsOfLexicon(study.context, lexicon);
  const name = study.project.lexicons[lexicon]?.label ?? lexicon;
  const label = message('overTime.behind', { name, period: period.name, step: stepOf(wish.by) });
  return postsOf(study, { label, evidence: row.evidence, variants }, asked);
}

/** What the measure is asked; undefined where the channels of all periods are asked for and not known. */
async function optionsOf(
  { by, same }: OverTimeWish,
  lexicon: string,
  whole: (options: MeasureOptions) => Promise<Finding | undefined>,
): Promise<MeasureOptions | undefined> {
  const options = { lexicon, by };
  if (!same) return options;
  const all = await whole(options);
  const inAll = all === undefined ? [] : (channelsInAll(all)?.inAll ?? []);
  return inAll.length === 0 ? undefined : { ...options, channel: inAll.join(',') };
}
