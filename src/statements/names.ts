import type { Reading } from './clause.ts';
import type { Lexicon } from './lexicon.ts';
import type { Range } from './sentences.ts';
import type { Token } from './tokens.ts';

type Gender = 'f' | 'm' | null;

/** Somebody or something a text names, under all the names it uses. */
export interface Entity {
  /** The longest name in the text, without title. */
  name: string;
  readonly words: string[];
  kind: 'person' | 'organisation' | 'unknown';
  gender: Gender;
  /** Titles and role words that stood before the name. */
  readonly titles: Set<string>;
  role: string | null;
  affiliation: string | null;
  place: string | null;
  /** Last token of the latest mention passed so far. */
  seen: number;
}

export interface Mention extends Range {
  /** In brackets, as the credits of pictures are. */
  readonly bracketed: boolean;
  readonly entity: Entity;
}

export interface Names {
  readonly mentions: readonly Mention[];
  /** Index into `mentions` of the one that covers a token, or -1. */
  readonly at: Int32Array;
}

const particle = /^(?:de|del|della|di|da|van|von|der|den|al|el|bin|ibn|la|le|du|of)$/;
const person = /^(?:de|del|della|di|da|van|von|der|den|al|el|bin|ibn|la|le|du)$/;

/** Runs of capitalised words outside quotations, gathered into entities: a surname goes to the full name it ends. */
export function findNames(reading: Reading): Names {
  const { tokens } = reading;
  const runs = capitalRuns(reading);
  const entities: Entity[] = [];
  const bySurname = new Map<string, Entity[]>();
  const byName = new Map<string, Entity>();
  const key = (word: string): string =>
    reading.lexicon.pack.inflected === true ? word.slice(0, Math.max(4, word.length - 2)) : word;
  // Full names first, wherever in the text they stand; then what is shorter can find them.
  for (const run of runs) {
    if (run.words.length < 2) continue;
    const name = run.words.map(key).join(' ');
    const known = byName.get(name);
    if (known !== undefined) {
      learn(known, run);
      continue;
    }
    const entity = entityOf(run);
    entities.push(entity);
    byName.set(name, entity);
    if (run.kind === 'organisation') continue;
    const surname = key(run.words.at(-1) ?? '');
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), entity]);
  }
  const bracketed = brackets(tokens);
  const mentions: Mention[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  for (const run of runs) {
    let entity = byName.get(run.words.map(key).join(' '));
    if (entity === undefined && run.words.length === 1) {
      const same = (bySurname.get(key(run.words[0] ?? '')) ?? []).filter(
        (e) => run.gender === null || e.gender === null || e.gender === run.gender,
      );
      entity = nearest(same);
    }
    if (entity === undefined) {
      entity = entityOf(run);
      byName.set(run.words.map(key).join(' '), entity);
    }
    learn(entity, run);
    entity.seen = run.last;
    at.fill(mentions.length, run.first, run.last + 1);
    mentions.push({ first: run.first, last: run.last, entity, bracketed: bracketed[run.first] === 1 });
  }
  for (const mention of mentions) mention.entity.seen = -1;
  return { mentions, at };
}

