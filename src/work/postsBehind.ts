import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { evidenceSql } from '../measures/index.ts';
import type { MeasureContext } from '../measures/measure.ts';
import { startOf } from '../measures/days.ts';
import { frameFor } from '../measures/scope.ts';
import type { Evidence } from '../model/finding.ts';
import type { Said } from '../model/said.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { remembered } from '../store/derive/remembered.ts';
import { type EvidenceRow, type Spread, evidencePage, evidenceSpread } from '../store/queries/evidence.ts';
import { withStanding, wordingsOf } from '../store/queries/versionsOf.ts';
import type { EvidencePost } from '../view/shown.ts';
import { type Variant, variantsOf } from './reporting/evidencePosts.ts';
import { printer } from './reporting/shownPosts.ts';
import type { Study } from './study.ts';

export const postsOfSample = 20;
export const postsOfPage = 50;

/** What is asked of the posts behind a number. */
export interface PostsWish {
  /** Page by page in the order of days, not a sample. */
  readonly all: boolean;
  /** What `next` of the page before said. */
  readonly after?: string | undefined;
  readonly channel?: string | undefined;
  /** In the project's time zone, as posts show their times. */
  readonly day?: string | undefined;
  /** One of the vocabulary's spellings. */
  readonly spelling?: string | undefined;
}

/** A post with what it was before, and by what its content is known. */
export interface PostBehind extends EvidencePost {
  /** Wordings that were seen, the first first; none of a channel that is not named. */
  readonly versions: readonly { readonly hash: string; readonly seen: string; readonly text: string }[];
}

export interface PostsBehind {
  readonly label: Said;
  readonly total: number;
  readonly posts: readonly PostBehind[];
  /** Spellings of the vocabulary behind the number, to which posts may be narrowed. */
  readonly spellings: readonly string[];
  /** The vocabulary, where there is one alone. */
  readonly lexicon: string | null;
  /** Where the next page begins; null where there is none, or a sample is shown. */
  readonly next: string | null;
  /** Channels that have most of them, by what they are called in print; personal ones stand in no list. */
  readonly channels: readonly { readonly key: string; readonly name: string; readonly posts: number }[];
  /** Posts behind an edge name its channels: they are shown where the edge is read. */
  readonly withheld: boolean;
}

/** A number whose posts are asked for. */
export interface Behind {
  readonly label: Said;
  readonly evidence: Evidence;
  /** Spellings of the vocabularies that the number is of. */
  readonly variants: () => Promise<readonly Variant[]>;
}

/** Channels that posts may be narrowed to. */
const mostChannels = 12;

/**
 * The posts behind a number of a claim.
 * @param of which of its numbers, from 0
 * @throws {UserError} where the claim has no such number, or the place of the page is none
 */
export async function postsBehind(
  study: Study,
  claim: ClaimResult,
  of: number,
  wish: PostsWish,
): Promise<PostsBehind> {
  const evidence = claim.evidence[of];
  if (evidence === undefined)
    throw mistake('unknown-number', message('asked.noNumber', { id: claim.id, number: String(of) }));
  const { label } = evidence;
  const variants = (): Promise<readonly Variant[]> => variantsOf(study.context, claim, label);
  return postsOf(study, { label, evidence, variants }, wish);
}

