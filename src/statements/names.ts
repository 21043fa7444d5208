import type { Reading } from './clause.ts';
import { capitalRuns, type Gender, type Run } from './runs.ts';
import type { Range } from './sentences.ts';
import type { Token } from './tokens.ts';

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
  /** A newspaper, channel or agency. */
  outlet: boolean;
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

const entityOf = (run: Run): Entity => ({
  name: run.text,
  words: run.words,
  kind: run.kind,
  gender: run.gender,
  titles: new Set(),
  role: null,
  affiliation: null,
  place: null,
  outlet: false,
  seen: -1,
});

function learn(entity: Entity, run: Run): void {
  if (run.text.length > entity.name.length && run.words.length >= entity.words.length) entity.name = run.text;
  entity.gender ??= run.gender;
  if (run.title !== null) entity.titles.add(run.title);
  if (entity.kind === 'unknown') entity.kind = run.kind;
}
