import type { Side } from '../../model/project.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import type { Page } from '../page.ts';
import { isChecked } from '../states.ts';

/** What vocabularies and communities are called, by their keys. */
export interface Names {
  readonly lexicons: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

/** What of a claim says how it is read. */
export type Parts = Partial<Record<'by' | 'words' | 'about', string | undefined>> & {
  readonly rivals?: readonly (string | Side)[] | undefined;
  readonly within?: readonly string[] | undefined;
};

/** How a claim was read: what against what, in which groups, and whom “we” was taken for; null where nothing says. */
export function comparedText(page: Page, claim: WrittenClaim, names: Names): string | null {
  const read = partsText(page, claim.parameters, names);
  if (read === null) return null;
  const x = isChecked(claim) ? claim.filled.x : undefined;
  const [link] = x?.links ?? [];
  return x?.through === undefined || link === undefined
    ? read
    : page.say('weak.meant', { read, said: x.text, label: link.label });
}

/** The same of what a claim asks, whether it was tested or not. */
export function partsText(
  page: Page,
  { rivals = [], within = [], ...own }: Parts,
  names: Names,
): string | null {
  const side = sideText(page, own, names);
  if (side === null) return null;
  const others = rivals.flatMap((rival) => sideText(page, sideOf(rival, own, names), names) ?? []);
  const against = others.length === 0 ? side : page.say('weak.against', { own: side, rivals: others });
  const groups = within.map((key) => names.groups[key] ?? key);
  return groups.length === 0 ? against : page.say('weak.within', { side: against, groups });
}

/** Keys of the vocabularies by which the sides of a claim are told apart, X's first. */
export function lexiconsOf({ rivals = [], ...own }: Parts, names: Names): string[] {
  const sides = [own, ...rivals.map((rival) => sideOf(rival, own, names))];
  const keys = sides.flatMap(({ words, about }) => [words, about].filter((key) => key !== undefined));
  return [...new Set(keys)].filter((key) => names.lexicons[key] !== undefined);
}

/** A rival's bare name is of the kind of X's own. */
function sideOf(rival: string | Side, own: Parts, { lexicons }: Names): Omit<Side, 'label'> {
  if (typeof rival !== 'string') return rival;
  if (own.words !== undefined && lexicons[rival] !== undefined) return { words: rival };
  if (own.about !== undefined && lexicons[rival] !== undefined) return { about: rival };
  return { by: rival };
}

function sideText(
  page: Page,
  { by, words, about }: { by?: string | undefined; words?: string | undefined; about?: string | undefined },
  { lexicons, groups }: Names,
): string | null {
  const parts = [
    ...(words === undefined ? [] : [page.say('questions.words', { label: lexicons[words] ?? words })]),
    ...(about === undefined ? [] : [page.say('questions.about', { label: lexicons[about] ?? about })]),
    ...(by === undefined ? [] : [page.say('questions.by', { label: groups[by] ?? by })]),
  ];
  return parts.length === 0 ? null : page.commas(parts);
}
