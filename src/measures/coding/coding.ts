import { createHash } from 'node:crypto';
import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { krippendorff } from '../../statistics/krippendorff.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import type { Driver } from '../../store/driver.ts';
import { type StoredCoding, readCodings } from '../../store/queries/codings.ts';
import type { MeasureContext } from '../measure.ts';
import { randomFor } from '../seed.ts';
import { type Code, codeOf, codes } from './codes.ts';
import { type SampledText, type Status, type Stratum, drawSample, leastCoded, statuses } from './sample.ts';

/** Texts two coders must both have read, or all there are. */
export const leastInCommon = 100;
/** Agreement from which codings are taken as they are, and from which they are at all (Krippendorff 2004, p. 241). */
export const agreementFine = 0.8;
export const agreementTentative = 0.667;

/** A drawn text and what its coders said of it. */
export interface CodedText extends SampledText {
  readonly codes: readonly Code[];
}

/** A stratum and the coded sample of it: its first texts, up to the first that nobody has read. */
export interface CodedStratum extends Omit<Stratum, 'texts'> {
  readonly texts: readonly CodedText[];
  /** Texts that must be coded before this stratum serves. */
  readonly needed: number;
}

export interface CoderAgreement {
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Texts with two codings or more. */
  readonly units: number;
  readonly needed: number;
  readonly grade: 'fine' | 'tentative' | 'too low' | 'not known';
}

export interface Coding {
  readonly lexicon: string;
  readonly strata: readonly CodedStratum[];
  readonly coders: readonly { readonly coder: string; readonly texts: number }[];
  readonly agreement: CoderAgreement;
}

/** The last coding made of each lexicon on an engine: several claims and their controls ask for the same. */
const made = new WeakMap<Driver, Map<string, { readonly key: string; readonly coding: Promise<Coding> }>>();

/** What was coded of a lexicon, held against the sample as this corpus and this lexicon give it. */
export async function codingOf(context: MeasureContext, lexicon: string): Promise<Coding> {
  const { driver, project } = context;
  const stored = await readCodings(driver, lexicon);
  const { seed, communities, channels, lexicons } = project;
  const of = [await corpusHash(driver), seed, communities, channels, lexicons[lexicon], stored];
  const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const known = made.get(driver) ?? new Map<string, { key: string; coding: Promise<Coding> }>();
  made.set(driver, known);
  const found = known.get(lexicon);
  if (found?.key === key) return found.coding;
  const coding = draw(context, lexicon, stored);
  known.set(lexicon, { key, coding });
  return coding;
}

async function draw(
  context: MeasureContext,
  lexicon: string,
  stored: readonly StoredCoding[],
): Promise<Coding> {
  const limits = Object.fromEntries(
    statuses.map((status) => [status, Math.max(leastCoded[status], stored.length)]),
  ) as Record<Status, number>;
  const strata = stored.length === 0 ? [] : await drawSample(context, lexicon, limits);
  return codingFrom(context.project.seed, lexicon, stored, strata);
}

/** As `codingOf`, of strata already drawn. */
export function codingFrom(
  seed: number,
  lexicon: string,
  stored: readonly StoredCoding[],
  strata: readonly Stratum[],
): Coding {
  const byText = byPost(stored);
  const drawn = strata.flatMap(({ texts }) => texts);
  // What was said of one text of a cluster holds for the others that the sample drew.
  const byCluster = new Map<string, Map<string, Code>>();
  for (const text of drawn) {
    const said = byText.get(`${text.channel}/${text.id}`);
    if (said === undefined) continue;
    const known = byCluster.get(text.sameAs) ?? new Map<string, Code>();
    byCluster.set(text.sameAs, new Map([...said, ...known]));
  }
  const coded = strata.map(({ texts, ...stratum }): CodedStratum => {
    const open = texts.findIndex((text) => !byCluster.has(text.sameAs));
    return {
      ...stratum,
      texts: texts.slice(0, open === -1 ? texts.length : open).map((text) => ({
        ...text,
        codes: [...(byCluster.get(text.sameAs) ?? new Map<string, Code>()).values()],
      })),
      needed: Math.min(stratum.size, leastCoded[stratum.status]),
    };
  });
  const coders = [...new Set(stored.map(({ coder }) => coder))].sort();
  return {
    lexicon,
    strata: coded,
    coders: coders.map((coder) => ({
      coder,
      texts: [...byCluster.values()].filter((said) => said.has(coder)).length,
    })),
    agreement: agreementOf(
      seed,
      lexicon,
      [...byCluster.values()].map((said) => coders.map((coder) => said.get(coder) ?? null)),
      Math.min(leastInCommon, new Set(drawn.map(({ sameAs }) => sameAs)).size),
    ),
  };
}

function byPost(stored: readonly StoredCoding[]): Map<string, Map<string, Code>> {
  const byText = new Map<string, Map<string, Code>>();
  for (const { channel, id, coder, code } of stored) {
    const known = codes.find((name) => name === code);
    if (known === undefined) continue;
    const said = byText.get(`${channel}/${id}`) ?? new Map<string, Code>();
    byText.set(`${channel}/${id}`, said.set(coder, known));
  }
  return byText;
}

function agreementOf(
  seed: number,
  lexicon: string,
  units: readonly (Code | null)[][],
  needed: number,
): CoderAgreement {
  const { value, low, high, level, units: common } = krippendorff(randomFor(seed, 'coding', lexicon), units);
  const grade =
    value === null || common < needed
      ? 'not known'
      : value >= agreementFine
        ? 'fine'
        : value >= agreementTentative
          ? 'tentative'
          : 'too low';
  return { alpha: value, low, high, level, units: common, needed, grade };
}

/** What is still to be read before a claim in these communities may speak of use; empty where all is there. */
export function stillToCode(coding: Coding, communities: readonly string[]): Message[] {
  const { lexicon } = coding;
  const lines = coding.strata.flatMap(({ community, status, size, texts, needed }) =>
    communities.includes(community) && texts.length < needed
      ? [
          message('coding.moreTexts', {
            more: needed - texts.length,
            of: size,
            status,
            community: community === '' ? null : community,
            lexicon,
          }),
        ]
      : [],
  );
  const { units, needed, grade } = coding.agreement;
  if (grade !== 'not known') return lines;
  return [
    ...lines,
    units < needed
      ? message('coding.secondCoder', { more: needed - units, lexicon })
      : message('coding.oneCode', { lexicon }),
  ];
}

export { type Code, codeOf, codes };
