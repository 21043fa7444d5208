import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openFiles, openOne } from './documents-support.ts';

const html = '<!DOCTYPE html><title>T</title><p>A sentence that stands in a page.</p>';

describe('recognised by content, not by name', () => {
  test.each([
    ['a page called .txt', 'a.txt', html, 'article'],
    [
      'a page after a comment and a declaration',
      'a',
      `<?xml version="1.0"?>\n<!-- saved --><html><body><p>Words, and more.</p></body></html>`,
      'article',
    ],
    ['a piece of a page', 'a', '<div><p>Words, and more.</p></div>', 'article'],
    ['a feed called .html', 'a.html', '<rss><channel><item><title>T</title></item></channel></rss>', 'feed'],
    ['a text that begins with a mark of comparison', 'a.txt', '<<Words>>, he said.', 'text'],
    ['a text that begins with a brace', 'a.txt', '{applause} Thank you all.', 'text'],
    ['a text without a name ending', 'a', 'Words, he said.', 'text'],
    ['Markdown, which only its name tells', 'a.md', 'Words, he said.', 'markdown'],
  ])('%s', async (_, name, content, kind) => {
    expect((await openOne(content, name)).kind).toBe(kind);
    expect((await openOne(gzipSync(content), name.endsWith('.md') ? `${name}.gz` : name)).kind).toBe(kind);
  });

  test.each([
    ['nothing', '', 'empty-file'],
    ['a PDF', '%PDF-1.7\n', 'broken'],
    ['an archive of posts', '{"name":"c","type":"public_channel","messages":[]}', 'other-kind'],
    ['another kind of XML', '<?xml version="1.0"?><urlset><url/></urlset>', 'other-kind'],
    [
      'a page as MHTML',
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n',
      'other-kind',
    ],
    ['bytes', Buffer.from([1, 0, 2, 0, 0, 3, 0]), 'wrong-encoding'],
  ])('%s is refused in one sentence', async (_, content, code) => {
    const { error } = await openFiles({ a: content }, 'a');
    expect(error).toMatchObject({ name: 'UserError', code });
    expect((error as Error).message).toMatch(/^a is [^\n]*\.$/);
  });

  test('a file that is not there', async () => {
    const { error } = await openFiles({ a: html }, 'b');
    expect(error).toMatchObject({ code: 'no-such-file', message: 'b does not exist: check the path.' });
  });
});

describe('folders', () => {
  test('all files in order of their names, what cannot be read passed over and told', async () => {
    const { documents, skipped, error } = await openFiles({
      'b.html': html,
      'a/2.txt': 'Two.',
      'a/1.txt.gz': gzipSync('One.'),
      'c.pdf': '%PDF-1.7\n',
      '.hidden': 'Hidden.',
    });
    expect(error).toBe(null);
    expect(documents.map(({ name, text }) => [name, text])).toEqual([
      ['folder/a/1.txt.gz', 'One.'],
      ['folder/a/2.txt', 'Two.'],
      ['folder/b.html', 'A sentence that stands in a page.'],
    ]);
    expect(skipped).toMatchObject([{ name: 'folder/c.pdf', code: 'broken' }]);
  });

  test('with nothing readable: the first reason', async () => {
    const { error } = await openFiles({ 'c.pdf': '%PDF-1.7\n' });
    expect(error).toMatchObject({ code: 'no-documents' });
    expect((error as Error).message).toContain('is a PDF');
  });
});
