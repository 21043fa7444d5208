// Speed of reading claims. Build it first; Node 20 runs no TypeScript:
//   npx rolldown bench/claims.ts --format esm --platform node --dir dist/bench-claims
//   mkdir -p dist/bench-claims/weights && cp src/text/parse/weights/*.bin src/claims/detect/frames/weights/*.json dist/bench-claims/weights/
//   node dist/bench-claims/claims.js ARTICLE.txt…
import { readFileSync } from 'node:fs';
import { examine } from '../src/claims/detect/detect.ts';
import { projectSchema } from '../src/model/project.ts';
import { parserOf } from '../src/text/parse/parsed.ts';

/** Seconds of processor time of this process that `work` takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const project = projectSchema.parse({ isogloss: 1, name: 'bench' });
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const read = (text: string): number =>
  examine({ name: 'bench', text, statements: [] }, project, { report: true }).claims.length;
const parse = parserOf('en');
for (const run of ['cold', 'warm', 'warm', 'warm']) {
  const claims = seconds(() => texts.forEach(read));
  const parsing = seconds(() => texts.forEach((text) => parse?.(text)));
  console.log(
    `${run}: ${texts.length} articles of ${Math.round(characters / texts.length)} characters, ${((1000 * claims) / texts.length).toFixed(1)} ms each (${(texts.length / claims).toFixed(0)} a second); parsing every sentence of one ${((1000 * parsing) / texts.length).toFixed(1)} ms`,
  );
}
const long = texts
  .join('\n\n')
  .repeat(Math.ceil(1_000_000 / characters))
  .slice(0, 1_000_000);
console.log(`an article of 1 MB: ${seconds(() => read(long)).toFixed(2)} s`);
