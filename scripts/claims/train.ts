/**
 * Learns the weights of a language's claims from labelled sentences: gold files in the form of `isogloss evaluate claims`,
 * and sentences of our own wording (data/LANGUAGE.txt).
 *
 *     npx rolldown scripts/claims/train.ts --platform node --format esm --dir dist/train-claims
 *     mkdir -p dist/train-claims/weights && cp src/text/parse/weights/*.bin dist/train-claims/weights/
 *     node dist/train-claims/train.js LANGUAGE OUT.json GOLD… --beside scripts/claims/data/LANGUAGE.txt
 *       [--parts 8] [--precision 0.7] [--further 0.6] [--flagged 0.25] [--kept 0.99]
 *
 * `--ordinary FILE` (NDJSON with `text`) are sentences on any matter, for what is not worth parsing.
 *
 * `--from WEIGHTS.json` goes on from weights learned before, where what they were learned from is not at hand: `--known FILE` (and
 * `--ordinary`) is the part of it that is, `--times` how many times as much it was. What is known is not learned from again, and
 * what was set by more sentences than are at hand is kept: the curves, the calibration and `second`.
 *
 * `--beside FILE` is learned from, and never validated on. `--flat` learns from the words in their order, for a language
 * without a parser.
 *
 * Validates by source first (each part is read by weights learned from the others), which sets the thresholds: `found` where
 * the precision is as asked, `second` where so many of the further claims of a sentence are right, `possible` where so many
 * sentences without a claim are flagged; and the calibration. `--only` validates alone; `--share 0.5` learns from that share of
 * the sources, for a curve.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Weights, readWeights, writeWeights } from '../../src/claims/detect/frames/model.ts';
import type { Start } from './before.ts';
import { type Example, examplesOf, ordinaryIn, partOf } from './examples.ts';
import { type Settings, learn, usual } from './learn.ts';
import {
  calibrationOf,
  figuresAt,
  findingOf,
  flaggedAt,
  listingCurve,
  readWith,
  worthOf,
} from './validate.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string', default: '8' },
    precision: { type: 'string', default: '0.7' },
    further: { type: 'string', default: '0.6' },
    flagged: { type: 'string', default: '0.25' },
    kept: { type: 'string', default: '0.99' },
    share: { type: 'string', default: '1' },
    set: { type: 'string', multiple: true, default: [] },
    only: { type: 'boolean', default: false },
    flat: { type: 'boolean', default: false },
    from: { type: 'string' },
    known: { type: 'string', multiple: true, default: [] },
    times: { type: 'string', default: '1' },
    beside: { type: 'string', multiple: true, default: [] },
    ordinary: { type: 'string', multiple: true, default: [] },
  },
});
const [language = '', out = '', ...paths] = positionals;
const settings: Settings = {
  ...usual,
  ...Object.fromEntries(values.set.map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])])),
};
const parts = Number(values.parts);
const examples = examplesOf(paths, language, !values.flat);
const beside = examplesOf(values.beside, language, !values.flat);
const ordinary = ordinaryIn(values.ordinary);
const start: Start | undefined =
  values.from === undefined
    ? undefined
    : {
        weights: readWeights(readFileSync(values.from, 'utf8')),
        known: examplesOf(values.known, language, !values.flat),
        ordinary,
        times: Number(values.times),
      };
/** Weights learned from examples, and from what those before were learned from. */
const learnFrom = (from: readonly Example[]): Weights =>
  learn(from, settings, start === undefined ? ordinary : [], start);
/** A share of the sources is learned from; all are validated on. */
const learned = examples.filter(
  ({ source }) => partOf(`share ${source}`, 1000) < 1000 * Number(values.share),
);

const reads = Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
  const own = learned.filter(({ source }) => partOf(source, parts) !== part);
  const weights = learnFrom([...beside, ...own]);
  return examples
    .filter(({ source }) => partOf(source, parts) === part)
    .map((example) => readWith(example, weights));
});

