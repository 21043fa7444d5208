// Joins the labels of this folder with the posts they belong to, which are not ours to publish.
// node test/statements/gold/join.mjs test/statements/gold/fa-dev.ndjson MESSAGES.ndjson.gz > gold.ndjson
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createGunzip } from 'node:zlib';

/** @returns articles in the form `isogloss evaluate statements` takes. */
export async function join(labels, messages) {
  const wanted = new Map();
  for (const line of readFileSync(labels, 'utf8').split('\n')) {
    if (line === '') continue;
    const label = JSON.parse(line);
    wanted.set(`${label.channel}/${label.id}`, label);
  }
  const articles = [];
  const bytes = createReadStream(messages);
  const lines = createInterface({ input: messages.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  for await (const line of lines) {
    if (wanted.size === 0) break;
    const post = JSON.parse(line);
    const key = `${post.channel}/${post.id}`;
    const label = wanted.get(key);
    if (label === undefined) continue;
    wanted.delete(key);
    const text = post.text;
    const part = (span) => (span === null ? null : text.slice(...span));
    const statements = label.statements.map((s) => ({
      ...s,
      speaker: part(s.speakerSpan),
      cue: part(s.cueSpan),
    }));
    articles.push({ id: key, outlet: post.channel, text, statements });
  }
  if (wanted.size > 0) throw new Error(`${wanted.size} labelled posts are not in ${messages}`);
  return articles;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [labels, messages] = process.argv.slice(2);
  for (const article of await join(labels, messages)) writeFileSync(1, `${JSON.stringify(article)}\n`);
}
