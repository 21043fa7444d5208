import type { Given, Key } from '../../../src/messages/catalogue.ts';
import { coding } from './coding.ts';
import { coordinates } from './coordinates.ts';
import { floods } from './floods.ts';
import { follows } from './follows.ts';
import { originates } from './originates.ts';
import { prevalence } from './prevalence.ts';
import { shares } from './shares.ts';
import { verdicts } from './verdicts.ts';

/** Sentences that take parameters. */
type Filled = { [K in Key]: Given<K> extends [] ? never : K }[Key];

/** Parameters for each of them, several where the sentence has several forms. One without does not compile. */
export type Samples<S extends string> = {
  readonly [K in Filled as K extends `${S}.${infer N}` ? N : never]: readonly NonNullable<Given<K>[0]>[];
};

export const samples = {
  follows,
  originates,
  coding,
  coordinates,
  floods,
  prevalence,
  shares,
  verdicts,
} satisfies {
  readonly [S in Key extends `${infer T}.${string}` ? T : never]: Samples<S>;
};
