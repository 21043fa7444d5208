import { writeFileSync } from 'node:fs';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Code } from '../../measures/coding/codes.ts';
import type { SampledText } from '../../measures/coding/sample.ts';
import { type StoredCoding, writeCodings } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { type FilledRow, codingFile } from './codeFile.ts';
import { blindTexts } from './codeTexts.ts';

type Context = Study['context'];

/** Shows texts one after the other and keeps each code as it is given. */
export type Coder = (
  texts: readonly { readonly key: string; readonly text: string }[],
  keep: (key: string, code: Code) => Promise<void>,
) => Promise<number>;

/** Who codes, and on which day (UTC). */
interface By {
  readonly coder: string;
  readonly day: string;
}

/** The sample, what is asked of it, and what was coded before. */
interface Asked {
  readonly all: ReadonlyMap<string, SampledText>;
  readonly asked: readonly SampledText[];
  readonly stored: readonly StoredCoding[];
}

/** Where texts are written, what was filled in, who asks for codes at the terminal. */
export interface Ways {
  readonly out: string | undefined;
  readonly in: string | undefined;
  readonly filled: readonly FilledRow[];
  readonly atTerminal: Coder | undefined;
}

/** Writes the sample out, takes codes in, or asks for them. */
export async function readSample(
  context: Context,
  lexicon: string,
  { all, asked, stored }: Asked,
  by: By,
  { out, in: given, filled, atTerminal }: Ways,
): Promise<{ written: number; taken: number; unknown: number }> {
  const written = out === undefined ? 0 : await writeFile(context, asked, stored, out, by.coder);
  const { taken, unknown } =
    given === undefined ? { taken: 0, unknown: 0 } : await takeIn(context, lexicon, all, given, filled, by);
  const told = atTerminal === undefined ? 0 : await ask(context, lexicon, asked, stored, by, atTerminal);
  return { written, taken: taken + told, unknown };
}

async function writeFile(
  context: Context,
  asked: readonly SampledText[],
  stored: readonly StoredCoding[],
  file: string,
  coder: string,
): Promise<number> {
  const texts = await blindTexts(context, asked);
  const own = codesOf(stored, coder);
  const rows = asked.map((text) => ({
    key: text.key,
    code: own.get(`${text.channel}/${text.id}`) ?? ('' as const),
    text: texts.get(text.key) ?? '',
  }));
  // Only the coder's own eyes: it holds posts.
  writeFileSync(file, codingFile(rows), { mode: 0o600 });
  return rows.length;
}

async function takeIn(
  context: Context,
  lexicon: string,
  sample: ReadonlyMap<string, SampledText>,
  file: string,
  rows: readonly FilledRow[],
  by: By,
): Promise<{ taken: number; unknown: number }> {
  const known = rows.filter(({ key }) => sample.has(key));
  if (known.length === 0 && rows.length > 0) {
    throw mistake(
      'foreign-coding-file',
      message('asked.foreignSheet', { file, rows: String(rows.length), lexicon }),
    );
  }
  await writeCodings(
    context.driver,
    known.map(({ key, code }) => codingOf(lexicon, sample.get(key) as SampledText, by, code)),
  );
  return { taken: known.length, unknown: rows.length - known.length };
}

async function ask(
  context: Context,
  lexicon: string,
  asked: readonly SampledText[],
  stored: readonly StoredCoding[],
  by: By,
  atTerminal: Coder,
): Promise<number> {
  const own = codesOf(stored, by.coder);
  const open = asked.filter(({ channel, id }) => !own.has(`${channel}/${id}`));
  const texts = await blindTexts(context, open);
  const byKey = new Map(open.map((text) => [text.key, text]));
  return atTerminal(
    open.map(({ key }) => ({ key, text: texts.get(key) ?? '' })),
    (key, code) => writeCodings(context.driver, [codingOf(lexicon, byKey.get(key) as SampledText, by, code)]),
  );
}

const codingOf = (lexicon: string, text: SampledText, { coder, day }: By, code: Code): StoredCoding => ({
  lexicon,
  channel: text.channel,
  id: text.id,
  coder,
  code,
  day,
});

function codesOf(stored: readonly StoredCoding[], coder: string): Map<string, Code> {
  return new Map(
    stored
      .filter((coding) => coding.coder === coder)
      .map(({ channel, id, code }) => [`${channel}/${id}`, code as Code]),
  );
}
