import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openFiles, openOne } from './documents-support.ts';

/** A ZIP archive without compression (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 10 + 2);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data]);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, entry.subarray(2), name]));
    // The offset stands 42 bytes into an entry.
    entries[entries.length - 1]!.writeUInt32LE(at, 42);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const word = (body: string): Buffer =>
  zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('Word documents', () => {
  test('paragraphs as they stand now', async () => {
    const document = await openOne(
      word(
        `<w:p>${run('The river rises')}</w:p><w:p>${run('By Ada Wells')}</w:p><w:p>${run('“We ')}${run('saw it,” ')}<w:del><w:r><w:delText>deleted </w:delText></w:r></w:del><w:ins>${run('the mayor said')}</w:ins>${run('.')}</w:p><w:p/><w:p>${run('شهردار گفت: «بله».')}</w:p>`,
      ),
      'a.docx',
    );
    expect(document).toMatchObject({ kind: 'text', title: 'The river rises', byline: 'Ada Wells' });
    expect(document.text).toBe(
      'The river rises\n\nBy Ada Wells\n\n“We saw it,” the mayor said.\n\nشهردار گفت: «بله».',
    );
  });

  test('damaged ones and others are told', async () => {
    const whole = word(`<w:p>${run('Words.')}</w:p>`);
    const { error } = await openFiles({ 'a.docx': whole.subarray(0, whole.length - 40) }, 'a.docx');
    expect(error).toMatchObject({ code: 'broken-file' });
    const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
    expect((await openFiles({ 'a.odt': odt }, 'a.odt')).error).toMatchObject({ code: 'other-kind' });
  });
});

type Shown = readonly [x: number, y: number, size: number, text: string];

/** A PDF of pages of 600 by 800 points (ISO 32000-1, 7.5 and 9.4). */
function pdf(pages: readonly (readonly Shown[])[]): Buffer {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  const kids: string[] = [];
  for (const page of pages) {
    const content = page
      .map(
        ([x, y, size, text]) =>
          `BT /F ${size} Tf ${x} ${y} Td (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`,
      )
      .join('\n');
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${objects.length} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}

describe('PDFs', () => {
  test('lines are put together to paragraphs, over pages; running lines are left out', async () => {
    const document = await openOne(
      pdf([
        [
          [50, 780, 8, 'The Level, 8 January'],
          [50, 700, 20, 'The river rises'],
          [50, 660, 10, 'The water stood at the bridge on Monday, and nobody in the extra-'],
          [50, 648, 10, 'ordinarily long town had seen it so high, the mayor said.'],
          [50, 624, 10, 'A second paragraph begins after a space and goes on over'],
          [300, 20, 8, '1'],
        ],
        [
          [50, 780, 8, 'The Level, 8 January'],
          [50, 700, 10, 'the end of the page.'],
          [50, 676, 10, 'The last one.'],
          [300, 20, 8, '2'],
        ],
      ]),
      'a.pdf',
    );
    expect(document.title).toBe('The river rises');
    expect(document.text.split('\n\n')).toEqual([
      'The river rises',
      'The water stood at the bridge on Monday, and nobody in the extraordinarily long town had seen it so high, the mayor said.',
      'A second paragraph begins after a space and goes on over the end of the page.',
      'The last one.',
    ]);
  });

  test.each([
    ['scanned', pdf([[]])],
    ['broken', Buffer.from('%PDF-1.4\nnothing else')],
  ])('%s: one sentence that says what to do', async (code, bytes) => {
    const { error } = await openFiles({ 'a.pdf': bytes }, 'a.pdf');
    expect(error).toMatchObject({ name: 'UserError', code });
    expect((error as Error).message).toMatch(/^a\.pdf is .*name (?:that file|what it writes)\.$/);
  });
});
