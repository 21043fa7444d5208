import { groupLeftOut } from '../../model/allBut.ts';
import { overTopic } from '../../model/topic.ts';
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
export type Parts = Partial<Record<'by' | 'words' | 'about' | 'topic', string | undefined>> & {
  readonly rivals?: readonly (string | Side)[] | undefined;
  readonly within?: readonly string[] | undefined;
};

/** What a group is called; of a side that is everybody but a group, that. */
function groupName(page: Page, { groups }: Names, key: string): string {
  // Of a reading: channels that nobody has made a group yet.
  if (groups[key] === undefined && key.startsWith('channels:')) return key.slice('channels:'.length);
  const but = groups[key] === undefined ? groupLeftOut(key) : undefined;
  return but === undefined ? (groups[key] ?? key) : page.say('weak.allBut', { label: groups[but] ?? but });
}

/** How a claim was read: what against what, in which groups, and whom “we” was taken for; null where nothing says. */
export function comparedText(page: Page, claim: WrittenClaim, names: Names): string | null {
  const read =
    claim.type === 'follows' ? followsText(page, claim, names) : partsText(page, claim.parameters, names);
  if (read === null) return null;
  const x = isChecked(claim) ? claim.filled.x : undefined;
  const [link] = x?.links ?? [];
  return x?.through === undefined || link === undefined
    ? read
    : page.say('weak.meant', { read, said: x.text, label: link.label });
}

function followsText(page: Page, { parameters }: WrittenClaim, names: Names): string | null {
  const { rivals = [], by, form } = parameters as Parts & { readonly form?: string };
  const named = rivals.flatMap((rival) => (typeof rival === 'string' ? rival : (rival.by ?? [])));
  if (by === undefined || named.length !== rivals.length || named.length === 0)
    return partsText(page, parameters, names);
  const nameOf = (key: string): string => page.name(groupName(page, names, key));
  return page.say(form === 'copying' ? 'weak.repeats' : 'weak.later', {
    own: nameOf(by),
    rivals: named.map(nameOf),
  });
}

/** The same of what a claim asks, whether it was tested or not. */
export function partsText(page: Page, parts: Parts, names: Names): string | null {
  const { rivals = [], within = [], topic: _t, ...own } = ofTopic(parts);
  const topic = topicOf(own, rivals, names);
  if (topic !== null) {
    const bare = partsText(
      page,
      { by: own.by, rivals: rivals.flatMap((one) => sideOf(one, own, names).by ?? []), within },
      names,
    );
    const label = names.lexicons[topic] ?? topic;
    return bare === null ? null : page.say('weak.onTopic', { read: bare, label });
  }
  const side = sideText(page, own, names);
  if (side === null) return null;
  const [kind, ...kinds] = kindsOf(own);
  // “Mentions of A against B and C”: the kind is said once where all are of it.
  const others = rivals.flatMap((rival) => {
    const other = sideOf(rival, own, names);
    const same = kinds.length === 0 && kindsOf(other).join() === kind;
    return (same ? barely(page, other, names) : sideText(page, other, names)) ?? [];
  });
  const against = others.length === 0 ? side : page.say('weak.against', { own: side, rivals: others });
  const groups = within.map((key) => groupName(page, names, key));
  return groups.length === 0 ? against : page.say('weak.within', { side: against, groups });
}

/** What all sides are about, where they are channels: said once. */
function topicOf(own: Parts, rivals: NonNullable<Parts['rivals']>, names: Names): string | null {
  const { by, words, about } = own;
  if (by === undefined || words !== undefined || about === undefined || rivals.length === 0) return null;
  const isSame = rivals
    .map((rival) => sideOf(rival, own, names))
    .every((side) => side.by !== undefined && side.about === about);
  return isSame ? about : null;
}

/** With what it is about on every side. */
const ofTopic = ({ rivals, within, ...own }: Parts): Parts => ({
  ...overTopic({ ...own, ...(rivals === undefined ? {} : { rivals: [...rivals] }) }),
  within,
});

/** Keys of the vocabularies by which the sides of a claim are told apart, X's first. */
export function lexiconsOf(parts: Parts, names: Names): string[] {
  const { rivals = [], topic: _t, ...own } = ofTopic(parts);
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

const kindsOf = (side: Omit<Side, 'label'>): string[] =>
  (['by', 'words', 'about'] as const).filter((key) => side[key] !== undefined);

function barely(page: Page, { by, words, about }: Omit<Side, 'label'>, names: Names): string | null {
  const { lexicons } = names;
  const key = words ?? about;
  if (key !== undefined) return page.name(lexicons[key] ?? key);
  return by === undefined ? null : page.name(groupName(page, names, by));
}

function sideText(
  page: Page,
  { by, words, about }: { by?: string | undefined; words?: string | undefined; about?: string | undefined },
  names: Names,
): string | null {
  const { lexicons } = names;
  const parts = [
    ...(words === undefined ? [] : [page.say('questions.words', { label: lexicons[words] ?? words })]),
    ...(about === undefined ? [] : [page.say('questions.about', { label: lexicons[about] ?? about })]),
    ...(by === undefined ? [] : [page.say('questions.by', { label: groupName(page, names, by) })]),
  ];
  return parts.length === 0 ? null : page.commas(parts);
}
