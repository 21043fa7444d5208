import type { Entity, Mention, Names } from './entity.ts';
import type { Reading } from '../layout/clause.ts';
import { weigh } from './contexts.ts';
import { NameIndex } from './name-index.ts';
import { capitalRuns, type Run } from './runs.ts';
import type { Token } from '../layout/tokens.ts';

/** Runs of capitalised words gathered into entities: a surname, first family name or short form goes to its full name. */
export function findNames(reading: Reading): Names {
  const { tokens } = reading;
  const runs = capitalRuns(reading);
  const index = new NameIndex(reading.lexicon);
  // Full names first, wherever in the text they stand; then what is shorter can find them.
  for (const run of longestFirst(runs)) {
    const known = index.named(run.words) ?? index.longer(run);
    if (known !== undefined) {
      learn(known, run);
      continue;
    }
    index.add(run.words, entityOf(run));
  }
  const bracketed = brackets(tokens);
  const mentions: Mention[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  for (const run of runs) {
    const long = mentions[at[run.first - 2] ?? -1]?.entity;
    const initials = long !== undefined && tokens[run.first - 1]?.text === '(' && isInitials(run, long);
    if (initials) index.add(run.words, long);
    let entity = index.named(run.words) ?? index.longer(run) ?? index.short(run);
    if (entity === undefined) {
      entity = entityOf(run);
      index.add(run.words, entity);
    }
    learn(entity, run);
    entity.seen = run.last;
    at.fill(mentions.length, run.first, run.last + 1);
    mentions.push({ first: run.first, last: run.last, entity, bracketed: bracketed[run.first] === 1 });
  }
  const names = { mentions, at };
  weigh(reading, names);
  for (const mention of mentions) mention.entity.seen = -1;
  return names;
}

/** "the Anti-Defamation League (ADL)". */
const isInitials = (run: Run, { name }: Entity): boolean =>
  run.words.length === 1 &&
  run.text.length > 1 &&
  run.text ===
    name
      .split(/[\s-]+/)
      .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
      .join('');

/** Those of two words and more, so that a long form is known before its short ones. */
const longestFirst = (runs: readonly Run[]): Run[] =>
  runs.filter((run) => run.words.length > 1).sort((a, b) => b.words.length - a.words.length);

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
  thing: run.thing,
  seen: -1,
});

function learn(entity: Entity, run: Run): void {
  if (run.text.length > entity.name.length && run.words.length >= entity.words.length) entity.name = run.text;
  entity.gender ??= run.gender;
  for (const title of run.titles) entity.titles.add(title);
  if (entity.kind === 'unknown') entity.kind = run.kind;
}
