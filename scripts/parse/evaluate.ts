/**
 * Measures the parse of a language on treebanks it was not learned from, with the treebank's own words.
 *
 *     npx rolldown scripts/parse/evaluate.ts --platform node --format esm --file dist/evaluate-parse.js
 *     node dist/evaluate-parse.js LANGUAGE WEIGHTS.bin TEST.conllu…
 *
 * Words: with the treebank's own cutting into words. Relations: F1 of arcs with both ends and the relation right.
 */
import { pathToFileURL } from 'node:url';
import { readModel } from '../../src/text/parse/model.ts';
import { packOf } from '../../src/text/parse/packs/index.ts';
import { makeParser, parsePieces } from '../../src/text/parse/parser.ts';
import { type Gold, readTreebank } from './conllu.ts';
import { harmonise } from './harmonise.ts';
import { classesOf, piecesOf, plainLemma, refined } from './sentences.ts';

const [language = '', weights = '', ...paths] = process.argv.slice(2);
const pack = packOf(language);
if (pack === undefined || paths.length === 0)
  throw new Error('Give a language that has a pack, a weights file and treebanks.');
const model = readModel(pathToFileURL(weights));
const parse = makeParser(pack, model);
const percent = (of: number, all: number): string => ((of / all) * 100).toFixed(2);
const watched = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'nmod',
  'ccomp',
  'xcomp',
  'acl:relcl',
  'conj',
  'compound:lvc',
];

function measure(path: string): void {
  const golds = readTreebank(path).map((gold) => harmonise(gold, language));
  const counts = { words: 0, tags: 0, classes: 0, lemmas: 0, heads: 0, labelled: 0, root: 0 };
  const arcs = new Map(watched.map((name) => [name, { gold: 0, found: 0, right: 0 }]));
  const start = process.cpuUsage().user;
  for (const gold of golds) {
    const words = parsePieces(piecesOf(gold, pack!), pack!, model);
    const classes = classesOf(gold, pack!).map((name, i) =>
      refined(name, pack!.norm(gold.forms[i] ?? ''), pack!),
    );
    words.forEach((word, i) => {
      const relation = gold.relations[i] ?? '';
      const attached = word.head === gold.heads[i];
      counts.words++;
      if (word.tag === gold.tags[i]) counts.tags++;
      if ([word.tag, word.features].filter(Boolean).join('|') === classes[i]) counts.classes++;
      if (word.lemma === plainLemma(gold.lemmas[i] ?? '', pack!) || gold.lemmas[i] === '_') counts.lemmas++;
      if (attached) counts.heads++;
      if (attached && word.relation === relation) counts.labelled++;
      const of = arcs.get(relation);
      if (of !== undefined) of.gold++;
      const found = arcs.get(word.relation);
      if (found !== undefined) found.found++;
      if (found !== undefined && attached && word.relation === relation) found.right++;
    });
  }
  const seconds = (process.cpuUsage().user - start) / 1e6;
  console.log(`${path}: ${golds.length} sentences, ${counts.words} words`);
  console.log(
    `  UPOS ${percent(counts.tags, counts.words)}  features ${percent(counts.classes, counts.words)}  lemma ${percent(counts.lemmas, counts.words)}` +
      `  UAS ${percent(counts.heads, counts.words)}  LAS ${percent(counts.labelled, counts.words)}` +
      `  ${Math.round(counts.words / seconds)} words/s`,
  );
  console.log(
    [...arcs]
      .filter(([, { gold }]) => gold > 0)
      .map(([name, { gold, found, right }]) => `  ${name} ${percent(2 * right, gold + found)} (${gold})`)
      .join(''),
  );
  console.log(`  words cut as in the treebank, F1: ${cutting(golds)}`);
}

/** F1 of the words that the pack cuts from the plain text of the sentences. */
function cutting(golds: readonly Gold[]): string {
  let [right, gold, found] = [0, 0, 0];
  for (const { text, forms } of golds) {
    const spans = new Set<string>();
    let at = 0;
    let whole = true;
    for (const form of forms) {
      const start = text.indexOf(form, at);
      if (start < 0 || start - at > 2) whole = false;
      at = start + form.length;
      spans.add(`${start} ${at}`);
    }
    if (!whole) continue;
    const pieces = pack!.pieces(text, 0, text.length);
    gold += spans.size;
    found += pieces.length;
    right += pieces.filter(({ span }) => spans.has(span.join(' '))).length;
  }
  return `${percent(2 * right, gold + found)} (${gold} words of sentences that stand as they are)`;
}

for (const path of paths) measure(path);

/** Whole speed: sentences cut, parsed, made into words. */
const text = paths
  .flatMap(readTreebank)
  .map((gold) => gold.text)
  .join('\n\n');
const start = process.cpuUsage().user;
let words = 0;
for (let i = 0; i < 3; i++) for (const sentence of parse(text)) words += sentence.words.length;
console.log(`from plain text: ${Math.round((words / (process.cpuUsage().user - start)) * 1e6)} words/s`);