/** The posts behind a number: a sample drawn by the project's seed, or page by page. */
export async function postsOf(
  study: Study,
  { label, evidence, variants: asked }: Behind,
  wish: PostsWish,
): Promise<PostsBehind> {
  const { context } = study;
  const { driver, project } = context;
  const sql = evidenceSql[evidence.query];
  if (sql === undefined || evidence.query === 'coordination') return withheldPosts(label, evidence.total);
  const spread = once(driver, evidence, ['spread', project.seed], () =>
    evidenceSpread(driver, sql, evidence, postsOfSample, project.seed),
  );
  const spellings = asked();
  // Posts wait for the spellings only where they are narrowed to one of them.
  const narrowedTo =
    wish.spelling === undefined
      ? Promise.resolve(undefined)
      : spellings.then((all) => all.find(({ variant }) => variant === wish.spelling));
  const [{ frame, print }, variants, chosen, { rows, next }, { channels }] = await Promise.all([
    frameFor(driver, project, {}).then(async (scoped) => ({
      frame: scoped.frame,
      print: await printer(context, scoped.frame),
    })),
    spellings,
    narrowedTo,
    narrowedTo.then((one) => rowsOf(study, sql, evidence, { ...wish, literals: one?.literals }, spread)),
    spread,
  ]);
  const literals = (chosen === undefined ? variants : [chosen]).flatMap((one) => one.literals);
  const [posts, earlier] = await Promise.all([print.keyed(rows, literals), wordingsOf(driver, rows)]);
  const versions = withStanding(
    posts.map(([stored]) => stored),
    earlier,
  );
  const lexicons = new Set(variants.map(({ lexicon }) => lexicon));
  const named = new Map(
    frame.flatMap((one) => (print.isHidden(one.key) ? [] : [[one.key, one.title || one.channel]])),
  );
  return {
    label,
    total: evidence.total,
    posts: posts.map(([key, post]) => ({
      ...post,
      versions: print.isHidden(key.channel)
        ? []
        : versions
            .filter(({ channel, id }) => channel === key.channel && id === key.id)
            .map(({ hash, edited, observed, text }) => ({
              hash,
              seen: edited > '1970-01-02' ? edited : observed,
              text: print.text(text),
            })),
    })),
    spellings: variants.map(({ variant }) => variant),
    lexicon: lexicons.size === 1 ? ([...lexicons][0] ?? null) : null,
    next,
    channels: channels
      .flatMap(({ channel, posts }) => {
        const name = named.get(channel);
        return name === undefined ? [] : [{ key: channel, name, posts }];
      })
      .slice(0, mostChannels),
    withheld: false,
  };
}

/** Posts that are counted, and not shown beside this number. */
export const withheldPosts = (label: Said, total: number): PostsBehind => ({
  label,
  total,
  posts: [],
  next: null,
  channels: [],
  spellings: [],
  lexicon: null,
  withheld: total > 0,
});

type Driver = MeasureContext['driver'];
/** The answer to a question about the posts behind a number, the same while the posts are the same; no text is in it. */
const once = <T>(
  driver: Driver,
  { query, parameters }: Evidence,
  what: unknown,
  ask: () => Promise<T>,
): Promise<T> => remembered(driver, ['posts behind', query, parameters, what], ask);

async function rowsOf(
  { context: { driver }, project }: Study,
  sql: string,
  evidence: Evidence,
  {
    all,
    after,
    channel,
    day,
    literals,
  }: Omit<PostsWish, 'spelling'> & { literals?: readonly string[] | undefined },
  spread: Promise<Spread>,
): Promise<{ rows: readonly EvidenceRow[]; next: string | null }> {
  const narrowed = channel !== undefined || day !== undefined || literals !== undefined;
  if (!all && !narrowed) return { rows: (await spread).sample, next: null };
  const between = day === undefined ? undefined : momentsOf(day, project.timezone);
  const among = { channel, between, literals, after: after === undefined ? undefined : cursorOf(after) };
  const rows = await once(driver, evidence, among, () =>
    evidencePage(driver, sql, evidence, postsOfPage + 1, among),
  );
  const page = rows.slice(0, postsOfPage);
  const last = page.at(-1);
  const more = rows.length > postsOfPage && last !== undefined;
  return { rows: page, next: more ? [last.date, last.id, last.channel].join('~') : null };
}

/** When a day of a zone begins and ends, as the posts' dates are written; what is no day holds no moment. */
function momentsOf(day: string, zone: string): { readonly from: string; readonly to: string } {
  const written = (seconds: number): string =>
    new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return { from: '~', to: '~' };
  return { from: written(startOf(day, zone, 0)), to: written(startOf(day, zone, 1)) };
}

function cursorOf(text: string): { date: string; channel: string; id: number } {
  const [date = '', id = '', ...channel] = text.split('~');
  if (!/^\d{4}-\d{2}-\d{2}/.test(date) || !/^\d{1,18}$/.test(id))
    throw mistake('bad-cursor', message('asked.noPage'));
  return { date, id: Number(id), channel: channel.join('~') };
}
