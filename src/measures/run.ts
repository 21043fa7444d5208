import { type Finding, findingSchema } from '../model/finding.ts';
import { type WhatIsKept, kept, keptBefore } from './kept.ts';
import type { Measure, MeasureContext, MeasureOptions } from './measure.ts';
import { runInPlace, termsInPlace } from './sites.ts';
import { countRuns, keysOfMeasure } from './seals.ts';

/** Runs a measure, or takes what it gave before of the same. */
export async function runMeasure(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding> {
  const { driver, project } = context;
  const finding = await kept(context, keptOf(context, measure, options));
  // Also where the finding was at hand: it is seen again. What was refused showed nothing, and is no run.
  const keys = keysOfMeasure(project, measure.name, options['lexicon'], termsInPlace(options));
  if (context.runs === undefined) await countRuns(driver, [keys]);
  else context.runs.push(keys);
  return finding;
}

/** What a measure gave before of the same; undefined where it was not asked, and then it is not asked now. */
export const measuredBefore = (
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding | undefined> => keptBefore(context, keptOf(context, measure, options));

function keptOf(context: MeasureContext, measure: Measure, options: MeasureOptions): WhatIsKept<Finding> {
  return {
    name: measure.name,
    parameters: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    make: () => runInPlace(context, measure, options),
    // Looked at, and given as it was kept: what is parsed has its keys in another order, and other bytes as JSON.
    read: (json) => {
      findingSchema.parse(json);
      return json as Finding;
    },
  };
}
