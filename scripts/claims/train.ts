/**
 * Learns the weights of a language's claims from labelled sentences (the form of `isogloss evaluate claims`).
 *
 *     npx rolldown scripts/claims/train.ts --platform node --format esm --dir dist/train-claims
 *     node dist/train-claims/train.js LANGUAGE OUT.json GOLD… [--parts 8] [--precision 0.7] [--flagged 0.25]
 *
 * `--flat` learns from the words in their order, for a language without a parser.
 *
 * `--beside FILE` learns from sentences on other matters too, which are not validated on.
 *
 * Validates by source first (each part is read by weights learned from the others), which sets the thresholds: `found` where
 * the precision is as asked, `possible` where so many sentences without a claim are flagged. `--only` validates alone; `--share 0.5` learns
 * from that share of the sources, for a curve.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chancesOf, mixed, sumOf } from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import { type Example, examplesOf, partOf } from './examples.ts';
import { type Settings, learn, usual } from './learn.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string', default: '8' },
    precision: { type: 'string', default: '0.7' },
    flagged: { type: 'string', default: '0.25' },
    share: { type: 'string', default: '1' },
    set: { type: 'string', multiple: true, default: [] },
    only: { type: 'boolean', default: false },
    flat: { type: 'boolean', default: false },
    beside: { type: 'string', multiple: true, default: [] },
  },
});
const [language = '', out = '', ...paths] = positionals;
const settings: Settings = {
  ...usual,
  ...Object.fromEntries(values.set.map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])])),
};
const parts = Number(values.parts);
const examples = examplesOf(paths, language, !values.flat).filter(
  ({ source }) => partOf(`share ${source}`, 1000) < 1000 * Number(values.share),
);

/** Sentences on other matters: learned from, never validated on. */
const beside = values.beside.length === 0 ? [] : examplesOf(values.beside, language, !values.flat);

interface Read {
  readonly example: Example;
  readonly words: readonly {
    readonly chance: number;
    readonly type: number;
    readonly right: boolean | null;
  }[];
}

function read(example: Example, weights: ReturnType<typeof learn>): Read {
  const whole = sumOf(weights.sentence, new Set(example.words.flatMap(({ features }) => features)));
  return {
    example,
    words: example.words.map(({ features, nouns }) => {
      const { chance, type } = mixed(chancesOf(weights, features), whole, weights.mix);
      let [best, right] = [-Infinity, null as boolean | null];
      for (const noun of nouns) {
        const score = sumOf(weights.subject, noun.features);
        if (score > best) [best, right] = [score, noun.right];
      }
      return { chance, type: claimTypes.indexOf(type) + 1, right };
    }),
  };
}

const validated: Read[] = [];
for (let part = 0; part < parts; part++) {
  const own = examples.filter(({ source }) => partOf(source, parts) !== part);
  const weights = learn([...beside, ...own], settings);
  for (const example of examples)
    if (partOf(example.source, parts) === part) validated.push(read(example, weights));
}
const claims = validated.filter(({ example }) => example.type > 0);
const others = validated.filter(({ example }) => example.type === 0);

function at(found: number): { recall: number; precision: number; subject: number; each: number } {
  let [some, right, rightClaims, named, subjects, n] = [0, 0, 0, 0, 0, 0];
  for (const { example, words } of validated) {
    const best = new Map<number, Read['words'][number]>();
    for (const word of words)
      if (word.chance >= found && word.chance > (best.get(word.type)?.chance ?? 0)) best.set(word.type, word);
    if (best.size === 0) continue;
    some++;
    n += best.size;
    const fair = [example.type, ...example.alt].filter((type) => type > 0 && best.has(type));
    if (fair.length === 0) continue;
    right++;
    if (example.type > 0) rightClaims++;
    if (example.type > 0) named++;
    if (fair.some((type) => best.get(type)?.right === true)) subjects++;
  }
  return {
    recall: rightClaims / claims.length,
    precision: right / some,
    subject: subjects / named,
    each: n / some,
  };
}

const top = ({ words }: Read): number => words.reduce((most, { chance }) => Math.max(most, chance), 0);
const flagged = (list: readonly Read[], from: number): number =>
  list.filter((one) => top(one) >= from).length / list.length;
const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

console.log(
  `${examples.length} sentences, ${claims.length} claims, ${new Set(examples.map(({ source }) => source)).size} sources`,
);
console.log('chance  recall  precision  subject  claims in a sentence  flagged  of others');
const steps = Array.from({ length: 47 }, (_, i) => 0.04 + i * 0.02);
for (const step of steps) {
  const { recall, precision, subject, each } = at(step);
  if (Math.round(step * 100) % 6 !== 4) continue;
  console.log(
    `${step.toFixed(2)}    ${percent(recall)}    ${percent(precision)}     ${percent(subject)}   ${each.toFixed(2)}                ${percent(flagged(claims, step))}    ${percent(flagged(others, step))}`,
  );
}
const found = steps.find((step) => at(step).precision >= Number(values.precision)) ?? 0.9;
const possible = steps.find((step) => flagged(others, step) <= Number(values.flagged)) ?? 0.5;
console.log(`found from ${found.toFixed(2)}, possible from ${Math.min(possible, found).toFixed(2)}`);
if (!values.only) {
  const weights = {
    ...learn([...beside, ...examples], settings),
    parsed: !values.flat,
    found,
    possible: Math.min(possible, found),
  };
  writeFileSync(out, `${JSON.stringify(weights).replaceAll(/("[^"]*":)/g, '\n$1')}\n`);
}
