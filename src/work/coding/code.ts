import { wholeGiven } from '../../messages/given.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownCommunity, unknownLexicon } from '../../messages/unknown.ts';
import type { Project } from '../../model/project.ts';
import type { Message } from '../../model/said.ts';
import { readFileSync } from 'node:fs';
import { type Coding, codingFrom, stillToCode } from '../../measures/coding/coding.ts';
import { type LeftToRead, type VocabularyRates, leftToRead, ratesOf } from '../../measures/coding/rates.ts';
import { type Status, type Stratum, drawSample, toRead } from '../../measures/coding/sample.ts';
import { readCodings, readSettled } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { readCodingFile } from './codeFile.ts';
import { settleDifferences } from './codeSettle.ts';
import { type Coder, readSample } from './readSample.ts';
import { type Differing, differences, differing, mayBeSeen } from './settle.ts';
import { today } from '../today.ts';

/** As a person gives them; numbers as text. */
export interface CodeOptions {
  readonly coder?: string;
  readonly out?: string;
  readonly in?: string;
  /** Whether not the sample is read but what was read differently is settled. */
  readonly settle?: boolean;
  readonly community?: string;
  readonly matched: string;
  readonly near: string;
  readonly unmatched: string;
}

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
  readonly left: LeftToRead;
  /** Of own use and of mentions; none before two have read enough in common, as the next two. */
  readonly rates: readonly VocabularyRates[];
  readonly differences: { readonly differ: number; readonly settled: number } | null;
  readonly differing: readonly Differing[];
}

/** Draws the sample, writes it out, takes codes in or asks for them; tells what is coded and what is left. */
export async function codeLexicon(
  study: Study,
  lexicon: string,
  options: CodeOptions,
  atTerminal?: Coder,
): Promise<Done> {
  const { context, project, now } = study;
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
  const coding = async (): Promise<Coding> =>
    codingFrom(
      project.seed,
      lexicon,
      await readCodings(driver, lexicon),
      drawn,
      await readSettled(driver, lexicon),
    );
  const ways = { out: options.out, in: options.in, filled, atTerminal };
  const { written, taken, unknown } =
    options.settle === true
      ? await settleDifferences(study, await coding(), coder, ways)
      : await readSample(
          context,
          lexicon,
          {
            all: new Map(drawn.flatMap(({ texts }) => texts.map((text) => [text.key, text]))),
            asked: toRead(
              drawn
                .filter(({ community }) => only === undefined || only.includes(community))
                .map(
                  (stratum): Stratum => ({
                    ...stratum,
                    texts: stratum.texts.slice(0, wanted[stratum.status]),
                  }),
                ),
            ),
            stored,
          },
          { coder, day: today({ now, project }) },
          ways,
        );
  const after = await coding();
  const communities = only ?? [...new Set(drawn.map(({ community }) => community))];
  const open = mayBeSeen(after);
  return {
    lexicon,
    written,
    taken,
    unknown,
    file: options.out ?? options.in ?? null,
    strata: after.strata.map(({ community, status, size, texts, needed }) => ({
      community,
      status,
      size,
      coded: texts.length,
      needed,
    })),
    coders: after.coders,
    agreement: after.agreement,
    toCode: stillToCode(after, communities),
    left: leftToRead(after, communities),
    rates: open ? (['words', 'about'] as const).map((meaning) => ratesOf(after, meaning)) : [],
    differences: open ? differences(after) : null,
    differing: open ? differing(after) : [],
  };
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
