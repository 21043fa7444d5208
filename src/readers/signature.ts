import type { FieldSpec } from '../model/mapping.ts';

/** A dump whose layout is known, and the keys or columns by which it is known. */
export interface BuiltIn<M> {
  readonly mapping: M;
  /** All of these (of a list, one) must be there. */
  readonly signature: readonly (string | readonly string[])[];
  /** One file is one chat, and nothing in it says which, or whether it is public. */
  readonly oneChat?: true;
}

/** A field that stands under the first of these names that is there. */
export const either = (...from: string[]): FieldSpec => ({ from });
