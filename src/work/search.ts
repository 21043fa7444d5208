import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { boundsOf, timesOfPosts } from '../measures/days.ts';
import { type ChannelFacts, frameFor } from '../measures/scope.ts';
import { wishOf } from '../measures/share/options.ts';
import { EngineError } from '../store/driver.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { type PostKey, postsByKey, spansOf } from '../store/queries/posts.ts';
import { type SearchScope, searchLiterals, searchPage, searchTotal } from '../store/queries/search.ts';
import { ensureIndex } from '../store/search/index.ts';
import { whileStill } from '../store/derive/still.ts';
import { parseSearch, wantedTerms } from '../store/search/query.ts';
import { maskText } from '../text/mask.ts';
import { type Study, projectFile } from './study.ts';

/** Characters shown on either side of a match. */
const around = 80;

/** As a person gives them: names separated by commas. */
export type SearchOptions = Readonly<
  Partial<Record<'channel' | 'community' | 'language' | 'from' | 'to' | 'cursor', string>>
> & {
  readonly limit: number;
};

export interface FoundPage {
  readonly rows: readonly FoundPost[];
  /** Where the next page begins; null where there is none. */
  readonly cursor: string | null;
  /** How many posts there are in all; asked for after the page, since it takes longer. */
  readonly total: () => Promise<number>;
}

/** Posts that have what a query asks for (words, phrases, prefixes, joined by AND, OR, NOT), newest first. */
export const search = (study: Study, text: string, options: SearchOptions): Promise<FoundPage> =>
  whileStill(study.context.driver, () => pageOf(study, text, options));

/** Characters shown of a post that is read, and not looked for: as many as Telegram lets a message have. */
const mostRead = 4096;

/** Posts of one channel, newest first, to be read. */
export const postsOfChannel = (
  study: Study,
  options: SearchOptions & { readonly channel: string },
): Promise<Omit<FoundPage, 'total'>> =>
  whileStill(study.context.driver, async () => {
    const scope = await scopeOf(study, options);
    if (scope === null) return { rows: [], cursor: null };
    const { limit, cursor } = options;
    const found = await searchPage(study.context.driver, 'every post', { ...scope, limit, cursor });
    return { rows: await shown(study, [], found.rows, mostRead), cursor: found.cursor };
  });

/** A page with the number of all, both of the same posts: for who shows the two together. */
export const searchCounted = (
  study: Study,
  text: string,
  options: SearchOptions,
): Promise<Omit<FoundPage, 'total'> & { readonly total: number }> =>
  whileStill(study.context.driver, async () => {
    const page = await pageOf(study, text, options);
    return { ...page, total: await page.total() };
  });

async function pageOf(study: Study, text: string, options: SearchOptions): Promise<FoundPage> {
  const { driver } = study.context;
  const query = parseSearch(text);
  const literals = (await Promise.all(wantedTerms(query).map((term) => searchLiterals(driver, term)))).flat();
  if (literals.length === 0) {
    throw mistake('empty-term', message('asked.noLetter', { text }));
  }
  const scope = await scopeOf(study, options);
  const none = scope === null;
  const found = none
    ? { rows: [], cursor: null }
    : await searchPage(driver, query, { ...scope, limit: options.limit, cursor: options.cursor });
  return {
    rows: await shown(study, literals, found.rows),
    cursor: found.cursor,
    // The page comes first; the index is brought up to date, and the true total follows.
    async total() {
      await keepIndex(study);
      return none ? 0 : searchTotal(driver, query, scope);
    },
  };
}

/** Channels and times that the options leave; null where they leave no channel. */
async function scopeOf({ project, context }: Study, options: SearchOptions): Promise<SearchScope | null> {
  const wish = wishOf(options);
  const times = boundsOf(wish, project.timezone, timesOfPosts);
  const { language } = options;
  if (wish.channels === undefined && wish.communities === undefined && language === undefined)
    return { channels: [], ...times };
  const { frame } = await frameFor(context.driver, project, {
    ...(wish.channels === undefined ? {} : { channels: wish.channels }),
    ...(wish.communities === undefined ? {} : { communities: wish.communities }),
  });
  const languages = new Set(language?.split(',').map((one) => one.trim()));
  const spoken = (facts: ChannelFacts): string | undefined =>
    (project.channels[facts.channel] ?? project.channels[facts.key])?.language;
  const known = [...new Set(frame.map(spoken).filter((one) => one !== undefined))].sort();
  if (language !== undefined && known.length === 0)
    throw mistake('no-languages', message('asked.noLanguages', { file: projectFile }));
  const channels = frame
    .filter((facts) => language === undefined || languages.has(spoken(facts) ?? ''))
    .map((channel) => channel.key);
  return channels.length === 0 ? null : { channels, ...times };
}

/** A search is answered without an index too: what keeps it from being made is told, and no more. */
export async function keepIndex({
  context: { driver, signal, onProgress },
  onNote,
  words,
}: Study): Promise<void> {
  try {
    await ensureIndex(driver, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    onNote(words.say('notes.noIndex', { why: firstLine(error.message) }));
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 200);

/** A post with what stands around its first match, others' handles masked. */
export interface FoundPost {
  readonly channel: string;
  readonly id: number;
  readonly time: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The posts with what stands around their first match, masked. */
async function shown(
  { project, context: { driver } }: Study,
  literals: readonly string[],
  keys: readonly PostKey[],
  reach = around,
): Promise<FoundPost[]> {
  const posts = await postsByKey(driver, keys);
  const texts = posts.map((post) => post.text);
  const spans = literals.length === 0 ? [] : await spansOf(driver, texts, literals);
  const names = await channelNames(driver, project);
  const studied = new Set(posts.map((post) => names.of(post.channel).handle.toLowerCase()));
  const show = (text: string): string => maskText(text, studied).replaceAll(/\s+/g, ' ');
  return posts.map((post, i) => {
    const [start, end] = spans[i]?.[0] ?? [0, 0];
    return {
      channel: names.of(post.channel).handle || post.channel,
      id: post.id,
      time: post.date,
      before: show(post.text.slice(Math.max(0, start - reach), start)),
      match: show(post.text.slice(start, end)),
      after: show(post.text.slice(end, end + reach)),
    };
  });
}