/** 1 for each token between round brackets on one line. */
function brackets(tokens: readonly Token[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let open = -1;
  for (const [i, token] of tokens.entries()) {
    if (token.breaks > 0) open = -1;
    if (token.text === '(') open = i;
    else if (token.text === ')' && open >= 0) {
      inside.fill(1, open, i);
      open = -1;
    }
  }
  return inside;
}

/** Of people with one surname: the one named last, or the first to come. */
const nearest = (list: readonly Entity[]): Entity | undefined => {
  let best = list[0];
  for (const entity of list) if (best === undefined || entity.seen > best.seen) best = entity;
  return best;
};

interface Run extends Range {
  readonly words: string[];
  readonly text: string;
  kind: Entity['kind'];
  gender: Gender;
  readonly title: string | null;
}

const entityOf = (run: Run): Entity => ({
  name: run.text,
  words: run.words,
  kind: run.kind,
  gender: run.gender,
  titles: new Set(),
  role: null,
  affiliation: null,
  place: null,
  seen: -1,
});

function learn(entity: Entity, run: Run): void {
  if (run.text.length > entity.name.length && run.words.length >= entity.words.length) entity.name = run.text;
  entity.gender ??= run.gender;
  if (run.title !== null) entity.titles.add(run.title);
  if (entity.kind === 'unknown') entity.kind = run.kind;
}

function capitalRuns(reading: Reading): Run[] {
  const { tokens, lexicon, layout, text } = reading;
  const starts = new Set(layout.sentences.map((s) => s.first));
  const runs: Run[] = [];
  const common = commonWords(tokens);
  const proper = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.capital || token.text.startsWith('@'))
      return false;
    if (lexicon.isTime(token) || lexicon.pronouns.has(token.word) || lexicon.determiners.has(token.word))
      return false;
    const starting = starts.has(i) || tokens[i - 1]?.kind === 'mark';
    return !(starting && lexicon.sentenceStart(token.word)) && !(starting && lexicon.adverbs.has(token.word));
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!proper(i)) continue;
    let last = i;
    for (let k = i + 1; k < tokens.length && k < i + 12; k++) {
      const token = tokens[k];
      if (token === undefined || token.breaks > 0 || (layout.quoteAt[k] ?? -1) !== (layout.quoteAt[i] ?? -1))
        break;
      if (proper(k) && (token.space || token.text.length > 1)) last = k;
      else if (
        token.text === '.' &&
        (tokens[k - 1]?.text.length === 1 || lexicon.abbreviations.has(tokens[k - 1]?.word ?? '')) &&
        proper(k + 1)
      )
        continue;
      else if (token.text === '&' && proper(k + 1)) continue;
      else if (
        !(particle.test(token.word) && (proper(k + 1) || (tokens[k + 1]?.word === 'the' && proper(k + 2)))) &&
        !(token.word === 'the' && tokens[k - 1]?.word === 'of')
      )
        break;
    }
    const starting = starts.has(i) || tokens[i - 1]?.kind === 'mark';
    let first = i;
    // A sentence's first word has its capital from there: a name only if it is not also a common word of the text.
    if (starting && doubtful(reading, i, common)) first++;
    const run = first > last ? null : runOf(reading, first, last, text);
    if (run !== null) runs.push(run);
    i = last;
  }
  return runs;
}

/** Words the text also writes small. */
function commonWords(tokens: readonly Token[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const token of tokens) if (token.kind === 'word' && !token.capital) small.add(token.word);
  return small;
}

/** A capital that the beginning of a sentence explains. */
function doubtful({ tokens, lexicon }: Reading, at: number, common: ReadonlySet<string>): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  const { word } = token;
  if (lexicon.titles.has(word) || lexicon.female.has(word) || lexicon.male.has(word)) return false;
  if (lexicon.finite.has(word) || lexicon.auxiliaries.has(word) || lexicon.sources.has(word)) return true;
  if (common.has(word)) return true;
  // "Details began": a plural before a small word.
  return (
    next !== undefined &&
    !next.capital &&
    word.endsWith('s') &&
    next.word !== "'s" &&
    (lexicon.cueClass(word) !== undefined ||
      lexicon.organisations.has(word.slice(0, -1)) ||
      lexicon.roles.has(word.slice(0, -1)))
  );
}

const isGiven = (lexicon: Lexicon, word: string): boolean =>
  lexicon.female.has(word) || lexicon.male.has(word);

