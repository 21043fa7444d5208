import { describe, expect, it } from 'vitest';
import { readFrames } from '../../src/claims/detect/frames/read.ts';

/** X of the likeliest claim of a sentence, in its words. */
function xOf(text: string): string {
  const [claim] = readFrames(text, [0, text.length], 'en', () => []).claims;
  return claim?.x === undefined ? '' : text.slice(...claim.x);
}

describe('whose talk it is, no shorter and no longer', () => {
  // Sentences of our own wording.
  it.each([
    // who it is is known before the clause begins; a bare noun needs its clause
    ['Pro-army channels run from the harbour dominated the discussion on Telegram.', 'Pro-army channels'],
    [
      'Accounts that share the same pictures dominated the discussion on Twitter.',
      'Accounts that share the same pictures',
    ],
    [
      'Harbour activists, such as the pilot Jon Vance, have amplified the false claims on Telegram.',
      'Harbour activists',
    ],
    // what bare talk is about belongs to it
    ['Telegram was flooded with posts about how the ferry was sold.', 'posts about how the ferry was sold'],
    ['Twitter was flooded with calls to boycott the ferry.', 'calls to boycott the ferry'],
    // what leads in is not of it
    [
      'HARBOUR CITY (AP) — False claims about the ferry have been widely shared on Facebook.',
      'False claims about the ferry',
    ],
    ['After the first vote, the hashtag dominated the discussion on Twitter.', 'the hashtag'],
    // nor is a dash or what follows it
    ['The rumour was amplified by many Danish accounts - and repeated on the radio.', 'many Danish accounts'],
    // all that are listed
    [
      'Harbour Watch, Red Pier, Dock News and Ferry Talk flooded Telegram with posts.',
      'Harbour Watch, Red Pier, Dock News and Ferry Talk',
    ],
    [
      'Red Pier, Dock News and Ferry Talk amplified the false claims on Telegram.',
      'Red Pier, Dock News and Ferry Talk',
    ],
    // words that a hyphen joins stay whole
    ['Strike-supporting content dominated the discussion on Twitter.', 'Strike-supporting content'],
  ])('%s', (text, x) => {
    expect(xOf(text)).toBe(x);
  });
});
