import { describe, expect, it } from 'vitest';
import { withoutDeed } from '../../src/claims/detect/frames/deed.ts';

describe('a noun phrase without what is done', () => {
  it.each([
    ['The bots to flood the chats', 'The bots'],
    ['hateful posts surged by a third', 'hateful posts'],
    ['the accounts post the same text', 'the accounts'],
    ['the channel and spread', 'the channel'],
    // nothing is done here
    ['posts about the strike', 'posts about the strike'],
    ['replies to the minister', 'replies to the minister'],
    ['a lead story', 'a lead story'],
    ['حساب‌های تازه', 'حساب‌های تازه'],
  ])('%s', (phrase, bare) => {
    expect(withoutDeed(phrase)).toBe(bare);
  });
});
