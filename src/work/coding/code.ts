import { wholeGiven } from '../../messages/given.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownCommunity, unknownLexicon } from '../../messages/unknown.ts';
import type { Project } from '../../model/project.ts';
import type { Message } from '../../model/said.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Code, type Coding, codingFrom, stillToCode } from '../../measures/coding/coding.ts';
import {
  type SampledText,
  type Status,
  type Stratum,
  drawSample,
  toRead,
} from '../../measures/coding/sample.ts';
import { type StoredCoding, readCodings, writeCodings } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { codingFile, readCodingFile } from './codeFile.ts';
import { blindTexts } from './codeTexts.ts';

/** As a person gives them; numbers as text. */
export interface CodeOptions {
  readonly coder?: string;
  readonly out?: string;
  readonly in?: string;
  readonly community?: string;
  readonly matched: string;
  readonly near: string;
  readonly unmatched: string;
}

/** Shows texts one after the other and keeps each code as it is given. */
export type Coder = (
  texts: readonly { readonly key: string; readonly text: string }[],
  keep: (key: string, code: Code) => Promise<void>,
) => Promise<number>;

/** What `isogloss code --json` prints. */
export interface Done {
  readonly lexicon: string;
  /** Texts written to the file, codes taken in, codes given at the terminal. */
  readonly written: number;
  readonly taken: number;
  readonly unknown: number;
  readonly file: string | null;
  readonly strata: readonly {
    community: string;
    status: Status;
    size: number;
    coded: number;
    needed: number;
  }[];
  readonly coders: Coding['coders'];
  readonly agreement: Coding['agreement'];
  readonly toCode: readonly Message[];
}

/** Draws the sample, writes it out, takes codes in or asks for them; tells what is coded and what is left. */
export async function codeLexicon(
  { context, project, now }: Study,
  lexicon: string,
  options: CodeOptions,
  atTerminal?: Coder,
): Promise<Done> {
  const day = now().toISOString().slice(0, 10);
  const { driver } = context;
  if (project.lexicons[lexicon] === undefined) {
    throw unknownLexicon(lexicon, project);
  }
  const coder = coderOf(options, atTerminal !== undefined);
  // What is wrong with a file is told before anything is drawn.
  const filled = options.in === undefined ? [] : readCodingFile(options.in, readFileSync(options.in, 'utf8'));
  const only = communitiesOf(options, project);
  const stored = await readCodings(driver, lexicon);
  const wanted = limitsOf(options);
  const drawn = await drawSample(context, lexicon, {
    matched: Math.max(wanted.matched, stored.length),
    'near-miss': Math.max(wanted['near-miss'], stored.length),
    unmatched: Math.max(wanted.unmatched, stored.length),
  });
  const asked = toRead(
    drawn
      .filter(({ community }) => only === undefined || only.includes(community))
      .map((stratum): Stratum => ({ ...stratum, texts: stratum.texts.slice(0, wanted[stratum.status]) })),
  );
  const all = new Map(drawn.flatMap(({ texts }) => texts.map((text) => [text.key, text])));
  const [written, taken] = [
    options.out === undefined ? 0 : await writeFile(context, asked, stored, options.out, coder),
    options.in === undefined
      ? { taken: 0, unknown: 0 }
      : await takeIn(context, lexicon, all, options.in, filled, { coder, day }),
  ];
  const given =
    atTerminal === undefined ? 0 : await ask(context, lexicon, asked, stored, { coder, day }, atTerminal);
  const coding = codingFrom(project.seed, lexicon, await readCodings(driver, lexicon), drawn);
  const communities = only ?? [...new Set(drawn.map(({ community }) => community))];
  return {
    lexicon,
    written,
    taken: taken.taken + given,
    unknown: taken.unknown,
    file: options.out ?? options.in ?? null,
    strata: coding.strata.map(({ community, status, size, texts, needed }) => ({
      community,
      status,
      size,
      coded: texts.length,
      needed,
    })),
    coders: coding.coders,
    agreement: coding.agreement,
    toCode: stillToCode(coding, communities),
  };
}

type Context = Study['context'];

/** Who codes, and on which day (UTC). */
interface By {
  readonly coder: string;
  readonly day: string;
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
  rows: ReturnType<typeof readCodingFile>,
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

function coderOf({ coder, out, in: given }: CodeOptions, asked: boolean): string {
  const name = coder?.trim() ?? '';
  if (out === undefined && given === undefined && !asked) return name;
  if (name !== '' && !/[\t\n]/.test(name)) return name;
  throw mistake('no-coder', message('asked.whoReads'));
}

function communitiesOf({ community }: CodeOptions, project: Project): string[] | undefined {
  const names = community?.split(',').map((name) => name.trim());
  const foreign = names?.find((name) => project.communities[name] === undefined);
  if (foreign === undefined) return names;
  throw unknownCommunity(foreign, project);
}

function limitsOf({ matched, near, unmatched }: CodeOptions): Record<Status, number> {
  const number = (option: string, given: string): number =>
    wholeGiven(option, given, { least: 0, most: 1_000_000, unit: 'texts' });
  return {
    matched: number('--matched', matched),
    'near-miss': number('--near', near),
    unmatched: number('--unmatched', unmatched),
  };
}