const steps = Array.from({ length: 94 }, (_, i) => 0.04 + i * 0.01);
/** Thresholds where the precision is as asked, if a further type is told from a chance on. */
function thresholdsAt(from: number): Pick<Weights, 'found' | 'second' | 'finding'> {
  const finding = findingOf(reads, from);
  const at = steps.find(
    (step) => figuresAt(reads, { found: step, second: from, finding }).precision >= Number(values.precision),
  );
  return { found: at ?? 0.9, second: from, finding };
}
/** As `thresholdsAt`, with what was set before. */
function thresholdsBefore({ second, finding }: Weights): Pick<Weights, 'found' | 'second' | 'finding'> {
  const at = steps.find(
    (step) => figuresAt(reads, { found: step, second, finding }).precision >= Number(values.precision),
  );
  return { found: at ?? 0.9, second, finding };
}
const rising = Array.from({ length: 16 }, (_, i) => 0.1 + i * 0.02).map(thresholdsAt);
const chosen =
  start === undefined
    ? (rising.find((one) => figuresAt(reads, one).further >= Number(values.further)) ?? thresholdsAt(0.6))
    : thresholdsBefore(start.weights);
const listing = start?.weights.listing ?? listingCurve(reads);
const flagged = (at: number, claims: boolean): number =>
  flaggedAt(reads, { ...chosen, listing, possible: at }, claims);
const possible = steps.find((step) => flagged(step, false) <= Number(values.flagged)) ?? 0.9;
const calibration = start?.weights.calibration ?? calibrationOf(reads);
const worth = worthOf(reads, { ...chosen, listing, possible }, Number(values.kept));
const passed = reads.filter((one) => one.worth >= worth);

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
console.log(
  `${examples.length} sentences, ${examples.filter(({ type }) => type > 0).length} claims, ${new Set(examples.map(({ source }) => source)).size} sources; beside ${beside.length}`,
);
console.log('right   recall  precision  subject  claims in a sentence  further right');
for (const step of steps.filter((_, i) => i % 6 === 0)) {
  const { recall, precision, subject, each, further } = figuresAt(reads, { ...chosen, found: step });
  console.log(
    `${step.toFixed(2)}    ${percent(recall)}    ${percent(precision)}     ${percent(subject)}   ${each.toFixed(2)}                ${percent(further)}`,
  );
}
console.log('chance  flagged  of others');
for (const step of steps.filter((_, i) => i % 6 === 0))
  console.log(`${step.toFixed(2)}     ${percent(flagged(step, true))}    ${percent(flagged(step, false))}`);
for (const one of rising) {
  const { recall, precision, each, further } = figuresAt(reads, one);
  console.log(
    `second from ${one.second.toFixed(2)}, found from ${one.found.toFixed(2)}: recall ${percent(recall)}, precision ${percent(precision)}, ${each.toFixed(2)} in a sentence, ${percent(further)} of the further right`,
  );
}
const at = figuresAt(reads, chosen);
console.log(
  `found from ${chosen.found.toFixed(2)}, second from ${chosen.second.toFixed(2)}, finding ${chosen.finding.join(' ')}, listing ${listing.join(' ')}, possible from ${possible.toFixed(2)}, calibration ${calibration.join(' ')}: recall ${percent(at.recall)}, precision ${percent(at.precision)}, subject ${percent(at.subject)}, flagged ${percent(flagged(possible, true))} and ${percent(flagged(possible, false))}`,
);
console.log(
  `worth parsing from ${worth}: ${percent(passed.filter(({ example }) => example.type > 0).length / reads.filter(({ example }) => example.type > 0).length)} of the claims, ${percent(passed.filter(({ example }) => example.type === 0).length / reads.filter(({ example }) => example.type === 0).length)} of the others`,
);
if (!values.only) {
  const weights = {
    ...learnFrom([...beside, ...learned]),
    parsed: !values.flat,
    ...chosen,
    listing,
    possible,
    worth,
    calibration,
  };
  writeFileSync(out, writeWeights(weights));
}
