/**
 * Measures what the parse is for: how often the one whose talk a labelled claim is about hangs, by a role, on the word
 * that makes the claim.
 *
 *     npx rolldown scripts/parse/roles.ts --platform node --format esm --file dist/roles-parse.js
 *     node dist/roles-parse.js CLAIMS.ndjson
 *
 * A line of the file has `lang`, `text`, and `label` with `x` (words of the sentence) and `trigger` (likewise).
 */
import { readFileSync } from 'node:fs';
import { actorOf, agentOf, objectOf, subjectOf, undergoerOf } from '../../src/text/parse/arguments.ts';
import { governorsOf } from '../../src/text/parse/governors.ts';
import { grammarOf } from '../../src/text/parse/grammar/index.ts';
import { parserOf } from '../../src/text/parse/parsed.ts';
import { subtree } from '../../src/text/parse/tree.ts';
import type { ParsedSentence } from '../../src/text/parse/word.ts';

interface Line {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly label: { readonly type: string | null; readonly x?: string; readonly trigger?: string } | null;
}

/** The words of a sentence within a stretch, and the one of them that hangs on none of the others. */
function within(
  { words }: ParsedSentence,
  [from, to]: readonly [number, number],
): { all: number[]; head: number } {
  const all = words.flatMap(({ span }, i) => (span[0] < to && span[1] > from ? [i] : []));
  const inside = new Set(all);
  return { all, head: all.find((i) => !inside.has(words[i]?.head ?? -1)) ?? -1 };
}

/** Places where a phrase stands between words, the nearest to `near` first. */
function placesOf(text: string, phrase: string, near: number): number[] {
  const found: number[] = [];
  const inWord = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const cut = inWord.test(text.charAt(at - 1)) || inWord.test(text.charAt(at + phrase.length));
    if (!cut) found.push(at);
  }
  return found.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
}

const counts = new Map<string, { all: number; role: number; any: number }>();
const missed: string[] = [];
for (const text of readFileSync(process.argv[2] ?? '', 'utf8').split('\n')) {
  if (text === '') continue;
  const line = JSON.parse(text) as Line;
  const { x, trigger } = line.label ?? {};
  const parse = parserOf(line.lang);
  const grammar = grammarOf(line.lang);
  if (x === undefined || trigger === undefined || parse === null || grammar === null) continue;
  const cue = line.text.indexOf(trigger);
  const [at] = placesOf(line.text, x, cue);
  if (at === undefined || cue < 0) continue;
  const count = counts.get(line.lang) ?? { all: 0, role: 0, any: 0 };
  counts.set(line.lang, count);
  count.all++;
  const sentences = parse(line.text, [[0, line.text.length]]);
  const [sentence] = sentences;
  if (sentence === undefined) continue;
  const holder = within(sentence, [at, at + x.length]);
  const maker = within(sentence, [cue, cue + trigger.length]);
  const isHolder = (i: number | undefined): boolean => i !== undefined && holder.all.includes(i);
  // Through any word of the trigger: "picked up by", "a spike in".
  const roles = maker.all.flatMap((i) => [
    ...[subjectOf, objectOf, undergoerOf].map((of) => of(sentence, i)?.word),
    ...[actorOf, agentOf].map((of) => of(sentence, i, grammar)?.word),
  ]);
  const governed =
    holder.head >= 0 &&
    governorsOf(sentence, holder.head, grammar).some(({ predicate }) => maker.all.includes(predicate));
  if (roles.some(isHolder) || governed) count.role++;
  else missed.push(line.id);
  if (roles.some(isHolder) || governed || subtree(sentence, maker.head).some((i) => i === holder.head))
    count.any++;
}
for (const [language, { all, role, any }] of counts)
  console.log(
    `${language}: ${all} claims with trigger and subject; in a role of the trigger ${role}, or under it ${any}`,
  );
console.log(`not in a role: ${missed.join(' ')}`);
