import { coordinates } from './coordinates/index.ts';
import { dominates } from './dominates/index.ts';
import { floods } from './floods/index.ts';
import { follows } from './follows/index.ts';
import { originates } from './originates/index.ts';
import { outperforms } from './outperforms/index.ts';
import { penetrates } from './penetrates/index.ts';
import { responds } from './responds/index.ts';
import { ubiquitous } from './ubiquitous/index.ts';
import type { ClaimType } from '../../model/project.ts';
import type { ClaimTypeDefinition } from './type.ts';

/** The types of claim that have a test, in the order they are told. A new type is a folder and its line here. */
export const types: readonly ClaimTypeDefinition[] = [
  dominates,
  outperforms,
  ubiquitous,
  penetrates,
  floods,
  originates,
  follows,
  coordinates,
  responds,
];

export const typeOf = (name: ClaimType): ClaimTypeDefinition | undefined =>
  types.find((type) => type.name === name);
