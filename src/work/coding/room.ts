import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { type Code, type Coding, codingFrom, differs, postOf } from '../../measures/coding/coding.ts';
import { leastInCommon } from '../../measures/coding/agreement.ts';
import { leftToRead, ratesOf } from '../../measures/coding/rates.ts';
import {
  type SampledText,
  type Stratum,
  drawSample,
  leastCoded,
  toRead,
} from '../../measures/coding/sample.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import {
  type StoredCoding,
  readCodings,
  readGuests,
  readSettled,
  writeCodings,
} from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { blindTexts } from './codeTexts.ts';
import { codesOfSheet, sheetOf } from './sheet.ts';
import { kindsSaid, readByTwo, sameCoder } from './compared.ts';
import { knownReader, ownReader, rememberGuest } from './guests.ts';
import { judgementOf, nameGiven } from './judgement.ts';
import { passedLast } from './passedOver.ts';
import type { CodingRoom } from './coder.ts';
import { differences, mayBeSeen, openTexts, openedTo, settle } from './settle.ts';
import { today } from '../today.ts';

/** Texts that are handed out at once. */
const ahead = 20;

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
      const { texts, strata } = await sampleOf(study, ask.lexicon);
      const { stored, name } = await ownReader(study.context.driver, ask);
      const own = codesOf(stored, name);
      const needed = Math.min(leastInCommon, texts.length);
      const codeOf = (text: SampledText): Code | null =>
        (own.get(postOf(text))?.code as Code | undefined) ?? null;
      const open = texts.filter((text) => codeOf(text) === null);
      const again = texts.filter(({ key }) => key === ask.at);
      const rest = passedLast(open, ask.skipped);
      const next = [...again, ...rest.filter(({ key }) => key !== ask.at)].slice(0, ahead);
      const blind = await blindTexts(study.context, next);
      return {
        total: texts.length,
        done: texts.length - open.length,
        needed,
        isAgreementKnown: mayBeSeen({ agreement: { units: readByTwo(strata, stored), needed } }),
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
      const { name } = await ownReader(study.context.driver, ask);
      await rememberGuest(study.context.driver, ask, name);
      const given: StoredCoding = {
        lexicon: ask.lexicon,
        channel: text.channel,
        id: text.id,
        coder: name,
        code: code ?? '',
        day: today(study),
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
      const guests = await readGuests(study.context.driver, lexicon);
      return codingFrom(study.project.seed, lexicon, stored, []).coders.map(({ coder }) => ({
        coder,
        texts: codesOf(stored, coder).size,
        isGuest: guests.includes(coder),
      }));
    },
    isAnothers: async (study, ask) => (await knownReader(study.context.driver, ask)).isAnothers,
    sheet: async (study, ask) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const { stored, name } = await ownReader(study.context.driver, ask);
      return sheetOf(study.context, texts, codesOf(stored, name));
    },
    takeSheet: async (study, ask, file) => {
      const { texts } = await sampleOf(study, ask.lexicon);
      const { driver } = study.context;
      const { name: coder } = await ownReader(driver, ask);
      const day = today(study);
      await writeCodings(driver, codesOfSheet(file, texts, { lexicon: ask.lexicon, coder, day }));
    },
    own: async (study, ask) => {
      const { texts, strata } = await sampleOf(study, ask.lexicon);
      const { stored, name, isAnothers } = await knownReader(study.context.driver, ask);
      const own = codesOf(stored, name);
      const needed = Math.min(leastInCommon, texts.length);
      const isOpen = mayBeSeen({ agreement: { units: readByTwo(strata, stored), needed } });
      const others = new Set(stored.filter(({ coder }) => coder !== name).map(postOf));
      const read = texts.filter(
        (text) => own.has(postOf(text)) && (!isAnothers || (isOpen && others.has(postOf(text)))),
      );
      const blind = await blindTexts(study.context, read);
      const said = read.map((text) => ({
        key: text.key,
        text: blind.get(text.key) ?? '',
        code: own.get(postOf(text))?.code as Code,
        note: own.get(postOf(text))?.note ?? '',
      }));
      return { texts: said, isAnothers, isOpen, needed };
    },
  };
}

const codesOf = (stored: readonly StoredCoding[], coder: string): ReadonlyMap<string, StoredCoding> =>
  new Map(stored.filter((one) => one.coder === coder).map((one) => [postOf(one), one]));