/** Takes titles off, tells people from organisations as far as words allow. */
function runOf({ tokens, lexicon }: Reading, from: number, to: number, text: string): Run | null {
  let first = from;
  let gender: Gender = null;
  let titled = false;
  while (first < to) {
    const title = lexicon.titles.get(tokens[first]?.word ?? '');
    const dot = tokens[first]?.text === '.';
    if (title === undefined && !dot) break;
    if (title !== undefined) {
      titled = true;
      if (title.gender !== 'any') gender = title.gender;
    }
    first++;
  }
  while (
    first < to &&
    lexicon.cased &&
    lexicon.pack.inflected === true &&
    lexicon.roles.has(tokens[first]?.word ?? '')
  )
    first++;
  if (lexicon.pack.inflected === true) {
    // "Президент Грузии Саломе Зурабишвили", "ВТБ Горшков": two words of what is left are the name, or one after an acronym.
    const acronym = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
    if (to - first >= 2 && !lexicon.organisations.has(tokens[first]?.word ?? '')) first = to - 1;
    if (to > first && acronym(tokens[first]?.text ?? '') && !acronym(tokens[to]?.text ?? '')) first = to;
    if (to > first && acronym(tokens[to]?.text ?? '') && !acronym(tokens[first]?.text ?? '')) return null;
  }
  // "California Democrat Jon Tester", "России Владимир Путин": a given name begins the name.
  for (let i = to - 1; i > first; i--) {
    const word = tokens[i]?.word ?? '';
    if (
      (lexicon.female.has(word) || lexicon.male.has(word)) &&
      to - i <= 3 &&
      to - first >= 2 &&
      !isGiven(lexicon, tokens[first]?.word ?? '') &&
      tokens[i - 1]?.word !== 'of'
    ) {
      first = i;
      break;
    }
  }
  // "Toronto Mayor John Tory", "Prime Minister Justin Trudeau": the name is what follows the title.
  for (let i = Math.min(to - 1, first + 4); i > first; i--) {
    if (
      lexicon.titles.has(tokens[i]?.word ?? '') &&
      tokens[i + 1]?.kind === 'word' &&
      !lexicon.organisations.has(tokens[to]?.word ?? '') &&
      to - i <= 4
    ) {
      first = i + 1;
      titled = true;
      break;
    }
  }
  let last = to;
  // "Smith of Ohio": the name ends before "of", unless it is an organisation's.
  const heads = (a: number, b: number): boolean => {
    for (let i = a; i <= b; i++)
      if (lexicon.organisations.has(tokens[i]?.word ?? '') || lexicon.documents.has(tokens[i]?.word ?? ''))
        return true;
    return false;
  };
  const organisation = heads(first, last);
  if (!organisation) {
    for (let i = first; i <= last; i++) {
      if (tokens[i]?.word === 'of') {
        last = i - 1;
        break;
      }
    }
  }
  const before = tokens[first - 1];
  const previous = before?.text === '.' ? tokens[first - 2] : before;
  const title =
    previous !== undefined && (lexicon.titles.has(previous.word) || lexicon.roles.has(previous.word))
      ? previous.word
      : null;
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && (token.capital || person.test(token.word) || organisation))
      words.push(token.word);
  }
  const begin = tokens[first];
  const end = tokens[last];
  if (begin === undefined || end === undefined || words.length === 0) return null;
  const given = words[0] ?? '';
  const roled = before !== undefined && lexicon.roles.has(before.word);
  if (words.length > 1 && gender === null && !organisation)
    gender = lexicon.female.has(given) ? 'f' : lexicon.male.has(given) ? 'm' : null;
  const known = words.length > 1 && (lexicon.female.has(given) || lexicon.male.has(given));
  const demonym = words.length === 1 && /(?:ian|ians|ish|ese|cans?|crats?|veans?)$/.test(given);
  const kind = organisation
    ? 'organisation'
    : known || titled || (roled && words.length > 1)
      ? 'person'
      : begin.text.length > 1 && begin.text === begin.text.toUpperCase() && words.length === 1
        ? 'organisation'
        : 'unknown';
  if (demonym) return null;
  return {
    first,
    last,
    words,
    text: text.slice(begin.start, end.end).replaceAll(/\s+/g, ' '),
    kind,
    gender,
    title,
  };
}
