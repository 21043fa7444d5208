import type { Measure } from './measure.ts';
import { share } from './share/share.ts';

/** Every measure by its name: help, `isogloss measure`, the report and the tests of SQL take them from here. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries([share].map((measure) => [measure.name, measure]));
