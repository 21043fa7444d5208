/**
 * Learns the weights of a language's parse from Universal Dependencies treebanks.
 *
 *     npx rolldown scripts/parse/train.ts --platform node --format esm --file dist/train-parse.js
 *     node --max-old-space-size=6000 dist/train-parse.js LANGUAGE OUT.bin TRAIN… [--rounds N]
 *
 * TRAIN are CoNLL-U files or folders of such. What is given here must not be measured on later.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { lemmaOf, lemmaTable } from '../../src/text/parse/lemmas.ts';
import type { ModelHead } from '../../src/text/parse/model.ts';
import { packOf } from '../../src/text/parse/packs/index.ts';
import { makeTagger } from '../../src/text/parse/tagging.ts';
import { projective, readTreebank } from './conllu.ts';
import { type Settings, type Tree, learnAttaching, learnTagging } from './learn.ts';
import { harmonise } from './harmonise.ts';
import { certainOf, classesOf, closedOf, lemmaList, piecesOf, refined } from './sentences.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    folds: { type: 'string', default: '5' },
    least: { type: 'string', default: '3' },
    prune: { type: 'string', default: '2' },
  },
});
const [language = '', out = '', ...paths] = positionals;
const pack = packOf(language);
if (pack === undefined || paths.length === 0)
  throw new Error('Give a language that has a pack, an output file and treebanks.');

const rng = seededRandom(1);
const settings: Settings = {
  rounds: Number(values.rounds),
  least: Number(values.least),
  random: () => uniform(rng),
  say: (line) => console.log(line),
};
const golds = paths.flatMap(readTreebank).map((gold) => harmonise(gold, language));
const names = golds.map((gold) => classesOf(gold, pack));
const numbered = (all: readonly (readonly string[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Classes that hardly occur are slips of the annotators; their words count with the tag alone.
  return [...counts]
    .filter(([, count]) => count >= 5)
    .map(([name]) => name)
    .sort();
};
const classes = [
  ...new Set([...numbered(names), ...names.flat().map((name) => name.split('|', 1)[0] ?? 'X')]),
];
const relations = numbered(golds.map((gold) => gold.relations));
if (classes.length > 256 || relations.length > 256) throw new Error('A class is written in one byte.');
const classIds = new Map(classes.map((name, i) => [name, i]));
const relationIds = new Map(relations.map((name, i) => [name, i]));
const classId = (name: string): number =>
  classIds.get(name) ?? classIds.get(name.split('|', 1)[0] ?? 'X') ?? 0;
const relationId = (name: string): number =>
  relationIds.get(name) ?? relationIds.get(name.split(':', 1)[0] ?? 'dep') ?? relationIds.get('dep') ?? 0;
console.log(
  `${golds.length} sentences, ${names.flat().length} words, ${classes.length} classes, ${relations.length} relations`,
);

const pieces = golds.map((gold) => piecesOf(gold, pack));
const truths = names.map((of) => Int32Array.from(of, classId));
const list = lemmaList(golds, pack);
const known = {
  lemmas: lemmaTable(list.lemmas),
  endings: new Map(Object.entries(list.endings)),
  verbs: new Set(list.verbs),
};
const certain = certainOf(pieces, truths);
const closed = closedOf(golds, pack);
console.log(
  `${certain.size} words with one class, ${Object.keys(list.lemmas).length} lemmas that the rules do not give, ${known.endings.size} endings, ${known.verbs.size} verbs`,
);

// The parser must learn from tags with the faults it will meet: each part is tagged by what the others taught.
const folds = Number(values.folds);
const guessed: Int32Array[] = [];
for (let fold = 0; fold < folds; fold++) {
  const others = pieces.map((_, i) => i).filter((i) => i % folds !== fold);
  const tagging = learnTagging(
    others.map((i) => pieces[i] ?? []),
    others.map((i) => truths[i] ?? new Int32Array()),
    classes.length,
    { ...settings, rounds: Math.min(3, settings.rounds) },
  ).scores(1);
  const tag = makeTagger(tagging, { classes, certain, closed: new Set(closed) });
  for (let i = fold; i < pieces.length; i += folds) guessed[i] = tag(pieces[i] ?? []);
}
const trees = golds.map(({ heads, relations: labels }, i): Tree => {
  const n = heads.length;
  const tags = (pieces[i] ?? []).map(({ norm }, j) =>
    refined(classes[guessed[i]?.[j] ?? 0] ?? 'X', norm, pack),
  );
  return {
    lemmas: (pieces[i] ?? []).map(({ norm }, j) => lemmaOf(norm, tags[j] ?? 'X', pack, known)),
    classes: tags,
    heads: Int32Array.from(projective(heads), (head) => (head < 0 ? n : head)),
    relations: Int32Array.from(labels, relationId),
  };
});
const tagging = learnTagging(pieces, truths, classes.length, settings);
const { moving, labelling } = learnAttaching(trees, relations.length, settings);
const tables = [tagging, moving, labelling].map((learner) => learner.write(Number(values.prune)));
const head: ModelHead = {
  classes,
  relations,
  ...list,
  certain: Object.fromEntries(certain),
  closed,
  sizes: tables.map((table) => table.length) as [number, number, number],
};
const json = Buffer.from(JSON.stringify(head));
const length = Buffer.alloc(4);
length.writeUInt32LE(json.length);
const bytes = gzipSync(Buffer.concat([length, json, ...tables]), { level: 9 });
writeFileSync(out, bytes);
console.log(`${out}: ${bytes.length} bytes; tables ${head.sizes.join(', ')}, head ${json.length}`);
