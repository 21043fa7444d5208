import { createHash } from 'node:crypto';
import { keepFinding, readFinding } from '../store/derive/findings.ts';
import { keepOnlyStill, keptWhileStill, whileStill } from '../store/derive/still.ts';
import { codingsHash } from '../store/queries/codings.ts';
import { type MeasureContext, manifestOf, stableJson } from './measure.ts';

export { keepOnlyStill, keptWhileStill, whileStill };

export interface WhatIsKept<T> {
  readonly name: string;
  readonly parameters: Record<string, unknown>;
  /** Whether it rests on what people said of posts, too. */
  readonly codings?: boolean;
  readonly make: () => Promise<T>;
  readonly read: (json: unknown) => T;
}

/**
 * A result, or what it was before on the same corpus, project, parameters and program: it is a function of its manifest and
 * of the code that made it.
 */
export const kept = <T>(context: MeasureContext, what: WhatIsKept<T>): Promise<T> =>
  whileStill(context.driver, () => keptOrMade(context, what));

/** A result as it was before; undefined where it was not made. */
export async function keptBefore<T>(
  context: MeasureContext,
  what: Omit<WhatIsKept<T>, 'make'>,
): Promise<T | undefined> {
  const { key } = await placeOf(context, what);
  const held = await readFinding(context.driver, key);
  return held === undefined ? undefined : what.read(JSON.parse(held));
}

/** Where a result is kept: by all that it is a function of. */
async function placeOf(
  context: MeasureContext,
  { name, parameters, codings = false }: Pick<WhatIsKept<unknown>, 'name' | 'parameters' | 'codings'>,
): Promise<{ readonly key: string; readonly corpus: string }> {
  const { driver } = context;
  const manifest = await manifestOf(context, name, parameters);
  const people = codings ? { codings: await codingsHash(driver) } : {};
  // No part of the manifest: who restricts to days says so himself.
  const days = context.days === undefined ? {} : { days: context.days };
  const key = createHash('sha256')
    .update(stableJson({ ...manifest, ...people, ...days, code: context.code }))
    .digest('hex');
  return { key, corpus: manifest.corpus };
}

async function keptOrMade<T>(context: MeasureContext, what: WhatIsKept<T>): Promise<T> {
  const { driver } = context;
  const { key, corpus } = await placeOf(context, what);
  const held = await readFinding(driver, key);
  if (held !== undefined) return what.read(JSON.parse(held));
  const made = await what.make();
  await keepOnlyStill(driver);
  const json = wholeJson(made);
  if (json !== null) await keepFinding(driver, { key, corpus, json });
  return made;
}

/** JSON that reads back as what was written; null where a number in it is none that JSON has. */
function wholeJson(result: unknown): string | null {
  let whole = true;
  const json = JSON.stringify(result, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) whole = false;
    return value;
  });
  return whole ? json : null;
}
