import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';

/** Keys or columns of exports of persons' accounts: all of a row (of a list, one) tell of one. */
const marks: readonly { readonly of: string; readonly keys: readonly (string | readonly string[])[] }[] = [
  // twarc's JSON lines of both versions of the interface, and its table.
  {
    of: 'accounts of Twitter',
    keys: ['id_str', ['full_text', 'text'], ['user.screen_name', 'retweet_count']],
  },
  {
    of: 'accounts of Twitter',
    keys: ['author_id', ['conversation_id', 'public_metrics', 'edit_history_tweet_ids'], 'text'],
  },
  {
    of: 'accounts of Twitter',
    keys: [
      ['tweet_id', 'status_id', 'tweetid'],
      ['screen_name', 'user_screen_name', 'username', 'author_id', 'userid'],
      ['text', 'full_text', 'tweet_text', 'tweet'],
    ],
  },
  { of: 'accounts of Twitter', keys: ['url', ['rawContent', 'content'], 'retweetCount'] },
  { of: 'accounts of Bluesky', keys: ['uri', 'cid', ['author.did', 'author.handle']] },
  { of: 'accounts of Mastodon', keys: ['reblogs_count', 'account.acct', 'content'] },
  {
    of: 'accounts of TikTok or Instagram',
    keys: [
      ['video_description', 'desc', 'caption'],
      ['username', 'ownerUsername', 'author.uniqueId'],
      ['create_time', 'createTime', 'timestamp'],
    ],
  },
  { of: 'members of Reddit', keys: ['subreddit', 'author', ['selftext', 'body']] },
]; // prettier-ignore

/**
 * Refuses posts of persons, whatever mapping is given for them; as a share table, which says who shared what and has no
 * words, they may be measured.
 */
export function refusePersons(file: string, keys: ReadonlySet<string>): void {
  const found = marks.find((mark) =>
    mark.keys.every((key) => (typeof key === 'string' ? keys.has(key) : key.some((one) => keys.has(one)))),
  );
  if (found === undefined) return;
  throw mistake('persons', message('files.persons', { file, of: found.of }));
}
