import { describe, expect, it } from 'vitest';
import { readFrames } from '../../src/claims/detect/frames/read.ts';
import { frames } from '../../src/claims/detect/frames/frames.ts';
import { claimTypes } from '../../src/model/project.ts';

/** "type: X" of the likeliest claim of a sentence. */
function read(text: string): string {
  const [claim] = readFrames(text, [0, text.length], 'en', () => []).claims;
  if (claim === undefined) return '';
  return `${claim.negated ? 'not ' : ''}${claim.type}: ${claim.x === undefined ? '' : text.slice(...claim.x)}`;
}

describe('claims by frames', () => {
  // Sentences of our own wording.
  it.each([
    // one frame, active, passive and nominal
    ['Several news sites amplified the false claims on Telegram.', 'follows: Several news sites'],
    ['The false claims were amplified on Telegram by several news sites.', 'follows: several news sites'],
    ['The hashtag dominated the discussion on Twitter.', 'dominates: The hashtag'],
    ['The discussion on Twitter was dominated by the hashtag.', 'dominates: the hashtag'],
    ['These accounts posted identical messages within seconds.', 'coordinates: These accounts'],
    ['The rumour originated on an anonymous Telegram channel.', 'originates: an anonymous Telegram channel'],
    ['The announcement sparked a backlash on social media.', 'responds: a backlash'],
    // what a comma sets apart, and what is said before it, names nobody; those joined stay together
    ['The false claim, rooted in an old rumour, spread widely on Telegram.', 'ubiquitous: The false claim'],
    ['Our rival, the Harbour Union, dominates Telegram.', 'dominates: Our rival, the Harbour Union'],
    [
      'The hashtag was amplified by several party leaders and supporters.',
      'follows: several party leaders and supporters',
    ],
    // a name in marks right behind its noun is part of it
    [
      'The hashtag “Bring the ferry back” dominated the discussion on Twitter.',
      'dominates: The hashtag “Bring the ferry back”',
    ],
    // what a comma sets apart with a preposition, and a clause that the parse joins to the noun, are no part of it
    ['The service, with 2.7 million followers, has published 19,000 posts a day.', 'floods: The service'],
    ['This football final was the most tweeted match of the year', 'dominates: This football final'],
    // how many posts there are is claimed, and is no part of whose they are; a number of accounts says who they are
    ['More than 26,000 posts about the strike were published in one hour.', 'floods: posts about the strike'],
    ['About 400 accounts posted identical messages within seconds.', 'coordinates: About 400 accounts'],
    // whom X is compared with is not X, and "posts" before "more" is what it does; "nobody … than" speaks of who stands behind it
    [
      'On Telegram the Harbour Union posts more than the Dock Guild does.',
      'outperforms: the Harbour Union posts more than',
    ],
    ['Harbour Union posts more often on Telegram than the Dock Guild does.', 'outperforms: Harbour Union'],
    ['Nobody posts more messages on Telegram than the Dock Guild.', 'outperforms: the Dock Guild'],
    // amounts carry the claim
    ['The network published 5,200 comments a day across the channels.', 'floods: The network'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'The bank published its annual report on Monday.',
    'The team dominated the first half and won the match.',
    'Please share this page with your friends.',
  ])('none: %s', (text) => {
    expect(read(text)).toBe('');
  });

  it('give the number that is claimed', () => {
    const text = 'A dozen accounts wrote four fifths of the posts about the strike.';
    const { claims } = readFrames(text, [0, text.length], 'en', () => []);
    expect(claims.map(({ amount }) => amount?.value)).toContain(0.8);
  });

  it.each([
    [
      'The state channels posted three times as many messages as the independent outlets.',
      'The state channels',
      'the independent outlets',
    ],
    [
      'Mountain FM shared the rumour ten times as often as the harbour papers.',
      'Mountain FM',
      'the harbour papers',
    ],
  ])('set apart whom X is compared with: %s', (text, x, rival) => {
    const { claims } = readFrames(text, [0, text.length], 'en', () => []);
    const found = claims.find(({ type }) => type === 'outperforms');
    expect(found?.x && text.slice(...found.x)).toBe(x);
    expect(found?.rival && text.slice(...found.rival)).toBe(rival);
  });

  it('takes neither what is counted nor how many times for X', () => {
    const text = 'State news posted three times as many messages as the independent outlets.';
    const { claims } = readFrames(text, [0, text.length], 'en', () => []);
    const found = claims.find(({ type }) => type === 'outperforms');
    expect(found?.rival && text.slice(...found.rival)).toBe('the independent outlets');
    expect(found?.x && text.slice(...found.x)).toBe(undefined);
  });

  it('are none of a language without a pack', () => {
    expect(readFrames('Ĉiuj kanaloj ripetas ĝin.', [0, 25], 'eo', () => [])).toEqual({
      claims: [],
      possible: [],
    });
  });

  it('have each a type, words and an X', () => {
    for (const { id, type, trigger, x } of frames) {
      expect(claimTypes, id).toContain(type);
      expect(trigger.length, id).toBeGreaterThan(0);
      expect(x.length, id).toBeGreaterThan(0);
    }
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
  });
});

describe('contrast', () => {
  it('claims nothing of those whom the sentence is not about', () => {
    const text =
      'Unlike primitive bots that flood channels with identical messages, these accounts adapted to conversations.';
    const { claims } = readFrames(text, [0, text.length], 'en', () => []);
    expect(claims.map(({ words }) => text.slice(...words))).not.toContain('flood');
  });
});
