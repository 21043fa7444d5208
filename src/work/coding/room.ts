import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { type Code, type Coding, codingFrom } from '../../measures/coding/coding.ts';
import {
  type SampledText,
  type Stratum,
  drawSample,
  leastCoded,
  toRead,
} from '../../measures/coding/sample.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { type StoredCoding, readCodings, writeCodings } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { blindTexts } from './codeTexts.ts';
import { codesOfSheet, sheetOf } from './sheet.ts';
import { type KindSaid, differing, kindsSaid, postOf, sameCoder } from './compared.ts';

/** Texts that are handed out at once. */
const ahead = 20;
/** Texts that are listed where readers differ. */
const mostDiffering = 100;
/** Letters of a note. */
const mostNote = 500;

/** One text as a coder sees it, with what they said of it before. */
export interface BlindText {
  readonly key: string;
  readonly text: string;
  readonly code: Code | null;
  readonly note: string;
}

/** Where one coder stands. */
export interface CodingPlace {
  /** Texts of the sample, and how many this coder has read. */
  readonly total: number;
  readonly done: number;
  /** The next ones nobody has shown them yet, at most twenty; the one that was asked for first. */
  readonly texts: readonly BlindText[];
}

/** What of a vocabulary has been read, by whom; agreement once two have read enough. */
export interface CodingStanding {
  readonly coders: Coding['coders'];
  readonly agreement: Coding['agreement'];
  readonly read: number;
  /** Texts of the sample; null where nobody has read of it: then it is drawn by who begins. */
  readonly total: number | null;
  /** What coders noted, once their agreement may be seen; before that each works blind. */
  readonly notes: readonly (OneSaid & { readonly note: string })[];
  /** What was said by kind of text, and where readers differ; from the same moment on. */
  readonly kinds: readonly KindSaid[];
  readonly differ: readonly {
    readonly key: string;
    readonly text: string;
    readonly said: readonly OneSaid[];
  }[];
}

interface OneSaid {
  readonly coder: string;
  readonly code: Code;
}

/** A text that somebody has read, and what they said of it. */
export type OwnCode = Omit<BlindText, 'code'> & { readonly code: Code };

export interface CodingAsk {
  readonly lexicon: string;
  readonly coder: string;
  /** Texts that were passed over. */
  readonly skipped: number;
  /** A text to look at again, by its key. */
  readonly at?: string | undefined;
}

/** Who reads of which vocabulary. */
type Reader = Pick<CodingAsk, 'lexicon' | 'coder'>;

/** Samples that are drawn once for the same posts, vocabulary and groups, and read text after text. */
export interface CodingRoom {
  readonly place: (study: Study, ask: CodingAsk) => Promise<CodingPlace>;
  /** Keeps a code, in the place of an earlier one; null takes it back. */
  readonly give: (
    study: Study,
    ask: CodingAsk,
    key: string,
    said: { readonly code: Code | null; readonly note?: string },
  ) => Promise<void>;
  readonly standing: (study: Study, lexicon: string) => Promise<CodingStanding>;
  /** Who has read of a vocabulary, and how many texts each. */
  readonly readers: (study: Study, lexicon: string) => Promise<Coding['coders']>;
  /** The sample as a file for a spreadsheet, to be read elsewhere; and the codes of one that comes back. */
  readonly sheet: (study: Study, ask: Reader) => Promise<string>;
  readonly takeSheet: (
    study: Study,
    ask: Reader,
    file: { readonly name: string; readonly text: string },
  ) => Promise<void>;
  /** All that one coder has said, in the order in which texts are read. */
  readonly own: (study: Study, ask: Reader) => Promise<readonly OwnCode[]>;
}

interface Sample {
  readonly key: string;
  readonly strata: readonly Stratum[];
  readonly texts: readonly SampledText[];
}

