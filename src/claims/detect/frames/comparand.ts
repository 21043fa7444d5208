import type { Sight } from './sight.ts';

/** "Three times as many messages as the outlets": whom it is compared with stands behind the second "as", and is never X. */
export function comparandOf({ sentence: { words }, below }: Sight): number | undefined {
  const measure = words.findIndex(
    ({ norm }, i) => norm === 'as' && /^(?:many|much|often|frequently)$/.test(words[i + 1]?.norm ?? ''),
  );
  if (measure === -1) return undefined;
  const found = words.findIndex(
    ({ tag }, i) =>
      i > measure + 1 &&
      /^(?:NOUN|PROPN|PRON)$/.test(tag) &&
      (below[i] ?? []).some((j) => j > measure + 1 && j < i && words[j]?.norm === 'as'),
  );
  return found === -1 ? undefined : found;
}
