import type { ClaimSource, Project } from '../../model/project.ts';
import { foldWord } from '../detect/words.ts';

/** Whether two vocabularies are of one party: of the same words, or one is what opponents call the other. */
export const sameParty = (project: Pick<Project, 'lexicons'>, a: string, b: string): boolean =>
  sameWords(project, a, b) || isOpponentsNameOf(project, a, b) || isOpponentsNameOf(project, b, a);

/** "Opponents' name for the Union" is the Union's, where the Union's label, an alias or one of its words stands in that. */
function isOpponentsNameOf({ lexicons }: Pick<Project, 'lexicons'>, a: string, b: string): boolean {
  const [name, party] = [lexicons[a], lexicons[b]];
  if (name?.form !== 'opponents' || party === undefined || party.form === 'opponents') return false;
  const said = ` ${keyOfTerm(name.label ?? a)} `;
  const names = [party.label, ...(party.aliases ?? [])].flatMap((one) =>
    one === undefined ? [] : [keyOfTerm(one)],
  );
  return [...names, ...termsOf(party)].some((one) => one.length > 3 && said.includes(` ${one} `));
}

/** Whether all words of one vocabulary are words of the other. */
function sameWords({ lexicons }: Pick<Project, 'lexicons'>, a: string, b: string): boolean {
  const [own, other] = [termsOf(lexicons[a]), termsOf(lexicons[b])];
  const [fewer, more] = own.size < other.size ? [own, other] : [other, own];
  return fewer.size > 0 && [...fewer].every((term) => more.has(term));
}

/** The terms of a vocabulary, each as it is compared. */
export const termsOf = (lexicon: Project['lexicons'][string] | undefined): Set<string> =>
  new Set((lexicon?.terms ?? []).map((term) => keyOfTerm(typeof term === 'string' ? term : term.term)));

/** A term as it is compared: in any case, with any kind of space. */
export const keyOfTerm = (term: string): string => term.trim().split(/\s+/u).map(foldWord).join(' ');

/** Whether one group is the other, or all of it is in the other. */
function isPartOf({ communities }: Pick<Project, 'communities'>, a: string, b: string): boolean {
  const [own, other] = [a, b].map((key) =>
    (communities[key]?.channels ?? [key]).map((one) => one.toLowerCase()),
  );
  const within = (some: readonly string[] = [], all: readonly string[] = []): boolean =>
    some.length > 0 && some.every((one) => all.includes(one));
  return a === b || within(own, other) || within(other, own);
}

/** Whether a claim compares somebody with themselves: under one vocabulary or community, one with a group it is in, or two of one party. */
export function comparesItself(project: Project, claim: Partial<ClaimSource>): boolean {
  const words = claim.words ?? claim.about;
  return (claim.rivals ?? []).some((rival) => {
    const side = typeof rival === 'string' ? { by: rival, words: rival } : rival;
    const other = side.words ?? (side as { about?: string }).about;
    return (
      (claim.by !== undefined && side.by !== undefined && isPartOf(project, claim.by, side.by)) ||
      (words !== undefined && other !== undefined && (words === other || sameParty(project, words, other)))
    );
  });
}

/** Whether a claim compares channels with words: who speaks with what is spoken of, which no proposal does by itself. */
export const comparesKinds = ({ by, words, about, rivals = [] }: Partial<ClaimSource>): boolean =>
  by !== undefined &&
  words === undefined &&
  about === undefined &&
  rivals.some((rival) => typeof rival !== 'string' && rival.by === undefined);