export function openCodingRoom(): CodingRoom {
  const held = new Map<string, { readonly key: string; readonly sample: Promise<Sample> }>();
  const sampleOf = async (study: Study, lexicon: string): Promise<Sample> => {
    const { context, project } = study;
    if (project.lexicons[lexicon] === undefined) throw unknownLexicon(lexicon, project);
    const { seed, communities, channels, lexicons } = project;
    const of = [await corpusHash(context.driver), seed, communities, channels, lexicons[lexicon]];
    const key = JSON.stringify(of);
    const known = held.get(lexicon);
    if (known?.key === key) return known.sample;
    const sample = drawSample(context, lexicon, leastCoded).then((strata) => ({
      key,
      strata,
      texts: toRead(strata),
    }));
    held.set(lexicon, { key, sample });
    // What went wrong is tried again by who asks next.
    sample.catch(() => held.delete(lexicon));
    return sample;
  };
  return {
    place: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const stored = await readCodings(study.context.driver, ask.lexicon);
      const own = codesOf(stored, sameCoder(stored, coderOf(ask)));
      const codeOf = (text: SampledText): Code | null =>
        (own.get(postOf(text))?.code as Code | undefined) ?? null;
      const open = texts.filter((text) => codeOf(text) === null);
      const again = texts.filter(({ key }) => key === ask.at);
      const rest = open.slice(Math.min(ask.skipped, Math.max(0, open.length - 1)));
      const next = [...again, ...rest.filter(({ key }) => key !== ask.at)].slice(0, ahead);
      const blind = await blindTexts(study.context, next);
      return {
        total: texts.length,
        done: texts.length - open.length,
        texts: next.map((text) => ({
          key: text.key,
          text: blind.get(text.key) ?? '',
          code: codeOf(text),
          note: own.get(postOf(text))?.note ?? '',
        })),
      };
    },
    give: async (study, ask, key, { code, note = '' }) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const text = texts.find((one) => one.key === key);
      if (text === undefined) throw mistake('foreign-text', message('asked.textGone'));
      const before = await readCodings(study.context.driver, ask.lexicon);
      const given: StoredCoding = {
        lexicon: ask.lexicon,
        channel: text.channel,
        id: text.id,
        coder: sameCoder(before, coderOf(ask)),
        code: code ?? '',
        day: study.now().toISOString().slice(0, 10),
        note: code === null ? '' : note.replaceAll(/\s+/g, ' ').trim().slice(0, mostNote),
      };
      await writeCodings(study.context.driver, [given]);
    },
    standing: async (study, lexicon) => {
      const stored = await readCodings(study.context.driver, lexicon);
      if (stored.length === 0) {
        const { coders, agreement } = codingFrom(study.project.seed, lexicon, stored, []);
        return { coders, agreement, read: 0, total: null, notes: [], kinds: [], differ: [] };
      }
      const { strata, texts } = await sampleOf(study, lexicon);
      const { coders, agreement } = codingFrom(study.project.seed, lexicon, stored, strata);
      const read = new Set(stored.map(postOf));
      const standing = {
        coders,
        agreement,
        read: texts.filter((text) => read.has(postOf(text))).length,
        total: texts.length,
      };
      if (agreement.grade === 'not known') return { ...standing, notes: [], kinds: [], differ: [] };
      const notes = stored.flatMap(({ coder, code, note }) =>
        note === undefined ? [] : [{ coder, code: code as Code, note }],
      );
      const differ = differing(texts, stored);
      const shown = differ.slice(0, mostDiffering);
      const blind = await blindTexts(
        study.context,
        shown.map(({ text }) => text),
      );
      return {
        ...standing,
        notes,
        kinds: kindsSaid(strata, stored),
        differ: shown.map(({ text, said }) => ({ key: text.key, text: blind.get(text.key) ?? '', said })),
      };
    },
    readers: async (study, lexicon) => {
      const stored = await readCodings(study.context.driver, lexicon);
      return codingFrom(study.project.seed, lexicon, stored, []).coders.map(({ coder }) => ({
        coder,
        texts: codesOf(stored, coder).size,
      }));
    },
    sheet: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const stored = await readCodings(study.context.driver, ask.lexicon);
      return sheetOf(study.context, texts, codesOf(stored, sameCoder(stored, coderOf(ask))));
    },
    takeSheet: async (study, ask, file) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const { driver } = study.context;
      const coder = sameCoder(await readCodings(driver, ask.lexicon), coderOf(ask));
      const day = study.now().toISOString().slice(0, 10);
      await writeCodings(driver, codesOfSheet(file, texts, { lexicon: ask.lexicon, coder, day }));
    },
    own: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const stored = await readCodings(study.context.driver, ask.lexicon);
      const own = codesOf(stored, sameCoder(stored, coderOf(ask)));
      const read = texts.filter((text) => own.has(postOf(text)));
      const blind = await blindTexts(study.context, read);
      return read.map((text) => ({
        key: text.key,
        text: blind.get(text.key) ?? '',
        code: own.get(postOf(text))?.code as Code,
        note: own.get(postOf(text))?.note ?? '',
      }));
    },
  };
}

const codesOf = (stored: readonly StoredCoding[], coder: string): ReadonlyMap<string, StoredCoding> =>
  new Map(stored.filter((one) => one.coder === coder).map((one) => [postOf(one), one]));

function coderOf({ coder }: Pick<Reader, 'coder'>): string {
  const name = coder.trim();
  if (name !== '' && !/[\t\n]/.test(name)) return name;
  throw mistake('no-coder', message('asked.readerName'));
}
