import { measures as registered } from '../measures/index.ts';
import type { Measure, MeasureOptions } from '../measures/measure.ts';
import { runMeasure } from '../measures/run.ts';
import { domainOption } from '../measures/sites.ts';
import type { Finding } from '../model/finding.ts';
import type { Study } from './study.ts';

export { type MeasureOptions, domainOption };

/** Every measure: its name, its reading, its options. */
export const measures: readonly Measure[] = Object.values(registered);

/** A measure's finding, measured or taken from before. */
export const measure = ({ context }: Study, one: Measure, options: MeasureOptions): Promise<Finding> =>
  runMeasure(context, one, options);
