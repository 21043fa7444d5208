import { nameKey, nameWords, roleWords } from './keys.ts';

/** A name and role as posts give them, and in how many posts. */
export interface Voice {
  /** Hash by which the engine knows it. */
  readonly voice: string;
  readonly standing: 'office' | 'holder' | 'body' | 'private';
  readonly name_norm: string;
  readonly role_norm: string;
  readonly name: string;
  readonly role: string;
  readonly affiliation: string;
  readonly place: string;
  readonly posts: number;
}

/** Somebody or something that speaks, under all the names that are safely one. */
export interface Speaker {
  readonly key: string;
  readonly kind: 'office' | 'holder' | 'body';
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly place: string | null;
  readonly voices: readonly string[];
}

/** A voice as it is compared: its name apart from its role. */
interface Heard extends Voice {
  readonly words: readonly string[];
  readonly roles: readonly string[];
}

/** Share of a name's uses that one office or full name must have, for uses without to go to it. */
const dominant = 0.9;

/**
 * Puts together what is safely one speaker: equal names once normalised, gaps and titles apart, whose roles share a
 * word; a surname alone with the one full name that ends with it and has a role of the very same words. Two bearers of
 * one name in roles that have nothing in common stay two; a use without role then counts to neither of them.
 */
export function speakersOf(voices: readonly Voice[]): Speaker[] {
  const heard = apart(voices);
  const persons = new Map<string, Heard[]>();
  const others = new Map<string, Heard[]>();
  for (const voice of heard) {
    const holder = voice.standing === 'holder' || voice.standing === 'private';
    const key = `${holder ? 'person' : voice.standing}:${nameKey(voice.words)}`;
    const map = holder ? persons : others;
    map.set(key, [...(map.get(key) ?? []), voice]);
  }
  const bearers = [...persons]
    .sort(byKey)
    .filter(([, list]) => isPublic(list))
    .flatMap(([key, list]) => bearersOf(key, list));
  return [
    ...[...others].sort(byKey).map(([key, list]) => speakerOf(key, list)),
    ...withSurnames(bearers).map(({ key, voices: own }) => speakerOf(key, own)),
  ];
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Bodies after which a name is whose they are: "the government of X". */
const owned = /^(?:دولت|کابینه|تیم|ستاد|دفتر|حزب|ارتش|مجلس|government|administration|cabinet|office)$/;

/**
 * Takes the name off an office that is written right before it: "president of the US X". Only after the name of a
 * body or state, since "deputy X" and "adviser X" may as well be somebody else's deputy.
 */
function apart(voices: readonly Voice[]): Heard[] {
  const heard = voices.map((voice) => ({
    ...voice,
    words: nameWords(voice.name_norm),
    roles: roleWords(voice.role_norm),
  }));
  const names = new Map<string, Heard>();
  const bodies = new Set<string>();
  for (const voice of heard) {
    if (voice.standing === 'holder') names.set(voice.words.join(' '), voice);
    if (voice.standing === 'body') bodies.add(nameKey(voice.words));
  }
  return heard.map((voice) => {
    if (voice.standing !== 'office') return voice;
    for (let length = Math.min(4, voice.words.length - 2); length > 0; length--) {
      const name = voice.words.slice(-length);
      const known = names.get(name.join(' '));
      const before = voice.words.slice(0, -length);
      const last = before.at(-1) ?? '';
      const ends = bodies.has(last) || bodies.has(nameKey(before.slice(-2)));
      if (known === undefined || name.join('').length < 3 || !ends || owned.test(last)) continue;
      return {
        ...voice,
        standing: 'holder',
        name: known.name,
        role: voice.name.split(/\s+/).slice(0, -known.name.split(/\s+/).length).join(' '),
        affiliation: '',
        place: '',
        words: name,
        roles: roleWords(`${before.join(' ')} `),
      };
    }
    return voice;
  });
}

interface Bearer {
  readonly key: string;
  readonly words: readonly string[];
  readonly voices: readonly Heard[];
}

const postsOf = (voices: readonly Voice[]): number => voices.reduce((sum, v) => sum + v.posts, 0);

/** Whether posts that give this name a role mostly give it an office: one slip makes nobody a public figure. */
function isPublic(voices: readonly Heard[]): boolean {
  const posts = (standing: Voice['standing']): number =>
    postsOf(voices.filter((v) => v.standing === standing && v.roles.length > 0));
  return posts('holder') > posts('private');
}

/** The bearers of a name, told apart by their roles. */
function bearersOf(key: string, voices: readonly Heard[]): Bearer[] {
  const groups: Heard[][] = [];
  for (const voice of voices.filter((v) => v.standing === 'holder')) {
    const near = groups.filter((group) =>
      group.some((v) => v.roles.some((word) => voice.roles.includes(word))),
    );
    const rest = groups.filter((group) => !near.includes(group));
    groups.splice(0, groups.length, ...rest, [...near.flat(), voice]);
  }
  groups.sort((a, b) => postsOf(b) - postsOf(a) || ((a[0]?.voice ?? '') < (b[0]?.voice ?? '') ? -1 : 1));
  const all = groups.reduce((sum, group) => sum + postsOf(group), 0);
  return groups.map((group, i) => ({
    key: i === 0 ? key : `${key}:${i + 1}`,
    words: group[0]?.words ?? [],
    voices:
      i === 0 && postsOf(group) >= dominant * all
        ? [...group, ...voices.filter((v) => v.standing === 'private')]
        : group,
  }));
}

/** A surname alone goes to the full name that it ends, where only one does and both have one role in the same words. */
function withSurnames(bearers: readonly Bearer[]): Bearer[] {
  const byLast = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    if (bearer.words.length < 2) continue;
    const last = bearer.words.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), bearer]);
  }
  const roles = ({ voices }: Bearer): Set<string> =>
    new Set(voices.flatMap((v) => (v.roles.length === 0 ? [] : [nameKey(v.roles)])));
  const joined = new Map<string, Bearer>(bearers.map((bearer) => [bearer.key, bearer]));
  for (const short of bearers) {
    const [surname, ...more] = short.words;
    if (surname === undefined || more.length > 0) continue;
    const own = roles(short);
    const full = (byLast.get(surname) ?? []).filter((bearer) =>
      [...roles(bearer)].some((role) => own.has(role)),
    );
    const all = full.reduce((sum, bearer) => sum + postsOf(bearer.voices), 0);
    const only = full.find((bearer) => postsOf(bearer.voices) >= dominant * all);
    if (only === undefined) continue;
    const target = joined.get(only.key) ?? only;
    joined.set(only.key, { ...target, voices: [...target.voices, ...short.voices] });
    joined.delete(short.key);
  }
  return [...joined.values()];
}

function speakerOf(key: string, voices: readonly Heard[]): Speaker {
  const most = (of: (voice: Heard) => string, list: readonly Heard[] = voices): string | null => {
    const counts = new Map<string, number>();
    for (const voice of list) {
      const text = of(voice);
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + voice.posts);
    }
    let best: [string, number] | undefined;
    for (const entry of counts)
      if (best === undefined || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0]))
        best = entry;
    return best?.[0] ?? null;
  };
  const longest = Math.max(...voices.map((v) => v.words.length));
  const holder = key.startsWith('person:');
  const office = (voice: Heard): string => (voice.standing === 'holder' ? voice.role : '');
  const role = holder ? most(office) : null;
  // Where and of what, as the posts say that give this role.
  const given = holder ? voices.filter((v) => office(v) === role) : [];
  return {
    key,
    kind: holder ? 'holder' : key.startsWith('body:') ? 'body' : 'office',
    // The full name, in the spelling that most posts have.
    name: most((v) => v.name, holder ? voices.filter((v) => v.words.length === longest) : voices) ?? key,
    role,
    affiliation: most((v) => v.affiliation, given),
    place: most((v) => v.place, given),
    voices: voices.map(({ voice }) => voice),
  };
}
