import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// Situations from public reports, each a folder with its inputs, a script, and the right values in expected.md: what is
// asserted here is read off the latter. Needs the built program (npm run build).
const folder = ((path) => (existsSync(path) ? path : null))(resolve('../shared/cases'));
if (folder === null)
  process.stderr.write('Tests of situations from outside skip: no ../shared/cases here.\n');

const expected: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'archived-addresses': [
    'harbourdaily,marketdaily,directed,1',
    'harbourdaily,site:a.example',
    'quaydaily,site:a.example',
    'quaydaily,site:news.example',
    'moledaily,pierdaily,directed,1',
    /^news\.example /m,
    /^other\.example /m,
  ],
  'backslash-quotes': [
    '3 records: 3 added',
    'He said "[greens]" lead, again',
    'three "[greens]"',
    '3 posts.',
  ],
  'body-credited-to-other': [
    'The interior ministry | the account was false',
    'The army | that no soldier took part',
    'speaker: The interior ministry',
  ],
  'dates-of-pages': [
    '"date": "2024-01-08T10:00:00Z"',
    '"date": null',
    '"date": "2024-01-08T10:00:00+03:30"',
    '"byline": "Ada Stone"',
  ],
  'feed-encodings': ['the café greens [lead] – “by far”', '[Зелёные] впереди'],
  'feed-escaped-twice': [
    'The mayor said the [greens] lead the count.',
    'The mayor said the [greens] lead & win the count.',
  ],
  'feed-zones': [
    'one EST: wire.example',
    '2024-01-09 03:30',
    '2024-07-09 05:30',
    '2024-01-07 22:30',
    '2024-07-07 22:30',
    '2024-01-08 22:30',
    '2024-01-09 00:00',
  ],
  'forwards-of-pages': [
    'quaydaily,pierdaily,directed,1',
    'pierdaily,marketdaily,directed,2',
    'pierdaily,(other channels),directed,2',
    '1500000022,marketdaily,directed,1',
    '1500000022,(other channels),directed,2',
    'pairs: 2',
  ],
  'gz-zero-padding': [
    '2 records: 2 added',
    'import: rc=0',
    'report.html',
    'Dora Hill (council chair) [said, direct]',
  ],
  'na-cells': ['carl – dora', '4 rejected', 'pairs: 1', 'pairs: 0'],
  'poll-questions': [/(?:1 post\.[\s\S]*){3}/],
  'quotation-in-same-marks': [
    '“We call it “the list” here,”',
    '«ما «پیروز» شدیم»',
    '«Мы «победили» на выборах»',
  ],
  'responsive-class': [/^1$/m],
  'service-messages': [
    '4 records: 1 added',
    '3 skipped',
    /pyrogram\.ndjson \(ndjson\): 3 records: 1 added.* 0 rejected, 2 skipped/,
  ],
  'unquoted-path': ['3 records: 3 added', 'The [greens] are back 😮', '3 posts.'],
  'warc-of-telegram': ['2 records: 2 added', 'jettydaily/102', '2 posts.'],
}; // prettier-ignore

describe.skipIf(folder === null)('situations from outside', () => {
  it.each(Object.entries(expected))(
    '%s',
    (name, parts) => {
      const out = execFileSync('bash', ['-c', `bash ${join(folder ?? '', name, 'run.sh')} 2>&1`], {
        encoding: 'utf8',
        env: { ...process.env, ISOGLOSS: resolve('.') },
      });
      for (const part of parts) expect(out).toMatch(part);
    },
    120_000,
  );
});
