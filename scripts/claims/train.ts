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
 * `--beside FILE` is learned from, and never validated on. `--flat` learns from the words in their order, for a language
 * without a parser.
 *
 * Validates by source first (each part is read by weights learned from the others), which sets the thresholds: `found` where
 * the precision is as asked, `second` where so many of the further claims of a sentence are right, `possible` where so many
 * sentences without a claim are flagged; and the calibration. `--only` validates alone; `--share 0.5` learns from that share of
 * the sources, for a curve.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeWeights } from '../../src/claims/detect/frames/model.ts';
import { examplesOf, ordinaryIn, partOf } from './examples.ts';
import { type Settings, learn, usual } from './learn.ts';
import { calibrationOf, figuresAt, flaggedAt, readWith, worthOf } from './validate.ts';

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
/** A share of the sources is learned from; all are validated on. */
const learned = examples.filter(
  ({ source }) => partOf(`share ${source}`, 1000) < 1000 * Number(values.share),
);

const reads = Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
  const own = learned.filter(({ source }) => partOf(source, parts) !== part);
  const weights = learn([...beside, ...own], settings, ordinary);
  return examples
    .filter(({ source }) => partOf(source, parts) === part)
    .map((example) => readWith(example, weights));
});

const steps = Array.from({ length: 94 }, (_, i) => 0.04 + i * 0.01);
const secondAt = (found: number): number =>
  steps.find(
    (second) => second >= 0.15 && figuresAt(reads, { found, second }).further >= Number(values.further),
  ) ?? 0.6;
const found =
  steps.find(
    (step) => figuresAt(reads, { found: step, second: secondAt(step) }).precision >= Number(values.precision),
  ) ?? 0.9;
const second = secondAt(found);
const possible = Math.min(
  found,
  steps.find((step) => flaggedAt(reads, step, false) <= Number(values.flagged)) ?? 0.5,
);
const calibration = calibrationOf(reads);
const worth = worthOf(reads, possible, Number(values.kept));
const passed = reads.filter((one) => one.worth >= worth);

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
console.log(
  `${examples.length} sentences, ${examples.filter(({ type }) => type > 0).length} claims, ${new Set(examples.map(({ source }) => source)).size} sources; beside ${beside.length}`,
);
console.log('chance  recall  precision  subject  claims in a sentence  further right  flagged  of others');
for (const step of steps.filter((_, i) => i % 6 === 0)) {
  const { recall, precision, subject, each, further } = figuresAt(reads, { found: step, second });
  console.log(
    `${step.toFixed(2)}    ${percent(recall)}    ${percent(precision)}     ${percent(subject)}   ${each.toFixed(2)}                ${percent(further)}           ${percent(flaggedAt(reads, step, true))}    ${percent(flaggedAt(reads, step, false))}`,
  );
}
for (const share of [0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
  const from =
    steps.find((step) => step >= 0.1 && figuresAt(reads, { found, second: step }).further >= share) ?? 0.6;
  const { recall, precision, each, further } = figuresAt(reads, { found, second: from });
  console.log(
    `second from ${from.toFixed(2)}: recall ${percent(recall)}, precision ${percent(precision)}, ${each.toFixed(2)} in a sentence, ${percent(further)} of the further right`,
  );
}
const at = figuresAt(reads, { found, second });
console.log(
  `found from ${found.toFixed(2)}, second from ${second.toFixed(2)}, possible from ${possible.toFixed(2)}, calibration ${calibration.join(' ')}: recall ${percent(at.recall)}, precision ${percent(at.precision)}, subject ${percent(at.subject)}, flagged ${percent(flaggedAt(reads, possible, true))} and ${percent(flaggedAt(reads, possible, false))}`,
);
console.log(
  `worth parsing from ${worth}: ${percent(passed.filter(({ example }) => example.type > 0).length / reads.filter(({ example }) => example.type > 0).length)} of the claims, ${percent(passed.filter(({ example }) => example.type === 0).length / reads.filter(({ example }) => example.type === 0).length)} of the others`,
);
if (!values.only) {
  const weights = {
    ...learn([...beside, ...learned], settings, ordinary),
    parsed: !values.flat,
    found,
    second,
    possible,
    worth,
    calibration,
  };
  writeFileSync(out, writeWeights(weights));
}
