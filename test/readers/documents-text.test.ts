import { describe, expect, test } from 'vitest';
import { openFiles, openOne } from './documents-support.ts';

describe('plain text', () => {
  test('stays exactly as it was written, line ends and all', async () => {
    const content = '  A title\r\n\r\nFirst *line*,\n  second line.\n\n\n# no heading\n';
    expect((await openOne(content, 'a.txt')).text).toBe(content);
  });

  test.each([
    ['Feb. 28, 2019 - The minister said so.', '2019-02-28', null],
    ['TEHRAN, Feb. 28, 2019 (IRNA) — The minister said so.', '2019-02-28', 'IRNA'],
    ['The title of it\n\nBy Ada Wells\n\n28 February 2019\n\nThe minister said so.', '2019-02-28', null],
    ['۱۲ مرداد ۱۴۰۳ – استاندار گفت که چنین است.', '2024-08-02', null],
    ['LONDON (Reuters) - The minister said so on a day.', null, 'Reuters'],
    // A sentence with a date in it is no dateline.
    ['The minister came on Feb. 28, 2019.', null, null],
  ])('%s', async (content, date, outlet) => {
    expect(await openOne(content, 'a.txt')).toMatchObject({ kind: 'text', date, outlet, text: content });
  });

  test.each([
    ['He said <q>no <q>more</q></q> on Monday.', 'He said   “no   ‘more’   ”    on Monday.'],
    ['He said <q>“no”</q>.', 'He said    “no”    .'],
    ['So <b class="x">he</b> said<br/>so.', 'So              he     said\n    so.'],
    // What does not close, or is no tag of HTML, is a word.
    ['Write <q> or <name>Ada</name>, if a <b and c> d.', 'Write <q> or <name>Ada</name>, if a <b and c> d.'],
    ['وزیر گفت <q>نه</q> و از جلسهٔ هیئت دولت رفت.', 'وزیر گفت   «نه»    و از جلسهٔ هیئت دولت رفت.'],
  ])('tags left in it become spaces, so that places stay: %s', async (content, text) => {
    const read = await openOne(content, 'a.txt');
    expect(read.text).toBe(text);
    expect(read.text).toHaveLength(content.length);
    expect((await openOne('He said <q>no</q> again.', 'a.md')).text).toBe('He said “no” again.');
  });

  test('title and byline at the beginning', async () => {
    expect(await openOne('The title of it\n\nBy Ada Wells\n\nThe minister said so.', 'a.txt')).toMatchObject({
      title: 'The title of it',
      byline: 'Ada Wells',
    });
    expect(await openOne('The minister said so.\n\nAnd so it was.', 'a.txt')).toMatchObject({
      title: null,
      byline: null,
    });
  });

  test('white space alone is one clear sentence', async () => {
    const { error } = await openFiles({ 'a.txt': ' \n\t\n' }, 'a.txt');
    expect(error).toMatchObject({ name: 'UserError', code: 'no-text' });
  });

  test('language by its words, abstaining where there are few', async () => {
    const languageOf = async (text: string): Promise<string | null> =>
      (await openOne(text, 'a.txt')).language;
    expect(
      await languageOf(
        'Der Minister sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres fertig wird und dass es nun an der Stadt liegt, einen anderen Weg zu finden.',
      ),
    ).toBe('de');
    expect(
      await languageOf(
        'Министр сказал в понедельник, что мост не будет готов до конца года и что теперь городу надо искать другой путь, но для этого нужно время.',
      ),
    ).toBe('ru');
    expect(await languageOf('الوزير قال يوم الاثنين إن الجسر لن يكون جاهزا قبل نهاية السنة')).toBe('ar');
    expect(await languageOf('استاندار گفت که پل تا پایان سال آماده نمی‌شود')).toBe('fa');
    expect(await languageOf('Ok.')).toBe(null);
  });
});

describe('Markdown', () => {
  test('is read without its marks', async () => {
    const { text, title } = await openOne(
      `# The *title*

Some **bold**, _leaning_ and \`coded\` words with a [link](https://x.example/a_(b)), a
line that runs on\\* and ![a picture](x.png)no picture.[^1]

> Quoted
> twice.

- one
- [x] two
1. three

Setext
------

| a | b |
|---|---|
| 1 | 2 |

snake_case_name and 2 * 3 * 4 stay.

[ref]: https://x.example
<!-- hidden -->`,
      'a.md',
    );
    expect(text.split('\n\n')).toEqual([
      'The title',
      'Some bold, leaning and coded words with a link, a line that runs on* and no picture.',
      'Quoted twice.',
      'one',
      'two',
      'three',
      'Setext',
      'a\tb',
      '1\t2',
      'snake_case_name and 2 * 3 * 4 stay.',
    ]);
    expect(title).toBe('The title');
  });

  test('what stands between fences is no Markdown', async () => {
    expect((await openOne('Before.\n\n```\n# 1\n- 2\n```\nAfter.\n', 'a.md')).text).toBe(
      'Before.\n\n# 1\n- 2\n\nAfter.',
    );
  });

  test('may have a head in YAML', async () => {
    const content =
      '---\ntitle: A head\nauthor: [Ada Wells, Bo Lind]\ndate: 2019-02-28\nlang: en\n---\n\nThe text.\n';
    expect(await openOne(content, 'a.md')).toMatchObject({
      title: 'A head',
      byline: 'Ada Wells, Bo Lind',
      date: '2019-02-28',
      text: 'The text.',
    });
  });

  test('a rule at the beginning is no head', async () => {
    expect((await openOne('---\nThe text.\n\n---\nMore: of it.\n', 'a.md')).text).toContain('The text.');
  });
});
