import type { Sight } from './sight.ts';

/** "Three times as many messages as the outlets": what is counted, and whom it is compared with; neither is X. */
export function comparandOf({ sentence: { words }, below }: Sight): {
  readonly counted: number | undefined;
  readonly compared: number | undefined;
} {
  const measure = words.findIndex(
    ({ norm }, i) => norm === 'as' && /^(?:many|much|often|frequently)$/.test(words[i + 1]?.norm ?? ''),
  );
  if (measure === -1) return { counted: undefined, compared: undefined };
  const found = words.findIndex(
    ({ tag }, i) =>
      i > measure + 1 &&
      /^(?:NOUN|PROPN|PRON)$/.test(tag) &&
      (below[i] ?? []).some((j) => j > measure + 1 && j < i && words[j]?.norm === 'as'),
  );
  const counted = words.findIndex(({ tag }, i) => i > measure + 1 && i <= measure + 3 && tag === 'NOUN');
  const end = found === -1 ? words.length : found;
  return {
    counted: counted === -1 || counted >= end ? undefined : counted,
    compared: found === -1 ? undefined : found,
  };
}
