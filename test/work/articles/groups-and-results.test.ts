import { describe, expect, it } from 'vitest';
import { questionHash } from '../../../src/claims/ledger/seal.ts';
import { questionsOf } from '../../../src/claims/questions/questions.ts';
import { allChannels, readAnswer } from '../../../src/claims/questions/value.ts';
import { projectSchema } from '../../../src/model/project.ts';
import { whyNone } from '../../claims/no-words.ts';

const projectWith = (communities: object) =>
  projectSchema.parse({
    isogloss: 1,
    name: 'groups',
    communities,
    lexicons: { lantern: { terms: ['lantern'] }, mountain: { terms: ['mountain'] } },
  });
const none = projectWith({});
const some = projectWith({ north: { channels: ['a', 'b'] } });

describe('a group that a claim does not use', () => {
  it.each([
    { type: 'dominates' as const, words: 'lantern', rivals: ['mountain'] },
    { type: 'outperforms' as const, about: 'lantern', rivals: [{ about: 'mountain' }] },
    { type: 'responds' as const, words: 'lantern' },
    { type: 'ubiquitous' as const, words: 'lantern', within: [] },
  ])('leaves its test as it was: %o', (claim) => {
    expect(questionHash(some, claim)).toBe(questionHash(none, claim));
  });

  it('is part of the question where the claim names it, or asks all groups', () => {
    const other = projectWith({ north: { channels: ['a', 'b', 'c'] } });
    const by = { type: 'dominates' as const, by: 'north', rivals: [{ words: 'mountain' }] };
    expect(questionHash(other, by)).not.toBe(questionHash(some, by));
    const each = { type: 'ubiquitous' as const, words: 'lantern' };
    expect(questionHash(other, each)).not.toBe(questionHash(some, each));
  });

  it('leaves all channels an answer, and what was tested without groups is that answer’s result', async () => {
    expect(readAnswer(some, 'within', 'x', 'In which?', allChannels)).toEqual({ within: [] });
    const tested = { type: 'ubiquitous' as const, words: 'lantern' };
    expect(questionHash(some, { ...tested, within: [] })).toBe(questionHash(none, tested));
    const channels = ['a', 'b', 'c', 'd', 'e', 'f'].map((channel, i) => ({
      channel,
      title: channel,
      communities: i < 4 ? ['north'] : ['south'],
      posts: 900,
      from: '2026-05-01',
      to: '2026-05-30',
    }));
    const project = projectWith({
      north: { channels: ['a', 'b', 'c', 'd'] },
      south: { channels: ['e', 'f'] },
    });
    const document = { name: 'a.txt', text: 'Lantern is in most channels', outlet: null, date: null };
    const detection = {
      span: [0, 27],
      filled: { x: { text: 'Lantern', span: [0, 7], links: [] }, rivals: [], within: [] },
      missing: [],
    };
    const asked = await questionsOf(
      { project, channels, document, wordsLike: () => Promise.resolve([]), whyNone },
      [{ id: 'one', detection: detection as never, claim: { ...tested, text: document.text } }],
    );
    expect(asked.map(({ kind, candidates }) => [kind, candidates[0]?.value])).toEqual([
      ['within', allChannels],
    ]);
  });
});
