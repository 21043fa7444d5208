import { describe, expect, it } from 'vitest';
import { readFrames } from '../../src/claims/detect/frames/read.ts';

const typesOf = (text: string): string[] =>
  readFrames(text, [0, text.length], 'en', () => []).claims.map(({ type }) => type);

describe('what a sentence says besides is no claim', () => {
  // Sentences of our own wording, in pairs.
  it('an epithet of what is spoken of', () => {
    expect(typesOf('Viral videos falsely claimed the ferry had sunk.')).toStrictEqual([]);
    expect(typesOf('The videos of the ferry went viral on Twitter.')).toContain('ubiquitous');
    expect(typesOf('A viral video dominated the discussion on Twitter.')).toContain('dominates');
  });

  it('how many use or follow something', () => {
    expect(typesOf('The number of users of the messenger grew to forty million.')).toStrictEqual([]);
    expect(typesOf('The number of posts about the ferry grew to forty thousand.')).toContain('floods');
  });

  it('which platform is used most', () => {
    expect(typesOf('Telegram is the main platform for sharing news about the war.')).toStrictEqual([]);
    expect(typesOf('The ferry was the main topic of the discussion on Telegram.')).toContain('dominates');
  });

  it('what talk has brought about', () => {
    expect(typesOf('The riots were fuelled by misinformation on social media.')).not.toContain('responds');
    expect(typesOf('The announcement sparked a backlash on social media.')).toContain('responds');
  });
});
