import type { Link } from '../../model/detection.ts';
import type { Project } from '../../model/project.ts';
import type { ClaimPack } from './packs/pack.ts';
import { type Needle, type Word, foldWord, matchAt, needleOf, wordsOf } from './words.ts';

/** Somebody or something of the project, with all vocabularies and communities that bear its name. */
export interface Party {
  readonly id: number;
  readonly links: readonly Omit<Link, 'by' | 'matched'>[];
}

/** A name under which a text may speak of a party. */
interface Name {
  readonly needle: Needle;
  readonly text: string;
  readonly by: Link['by'];
  readonly party: Party;
  /** A common word ("state", "football"): only beside a noun such as "channels". */
  readonly weak: boolean;
  /** "the League": only with a capital, after an article. */
  readonly short: boolean;
}

export interface Found {
  readonly first: number;
  readonly last: number;
  readonly party: Party;
  readonly by: Link['by'];
  readonly matched: string;
  readonly weak: boolean;
}

/** The project's names, looked up by their first letters. */
export class Gazetteer {
  readonly #byStart = new Map<string, Name[]>();
  readonly #determiners: ReadonlySet<string>;

  constructor(project: Project, packs: readonly ClaimPack[]) {
    this.#determiners = new Set(packs.flatMap((pack) => pack.determiners.map(foldWord)));
    for (const name of unambiguous(namesOf(project, packs))) this.#add(name);
  }

  #add(name: Name): void {
    const key = (name.needle.pieces[0] ?? '').slice(0, 2);
    if (key !== '') this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), name]);
  }

  /** Acronyms that a document itself gives: "Harbour Union (HU)". */
  withAcronyms(words: readonly Word[]): void {
    for (const { last, party, by } of this.find(words)) {
      const [after, behind] = [words[last + 1], words[last + 2]];
      if (by === 'acronym' || after === undefined || !/^\s*[([]$/.test(after.gap)) continue;
      if (behind !== undefined && !/^[)\]]/.test(behind.gap)) continue;
      if (after.norm.length > 6 || !after.capital) continue;
      const needle = { pieces: [after.norm], prefix: false };
      this.#add({ needle, text: after.norm.toUpperCase(), by: 'acronym', party, weak: false, short: false });
    }
  }

  /** All names in the words, the longest at each place. */
  find(words: readonly Word[]): Found[] {
    const found: Found[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      let best: { name: Name; last: number } | undefined;
      for (const name of this.#byStart.get(word.norm.slice(0, 2)) ?? []) {
        const last = matchAt(words, i, name.needle);
        if (last === -1 || (name.short && !this.#stands(words, i))) continue;
        if (name.by === 'acronym' && !word.capital) continue;
        if (best === undefined || last > best.last || (last === best.last && best.name.weak && !name.weak)) {
          best = { name, last };
        }
      }
      if (best === undefined) continue;
      const { party, by, text, weak } = best.name;
      found.push({ first: i, last: best.last, party, by, matched: text, weak });
      i = best.last;
    }
    return found;
  }

  #stands(words: readonly Word[], at: number): boolean {
    return words[at]?.capital === true && this.#determiners.has(words[at - 1]?.norm ?? '');
  }
}

export const linksOf = ({ party, by, matched }: Pick<Found, 'party' | 'by' | 'matched'>): Link[] =>
  party.links.map((link) => ({ ...link, by, matched }));

/** Whether two keys of vocabularies or communities are of one party. */
export function sameParty(project: Project, packs: readonly ClaimPack[]): (a: string, b: string) => boolean {
  const ids = new Map<string, Set<number>>();
  for (const { id, links } of new Set(namesOf(project, packs).map(({ party }) => party))) {
    for (const { name } of links) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  }
  return (a, b) => a === b || [...(ids.get(a) ?? [])].some((id) => ids.get(b)?.has(id) === true);
}

interface Draft {
  readonly link: Omit<Link, 'by' | 'matched'>;
  readonly names: { readonly text: string; readonly by: Link['by'] }[];
}

