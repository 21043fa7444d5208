import { type Code, codes, postOf } from '../../measures/coding/coding.ts';
import type { SampledText, Status, Stratum } from '../../measures/coding/sample.ts';
import type { StoredCoding } from '../../store/queries/codings.ts';

/** What was said of texts of one kind: with the words, near to them, without. */
export interface KindSaid {
  readonly status: Status;
  /** Texts of the sample, read by anybody, read by two or more, and of these said alike by all who read them. */
  readonly texts: number;
  readonly read: number;
  readonly common: number;
  readonly alike: number;
  /** How often each code was given. */
  readonly said: Readonly<Record<Code, number>>;
}

const saidOf = (
  stored: readonly StoredCoding[],
): ReadonlyMap<string, { readonly coder: string; readonly code: Code }[]> => {
  const found = new Map<string, { coder: string; code: Code }[]>();
  for (const one of stored) {
    const code = codes.find((name) => name === one.code);
    if (code === undefined) continue;
    const known = found.get(postOf(one)) ?? [];
    found.set(postOf(one), [...known, { coder: one.coder, code }]);
  }
  return found;
};

const isAlike = (said: readonly { readonly code: Code }[]): boolean =>
  said.every(({ code }) => code === said[0]?.code);

/** What was said of each kind of text, as counts: of which kind readers agree, and how often the words mean it. */
export function kindsSaid(strata: readonly Stratum[], stored: readonly StoredCoding[]): KindSaid[] {
  const found = saidOf(stored);
  const kinds = new Map<Status, SampledText[]>();
  for (const { status, texts } of strata) kinds.set(status, [...(kinds.get(status) ?? []), ...texts]);
  return [...kinds].map(([status, texts]) => {
    const read = texts.flatMap((text) => found.get(postOf(text)) ?? []);
    const each = texts.map((text) => found.get(postOf(text)) ?? []);
    const common = each.filter((said) => said.length > 1);
    return {
      status,
      texts: texts.length,
      read: each.filter((said) => said.length > 0).length,
      common: common.length,
      alike: common.filter(isAlike).length,
      said: Object.fromEntries(
        codes.map((code) => [code, read.filter((one) => one.code === code).length]),
      ) as Record<Code, number>,
    };
  });
}

/** Distinct texts that two or more have read. */
export function readByTwo(strata: readonly Stratum[], stored: readonly StoredCoding[]): number {
  const found = saidOf(stored);
  const readers = new Map<string, Set<string>>();
  for (const text of strata.flatMap(({ texts }) => texts)) {
    const own = readers.get(text.sameAs) ?? new Set<string>();
    for (const { coder } of found.get(postOf(text)) ?? []) own.add(coder);
    readers.set(text.sameAs, own);
  }
  return [...readers.values()].filter(({ size }) => size > 1).length;
}

/** Who reads under a name: whoever has read under it before, with other capitals or spaces as well. */
export function sameCoder(stored: readonly Pick<StoredCoding, 'coder'>[], name: string): string {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const names = stored.map(({ coder }) => coder);
  return names.includes(name) ? name : (names.find((one) => plain(one) === plain(name)) ?? name);
}
