import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { type Code, type Coding, codingFrom, differs, postOf } from '../../measures/coding/coding.ts';
import { type LeftToRead, type VocabularyRates, leftToRead, ratesOf } from '../../measures/coding/rates.ts';
import {
  type SampledText,
  type Stratum,
  drawSample,
  leastCoded,
  toRead,
} from '../../measures/coding/sample.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { type StoredCoding, readCodings, readSettled, writeCodings } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { blindTexts } from './codeTexts.ts';
import { codesOfSheet, sheetOf } from './sheet.ts';
import { type KindSaid, kindsSaid, sameCoder } from './compared.ts';
import { judgementOf, nameGiven } from './judgement.ts';
import { type OpenText, differences, mayBeSeen, openTexts, openedTo, settle } from './settle.ts';

/** Texts that are handed out at once. */
const ahead = 20;

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
  readonly left: LeftToRead;
  /** What was said by kind of text, once agreement may be seen; before that each works blind. */
  readonly kinds: readonly KindSaid[];
  /** Precision and recall of own use and of mentions; from the same moment on. */
  readonly rates: readonly VocabularyRates[];
  /** Texts that were read differently, and how many of them were settled; null before. */
  readonly differences: { readonly differ: number; readonly settled: number } | null;
}

/** Texts that several have read, for one who settles them. */
export interface SettlingPlace {
  /** Texts in common that are lacking before any is shown. */
  readonly lacking: number;
  readonly texts: readonly OpenText[];
  /** Texts that others read and this reader has not. */
  readonly unread: number;
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
export type Reader = Pick<CodingAsk, 'lexicon' | 'coder'>;

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
  /** What several have read, once two have read enough: what differs first, then what was noted. */
  readonly settling: (study: Study, ask: Reader) => Promise<SettlingPlace>;
  /** Keeps a decision on a text read differently; null takes it back. */
  readonly settle: (
    study: Study,
    ask: Reader,
    key: string,
    said: { readonly code: Code | null; readonly note?: string },
  ) => Promise<void>;
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
  const made = new Map<string, { readonly key: string; readonly coding: Coding }>();
  const codingOf = async (
    study: Study,
    lexicon: string,
  ): Promise<{ coding: Coding; stored: readonly StoredCoding[]; sample: Sample }> => {
    const sample = await sampleOf(study, lexicon);
    const { driver } = study.context;
    const [stored, settled] = [await readCodings(driver, lexicon), await readSettled(driver, lexicon)];
    // The same for every look at the page: its bootstraps take longer than the page.
    const key = JSON.stringify([sample.key, stored, settled]);
    const known = made.get(lexicon);
    if (known?.key === key) return { coding: known.coding, stored, sample };
    const coding = codingFrom(study.project.seed, lexicon, stored, sample.strata, settled);
    made.set(lexicon, { key, coding });
    return { coding, stored, sample };
  };
  return {
    place: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const stored = await readCodings(study.context.driver, ask.lexicon);
      const own = codesOf(stored, sameCoder(stored, nameGiven(ask.coder)));
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
        coder: sameCoder(before, nameGiven(ask.coder)),
        code: code ?? '',
        day: study.now().toISOString().slice(0, 10),
        note: judgementOf({ code, note }).note,
      };
      await writeCodings(study.context.driver, [given]);
    },
    standing: async (study, lexicon) => {
      const stored = await readCodings(study.context.driver, lexicon);
      if (stored.length === 0) {
        const coding = codingFrom(study.project.seed, lexicon, stored, []);
        const { coders, agreement } = coding;
        const nothing = { read: 0, total: null, kinds: [], rates: [], differences: null };
        return { coders, agreement, left: leftToRead(coding), ...nothing };
      }
      const { coding, sample } = await codingOf(study, lexicon);
      const { coders, agreement } = coding;
      const read = new Set(stored.map(postOf));
      const open = mayBeSeen(coding);
      return {
        coders,
        agreement,
        read: sample.texts.filter((text) => read.has(postOf(text))).length,
        total: sample.texts.length,
        left: leftToRead(coding),
        kinds: open ? kindsSaid(sample.strata, stored) : [],
        rates: open ? (['words', 'about'] as const).map((meaning) => ratesOf(coding, meaning)) : [],
        differences: open ? differences(coding) : null,
      };
    },
    settling: async (study, { lexicon, coder }) => {
      const { coding, stored } = await codingOf(study, lexicon);
      const { texts, unread } = openedTo(coding, sameCoder(stored, nameGiven(coder)));
      const shown = texts.filter((one) => differs(one) || one.said.some(({ note }) => note !== ''));
      const { needed, units } = coding.agreement;
      return {
        lacking: Math.max(0, needed - units),
        texts: await openTexts(
          study.context,
          [...shown].sort((a, b) => Number(differs(b)) - Number(differs(a))),
        ),
        unread,
      };
    },
    settle: async (study, { lexicon, coder }, key, said) => {
      const { coding, stored } = await codingOf(study, lexicon);
      const by = sameCoder(stored, nameGiven(coder));
      await settle(study, coding, by, [{ key, judgement: judgementOf(said) }]);
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
      return sheetOf(study.context, texts, codesOf(stored, sameCoder(stored, nameGiven(ask.coder))));
    },
    takeSheet: async (study, ask, file) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const { driver } = study.context;
      const coder = sameCoder(await readCodings(driver, ask.lexicon), nameGiven(ask.coder));
      const day = study.now().toISOString().slice(0, 10);
      await writeCodings(driver, codesOfSheet(file, texts, { lexicon: ask.lexicon, coder, day }));
    },
    own: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const stored = await readCodings(study.context.driver, ask.lexicon);
      const own = codesOf(stored, sameCoder(stored, nameGiven(ask.coder)));
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