function namesOf(project: Project, packs: readonly ClaimPack[]): Name[] {
  const drafts: Draft[] = [];
  for (const [name, lexicon] of Object.entries(project.lexicons)) {
    if (lexicon.control === true) continue;
    const label = lexicon.label ?? name;
    const own = lexicon.form !== 'opponents';
    drafts.push({
      link: { kind: 'lexicon', name, label },
      names: [
        ...(own ? labelNames(lexicon.label, name, packs) : []),
        ...(lexicon.aliases ?? []).map((text) => ({ text, by: 'alias' as const })),
        ...lexicon.terms.flatMap((term) =>
          (typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])]).map((text) => ({
            text,
            by: 'term' as const,
          })),
        ),
      ],
    });
  }
  for (const [name, community] of Object.entries(project.communities)) {
    const label = community.label ?? name;
    drafts.push({
      link: { kind: 'community', name, label },
      names: [
        ...labelNames(community.label, name, packs),
        ...(community.aliases ?? []).map((text) => ({ text, by: 'alias' as const })),
        ...onlyChannel(project, community.channels).map((text) => ({ text, by: 'channel' as const })),
      ],
    });
  }
  return partiesOf(drafts).flatMap(({ party, names }) => names.flatMap((n) => variants(n, party, packs)));
}

/** A short name or an acronym that two parties could bear names neither. */
function unambiguous(names: readonly Name[]): Name[] {
  const bearers = new Map<string, Set<number>>();
  const key = ({ needle }: Name): string => needle.pieces.join(' ');
  for (const name of names) bearers.set(key(name), (bearers.get(key(name)) ?? new Set()).add(name.party.id));
  return names.filter(
    (name) => !(name.short || name.by === 'acronym') || (bearers.get(key(name))?.size ?? 0) === 1,
  );
}

/** The label, what it says without "words of the" or "channels", and the key. */
function labelNames(
  label: string | undefined,
  key: string,
  packs: readonly ClaimPack[],
): { text: string; by: Link['by'] }[] {
  const bare = label === undefined ? [] : [label, bareLabel(label, packs)];
  return [...new Set([...bare, key])].map((text) => ({ text, by: 'name' }));
}

export function bareLabel(label: string, packs: readonly ClaimPack[]): string {
  const frames = packs.flatMap((pack) => pack.labelFrames).sort((a, b) => b.length - a.length);
  let text = label.replace(/\s*\(.*\)\s*$/, '').trim();
  for (let again = true; again; ) {
    again = false;
    for (const frame of frames) {
      const lower = text.toLowerCase();
      if (lower.startsWith(`${frame} `)) text = text.slice(frame.length + 1);
      else if (lower.endsWith(` ${frame}`) && text.length > frame.length + 1)
        text = text.slice(0, -frame.length - 1);
      else continue;
      again = true;
    }
  }
  return text;
}

/** The names of a community's only channel are names of the community. */
function onlyChannel(project: Project, channels: readonly string[]): string[] {
  const [only] = channels;
  if (only === undefined || channels.length > 1) return [];
  const facts = project.channels[only];
  return [only, ...(facts?.title === undefined ? [] : [facts.title]), ...(facts?.aliases ?? []).map(String)];
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ norm }) => norm)
    .join(' ');

/** A vocabulary and a community that share a name are one party. */
function partiesOf(drafts: readonly Draft[]): { party: Party; names: Draft['names'] }[] {
  const groups: { keys: Set<string>; drafts: Draft[] }[] = [];
  for (const draft of drafts) {
    const keys = new Set(draft.names.map(({ text }) => keyOf(text)));
    const same = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const merged = { keys: new Set(keys), drafts: [...same.flatMap((group) => group.drafts), draft] };
    for (const group of same) for (const key of group.keys) merged.keys.add(key);
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group, id) => ({
    party: { id, links: group.drafts.map(({ link }) => link) },
    names: group.drafts.flatMap(({ names }) => names),
  }));
}

function variants(name: Draft['names'][number], party: Party, packs: readonly ClaimPack[]): Name[] {
  const needle = needleOf(name.text);
  if (needle.pieces.length === 0 || needle.pieces.join('').length < 2) return [];
  const single = needle.pieces.length === 1;
  const weak = single && name.by === 'name';
  const all: Name[] = [{ ...name, needle, party, weak, short: false }];
  if (name.by !== 'name' && name.by !== 'alias') return all;
  const words = name.text.split(/\s+/).filter((w) => /^\p{Lu}/u.test(w));
  const last = words.at(-1);
  const generic = packs.some((pack) => pack.talk.includes((last ?? '').toLowerCase()));
  if (words.length > 1 && last !== undefined && name.text.endsWith(last) && !generic) {
    all.push({ needle: needleOf(last), text: last, by: 'short name', party, weak: false, short: true });
  }
  const initials = words.map((w) => w[0]).join('');
  if (initials.length > 2) {
    all.push({ needle: needleOf(initials), text: initials, by: 'acronym', party, weak: false, short: false });
  }
  return all;
}
