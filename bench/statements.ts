// Speed and sturdiness of the extraction of statements. Build it first; Node 20 runs no TypeScript:
//   npx rolldown bench/statements.ts --format esm --platform node --file bench.mjs && node bench.mjs [ARTICLES.ndjson.gz]
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extractStatements } from '../src/statements/index.ts';
import { mutate, samples } from '../test/statements/mutations.ts';

/** Seconds of processor time of this process that `work` takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const path = process.argv[2];
if (path !== undefined) {
  const bytes = readFileSync(path);
  const articles = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  for (const run of ['cold', 'warm', 'warm']) {
    const time = seconds(() => articles.forEach((text) => extractStatements(text, 'article')));
    console.log(
      `${run}: ${articles.length} articles of ${Math.round(characters / articles.length)} characters, ${(articles.length / time).toFixed(0)} a second`,
    );
  }
  const long = articles.join('\n\n').repeat(10).slice(0, 1_000_000);
  console.log(`an article of 1 MB: ${seconds(() => extractStatements(long, 'long')).toFixed(2)} s`);
}

let found = 0;
const time = seconds(() => {
  for (let seed = 0; seed < 10_000; seed++)
    found += extractStatements(mutate(samples[seed % samples.length] ?? '', seed), 'mutated').length;
});
console.log(`10,000 mutated documents: ${time.toFixed(1)} s, ${found} statements, no crash`);

for (const piece of [
  'word ',
  '“',
  'he said ',
  ', saying that he',
  'Ann Lee and ',
  'علی گفت و ',
  '“A b c,” Ann Lee said. ',
]) {
  const small = seconds(() => extractStatements(piece.repeat(1_000_000 / piece.length), 'line'));
  const large = seconds(() => extractStatements(piece.repeat(10_000_000 / piece.length), 'line'));
  console.log(
    `one line of ${JSON.stringify(piece)}: 1 MB ${small.toFixed(1)} s, 10 MB ${large.toFixed(1)} s`,
  );
}
