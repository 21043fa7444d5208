import { measures as registered } from '../measures/index.ts';
import type { Measure, MeasureOptions } from '../measures/measure.ts';
import { runMeasure } from '../measures/run.ts';
import { inPlaceOptions } from '../measures/sites.ts';
import type { Finding } from '../model/finding.ts';
import { printedFinding } from './reporting/printed.ts';
import type { Study } from './study.ts';

export { type MeasureOptions, inPlaceOptions as inPlace };

/** Every measure: its name, its reading, its options. */
export const measures: readonly Measure[] = Object.values(registered);

/** A measure's finding as it may be printed, measured or taken from before. */
export const measure = async (study: Study, one: Measure, options: MeasureOptions): Promise<Finding> =>
  printedFinding(study, await runMeasure(study.context, one, options));
