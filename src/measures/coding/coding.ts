import { createHash } from 'node:crypto';
import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import type { Driver } from '../../store/driver.ts';
import {
  type StoredCoding,
  type StoredSettlement,
  readCodings,
  readSettled,
} from '../../store/queries/codings.ts';
import type { MeasureContext } from '../measure.ts';
import { type CoderAgreement, agreementOf, leastInCommon } from './agreement.ts';
import { type Code, codeOf, codes } from './codes.ts';
import {
  type SampledText,
  type Status,
  type Stratum,
  drawSample,
  leastCoded,
  statuses,
  toRead,
} from './sample.ts';

/** A drawn text and the codes that count: its coders', or the one that was settled where they differ. */
export interface CodedText extends SampledText {
  readonly codes: readonly Code[];
}

/** A stratum and the coded sample of it: its first texts, up to the first that nobody has read. */
export interface CodedStratum extends Omit<Stratum, 'texts'> {
  readonly texts: readonly CodedText[];
  /** Texts that must be coded before this stratum serves. */
  readonly needed: number;
}

/** What one person said of a text. */
export interface Saying {
  readonly by: string;
  readonly code: Code;
  readonly note: string;
}

/** A text that several have read. */
export interface SharedText {
  readonly text: SampledText;
  readonly said: readonly Saying[];
  /** The decision that counts in place of codes that differ. */
  readonly settled: Saying | null;
}

export interface Coding {
  readonly lexicon: string;
  readonly strata: readonly CodedStratum[];
  readonly coders: readonly { readonly coder: string; readonly texts: number }[];
  readonly agreement: CoderAgreement;
  /** Texts with two codings or more, in the order they are read. */
  readonly shared: readonly SharedText[];
}

/** Whether the coders of a text said different things of it. */
export const differs = ({ said }: Pick<SharedText, 'said'>): boolean =>
  new Set(said.map(({ code }) => code)).size > 1;

/** The last coding made of each lexicon on an engine: several claims and their controls ask for the same. */
const made = new WeakMap<Driver, Map<string, { readonly key: string; readonly coding: Promise<Coding> }>>();

/** What was coded of a lexicon, held against the sample as this corpus and this lexicon give it. */
export async function codingOf(context: MeasureContext, lexicon: string): Promise<Coding> {
  const { driver, project } = context;
  const stored = await readCodings(driver, lexicon);
  const settled = await readSettled(driver, lexicon);
  const { seed, communities, channels, lexicons } = project;
  const of = [await corpusHash(driver), seed, communities, channels, lexicons[lexicon], stored, settled];
  const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const known = made.get(driver) ?? new Map<string, { key: string; coding: Promise<Coding> }>();
  made.set(driver, known);
  const found = known.get(lexicon);
  if (found?.key === key) return found.coding;
  const coding = draw(context, lexicon, stored, settled);
  known.set(lexicon, { key, coding });
  return coding;
}

async function draw(
  context: MeasureContext,
  lexicon: string,
  stored: readonly StoredCoding[],
  settled: readonly StoredSettlement[],
): Promise<Coding> {
  const limits = Object.fromEntries(
    statuses.map((status) => [status, Math.max(leastCoded[status], stored.length)]),
  ) as Record<Status, number>;
  const strata = stored.length === 0 ? [] : await drawSample(context, lexicon, limits);
  return codingFrom(context.project.seed, lexicon, stored, strata, settled);
}

/** As `codingOf`, of strata already drawn. */
export function codingFrom(
  seed: number,
  lexicon: string,
  stored: readonly StoredCoding[],
  strata: readonly Stratum[],
  settled: readonly StoredSettlement[] = [],
): Coding {
  const drawn = strata.flatMap(({ texts }) => texts);
  const byCluster = clustersOf(drawn, byPost(stored));
  const decided = decidedOf(drawn, settled);
  const of = (text: SampledText): { said: Saying[]; settled: Saying | null } => {
    const said = [...(byCluster.get(text.sameAs)?.values() ?? [])];
    return { said, settled: differs({ said }) ? (decided.get(text.sameAs) ?? null) : null };
  };
  const coded = strata.map(({ texts, ...stratum }): CodedStratum => {
    const open = texts.findIndex((text) => !byCluster.has(text.sameAs));
    return {
      ...stratum,
      texts: texts.slice(0, open === -1 ? texts.length : open).map((text) => {
        const { said, settled: one } = of(text);
        return { ...text, codes: one === null ? said.map(({ code }) => code) : [one.code] };
      }),
      needed: Math.min(stratum.size, leastCoded[stratum.status]),
    };
  });
  const coders = [...new Set(stored.map(({ coder }) => coder))].sort();
  const first = new Map(drawn.map((text) => [text.sameAs, text]));
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
      [...byCluster].map(([cluster, said]) => ({
        status: (first.get(cluster) as SampledText).status,
        said: coders.map((coder) => said.get(coder)?.code ?? null),
      })),
      Math.min(leastInCommon, first.size),
    ),
    shared: toRead(strata)
      .map((text) => ({ text, ...of(text) }))
      .filter(({ said }) => said.length > 1),
  };
}

/** What was said of one text of a cluster holds for the others that the sample drew. */
function clustersOf(
  drawn: readonly SampledText[],
  byText: ReadonlyMap<string, ReadonlyMap<string, Saying>>,
): Map<string, ReadonlyMap<string, Saying>> {
  const byCluster = new Map<string, ReadonlyMap<string, Saying>>();
  for (const text of drawn) {
    const said = byText.get(postOf(text));
    if (said === undefined) continue;
    byCluster.set(text.sameAs, new Map([...said, ...(byCluster.get(text.sameAs) ?? [])]));
  }
  return byCluster;
}

function decidedOf(drawn: readonly SampledText[], settled: readonly StoredSettlement[]): Map<string, Saying> {
  const clusterOf = new Map(drawn.map((text) => [postOf(text), text.sameAs]));
  return new Map(
    settled.flatMap((one): [string, Saying][] => {
      const cluster = clusterOf.get(postOf(one));
      const code = codes.find((name) => name === one.code);
      return cluster === undefined || code === undefined
        ? []
        : [[cluster, { by: one.by, code, note: one.note ?? '' }]];
    }),
  );
}

function byPost(stored: readonly StoredCoding[]): Map<string, Map<string, Saying>> {
  const byText = new Map<string, Map<string, Saying>>();
  for (const coding of stored) {
    const code = codes.find((name) => name === coding.code);
    if (code === undefined) continue;
    const said = byText.get(postOf(coding)) ?? new Map<string, Saying>();
    const { coder: by, note = '' } = coding;
    byText.set(postOf(coding), said.set(by, { by, code, note }));
  }
  return byText;
}

/** A post by its channel and number, as one text. */
export const postOf = ({ channel, id }: Pick<SampledText, 'channel' | 'id'>): string => `${channel}/${id}`;

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
