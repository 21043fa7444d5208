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

/** The types of claim, in the order they are told. A new type is a folder and its line here; one left out does not compile. */
const byName: Readonly<Record<ClaimType, ClaimTypeDefinition>> = {
  dominates,
  outperforms,
  ubiquitous,
  penetrates,
  floods,
  originates,
  follows,
  coordinates,
  responds,
};

export const types: readonly ClaimTypeDefinition[] = Object.values(byName);

export const typeOf = (name: ClaimType): ClaimTypeDefinition => byName[name];
