import { createHash } from 'node:crypto';
import { type MeasureContext, stableJson } from '../../measures/measure.ts';
import {
  type Kind,
  type Seal,
  countRuns,
  readRuns,
  readSealed,
  runKeys,
  writeSeal,
} from '../../measures/seals.ts';
import { overTopic } from '../../model/topic.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import { seedsOf } from '../verdicts/grown.ts';

/** Raised whenever a rule, or a default of one, changes: a seal holds the test as it was. */
export const rulesVersion = 2;
/** Of a type whose own rule changed since. `originates`: groups that a claim does not ask about make no items of it. */
const rulesOfType: Partial<Record<ClaimSource['type'], number>> = { originates: 3 };

/** Types whose number rests on no community that the claim does not name. */
const ofAllChannels: ReadonlySet<ClaimSource['type']> = new Set(['dominates', 'outperforms', 'responds']);

/**
 * The question a claim asks, without the words it was said in: its type and parameters, the vocabularies and
 * communities behind them, and what else of the project changes the answer. Sealed before measuring, so that
 * none of it can be chosen by its result (Nosek et al. 2018, doi 10.1073/pnas.1708274114).
 */
export function questionHash(
  project: Project,
  asItStands: ClaimSource,
  channels: 'of other names' | 'all' = 'of other names',
): string {
  const claim = overTopic(asItStands);
  const { text: _t, source: _s, note: _n, label: _l, within, ...rest } = claim;
  // All channels are what a claim without groups looks at where there are none.
  const asked = within === undefined || within.length === 0 ? rest : { ...rest, within };
  const rivals = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? { any: rival } : rival));
  const lexicons = named(project.lexicons, [
    claim.words,
    claim.about,
    ...rivals.flatMap((rival) => ('any' in rival ? [rival.any] : [rival.words, rival.about])),
  ]);
  // Without `within` some types look at every community: then all of them are part of it. Shares look at all channels.
  const communities =
    within === undefined && !ofAllChannels.has(claim.type)
      ? project.communities
      : named(project.communities, [
          claim.by,
          ...(within ?? []),
          ...rivals.map((rival) => ('any' in rival ? rival.any : rival.by)),
        ]);
  const grownBy = seedsOf(project, claim);
  const question = {
    rules: rulesOfType[claim.type] ?? rulesVersion,
    claim: asked,
    lexicons: each(lexicons, ({ terms, form, exclude }) => ({ terms, form, exclude })),
    communities: each(communities, ({ channels }) => [...channels].sort()),
    aliases: aliasesIn(project, channels),
    // When its events were is part of what it asks.
    ...(claim.events === undefined
      ? {}
      : { events: each(named(project.events, claim.events), ({ date }) => date) }),
    // The days on which its words were looked for are not those it is tested on.
    ...(grownBy.length === 0 ? {} : { grownBy }),
    timezone: project.timezone,
    seed: project.seed,
  };
  return createHash('sha256').update(stableJson(question)).digest('hex');
}

/**
 * Other names decide which channels a group has. That a channel's kind is told, or its title, changes nothing of that: until
 * December 2026 it was part of a question, and what was sealed then is found as it was.
 */
function aliasesIn({ channels }: Project, of: 'of other names' | 'all'): Record<string, unknown> {
  const all = each(channels, ({ aliases }) => aliases ?? []);
  return of === 'all' ? all : Object.fromEntries(Object.entries(all).filter(([, names]) => names.length > 0));
}

const named = <T>(
  table: Readonly<Record<string, T>>,
  names: readonly (string | undefined)[],
): Record<string, T> => Object.fromEntries(Object.entries(table).filter(([name]) => names.includes(name)));

const each = <T, U>(table: Readonly<Record<string, T>>, of: (entry: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, of(entry)]));

export interface SealState {
  readonly hash: string;
  readonly seal: Seal | undefined;
  /** Times this very question was measured. */
  readonly runs: number;
  /** Sealed before it was measured in any form: the verdict is no exploration. */
  readonly confirmatory: boolean;
}

export async function sealState(context: MeasureContext, claim: ClaimSource): Promise<SealState> {
  const hash = questionHash(context.project, claim);
  const now = await readSealed(context.driver, hash);
  const before = questionHash(context.project, claim, 'all');
  const { seal, runs } =
    now.seal === undefined && before !== hash ? await readSealed(context.driver, before) : now;
  return { hash, seal, runs, confirmatory: seal?.runsBefore === 0 };
}

/** Seals a claim's question as it stands, with the number of times it was already looked at. */
export async function sealClaim(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
  now: Date,
): Promise<SealState> {
  const hash = questionHash(context.project, claim);
  const runsBefore = await readRuns(context.driver, keysOf(context.project, hash, id, claim));
  await writeSeal(context.driver, {
    hash,
    claim: id,
    time: now.toISOString(),
    runsBefore,
  });
  return sealState(context, claim);
}

/** Times a claim of this name was measured, whatever it asked then. */
export const runsOf = ({ driver }: MeasureContext, id: string): Promise<number> =>
  readRuns(driver, [keyOfName(id)]);

const keyOfName = (id: string): string => `of ${id}`;

/** Counts that a claim was measured to a number. */
export async function markMeasured(context: MeasureContext, id: string, claim: ClaimSource): Promise<void> {
  const { driver, project } = context;
  await countRuns(driver, [keysOf(project, questionHash(project, claim), id, claim)]);
}

/**
 * What a run of a claim is counted under: its question, its name, and the vocabularies it counts (or, of channels alone,
 * what is counted of them), by whatever claim or command they were measured.
 */
function keysOf(project: Project, hash: string, id: string, asItStands: ClaimSource): string[] {
  const claim = overTopic(asItStands);
  const rivals = (claim.rivals ?? []).flatMap((rival) =>
    typeof rival === 'string' ? [rival] : [rival.words, rival.about],
  );
  const words = runKeys(project, 'words', [claim.words, claim.about, ...rivals]);
  const kind = kindOf(claim.type);
  // Of a vocabulary's order, too: who is earlier with its posts is told by measures of order, with words or without.
  if (words.length > 0)
    return [hash, keyOfName(id), ...words, ...(kind === 'words' ? [] : runKeys(project, kind, []))];
  return [
    hash,
    keyOfName(id),
    ...(kind === 'words' ? [sidesKey(project, claim)] : runKeys(project, kind, [])),
  ];
}

/**
 * Of channels alone a claim counts their posts: whatever its threshold, its type or the names of its sides, the number is the
 * same. Rivals first or last too: a share tells the other side's.
 */
function sidesKey(project: Project, claim: ClaimSource): string {
  const rivals = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : rival.by));
  const sides = [claim.by, ...rivals].map((name) =>
    name === undefined ? [] : [...(project.communities[name]?.channels ?? [name])].sort(),
  );
  const sorted = sides.map((side) => JSON.stringify(side)).sort();
  return `posts of ${createHash('sha256').update(sorted.join('\n')).digest('hex')}`;
}

const kindOf = (type: ClaimSource['type']): Kind =>
  type === 'floods'
    ? 'cadence'
    : type === 'coordinates'
      ? 'coordination'
      : type === 'follows' || type === 'originates'
        ? 'order'
        : 'words';
