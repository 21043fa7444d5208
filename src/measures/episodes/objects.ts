import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { objectGiven } from '../options.ts';
import { remembered } from '../../store/derive/remembered.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import { channelNames } from '../../store/queries/channelNames.ts';
import type { Parameters } from '../../store/driver.ts';
import type { Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import { type ShareRun, derive, ensureShares, nearClusters } from '../coordination/objects.ts';
import type { MeasureContext, MeasureOptions } from '../measure.ts';
import { ensureJoined } from './join.ts';

/** What posts may carry in common: `any` joins texts, addresses and forwards of one post that hang together. */
const carriedKinds = ['any', 'text', 'url', 'forward', 'term'] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** Posts of a channel under which an address is something shared; above it is the channel's signature. */
export const mostOfOne = 5;

const sql = (file: string): string => loadSql(import.meta.url, file);

export const carriedKindOf = (wish: MeasureOptions[string]): CarriedKind =>
  // A site is a term of a vocabulary of sites by the time that this is asked: here it is only one that can be named.
  objectGiven(wish ?? 'any', [...carriedKinds, 'domain']) as CarriedKind;

/** Which posts carry which object, in `co_shares`; made once for corpus and scope. */
export async function ensureCarried(
  context: MeasureContext,
  kind: CarriedKind,
  scope: Scope,
  lexicon?: string,
): Promise<ShareRun> {
  switch (kind) {
    case 'text':
      return texts(context, scope);
    case 'url':
      return addresses(context, scope);
    case 'forward':
      return forwarded(context, scope);
    case 'term':
      return terms(context, scope, lexicon ?? '');
    default:
      return ensureJoined(
        context,
        {
          texts: await texts(context, scope),
          url: await addresses(context, scope),
          forwarded: await forwarded(context, scope),
        },
        mostOfOne,
      );
  }
}

const addresses = ({ driver }: MeasureContext, scope: Scope): Promise<ShareRun> =>
  ensureShares(driver, { object: 'url', ...scope, minPosts: 1 });

async function made(
  { driver }: MeasureContext,
  file: string,
  scope: Scope,
  parametersOf: () => Promise<Parameters>,
  more: unknown = null,
): Promise<ShareRun> {
  const corpus = await corpusHash(driver);
  return derive(driver, Promise.resolve(corpus), [corpus, [file, scope, more]], sql(file), async (run) => ({
    run,
    ...scope,
    ...(await parametersOf()),
  }));
}

const texts = (context: MeasureContext, scope: Scope): Promise<ShareRun> =>
  made(context, 'texts.sql', scope, async () => ({
    corpus: await ensureUnits(context.driver),
    clusters: await nearClusters(context.driver, scope),
  }));

async function forwarded(context: MeasureContext, scope: Scope): Promise<ShareRun> {
  const { driver, project } = context;
  const names = await channelNames(driver, project);
  const used = await remembered(driver, ['sources'], () =>
    driver.query<{ source: string }>(
      `SELECT DISTINCT toString(fwd_from_id) AS source FROM {db:Identifier}.posts FINAL
       WHERE forward AND fwd_from_id != '' ORDER BY source`,
    ),
  );
  const pairs = used.flatMap(({ source }) => {
    const key = names.key(source);
    return key === undefined || key === source ? [] : [{ source, key }];
  });
  const given = { aliases: pairs.map(({ source }) => source), keys: pairs.map(({ key }) => key) };
  return made(context, 'forwarded.sql', scope, () => Promise.resolve(given), given);
}

async function terms(context: MeasureContext, scope: Scope, lexicon: string): Promise<ShareRun> {
  const { driver, project } = context;
  const source = project.lexicons[lexicon];
  if (source === undefined) throw mistake('unknown-lexicon', message('options.termsOfWhat'));
  const compiled = await compileLexicon(driver, lexicon, source);
  return made(
    context,
    'term.sql',
    scope,
    async () => ({
      corpus: await ensureUnits(driver),
      matches: await ensureMatches(driver, compiled),
      terms: compiled.variants.map(({ term }) => term),
    }),
    compiled.hash,
  );
}

/** Which posts name which other channel as whose they are, by forward, handle or link. */
export async function ensureCredits(
  context: MeasureContext,
  scope: Scope,
  channels: readonly { readonly key: string; readonly channel: string; readonly title: string }[],
): Promise<ShareRun> {
  const names = await channelNames(context.driver, context.project);
  const given = Object.entries(context.project.channels).flatMap(([name, { aliases }]) => {
    const key = names.key(name);
    return key === undefined ? [] : [name, ...(aliases ?? []).map(String)].map((alias) => ({ alias, key }));
  });
  const known = new Map<string, string>();
  for (const { alias, key } of [
    ...channels.flatMap(({ key, channel, title }) => [key, channel, title].map((alias) => ({ alias, key }))),
    ...given,
  ]) {
    const name = alias.replace(/^@/, '').toLowerCase();
    if (name !== '' && !known.has(name)) known.set(name, key);
  }
  const table = { names: [...known.keys()], keys: [...known.values()] };
  return made(context, 'credits.sql', scope, () => Promise.resolve(table), table);
}
