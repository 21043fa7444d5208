import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import type { Asking } from '../../src/claims/questions/asking.ts';
import { candidatesForName } from '../../src/claims/questions/candidates.ts';
import { fillingsOf } from '../../src/claims/questions/readings.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'p',
  communities: {
    fars: { label: 'Fars', channels: ['farsna'] },
    akhbar: { label: 'Akhbar-e Fori', channels: ['akhbarefori'] },
    others: { label: 'other news', channels: ['alonews', 'news_hut', 'vahidonline'] },
  },
});
const titles: Readonly<Record<string, string>> = {
  news_hut: 'هات نیوز | HotNews',
  vahidonline: 'Vahid Online',
};
const channels = Object.entries(project.communities).flatMap(([key, { channels: own }]) =>
  own.map((channel) => ({
    channel,
    title: titles[channel] ?? '',
    communities: [key],
    posts: 100,
    from: '2026-05-01',
    to: '2026-06-01',
  })),
);
const asking = {
  project,
  channels,
  document: { name: 'text', text: '', outlet: null, date: null },
  wordsLike: () => Promise.resolve([]),
  whyNone: () => Promise.resolve(null),
} as unknown as Asking;
const detect = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;
const who = async (name: string) => {
  const { candidates, strong } = await candidatesForName(asking, name, ['by', 'words', 'about']);
  return { all: candidates.map(({ value }) => value), strong: strong.map(({ value }) => value) };
};

describe('a name that is a channel', () => {
  it.each([
    ['Vahid Online', 'channels:vahidonline'],
    ['@alonews', 'channels:alonews'],
    ['the channel alonews alone', 'channels:alonews'],
    ['Hot News', 'channels:news_hut'],
    ['alonews and news_hut', 'channels:alonews,news_hut'],
  ])('is that channel, and not the group it is in: %s', async (name, value) => {
    const { all, strong } = await who(name);
    expect(strong).toEqual([value]);
    expect(all[0]).toBe(value);
    expect(all).toContain('by:others');
  });

  it('is asked about once where it is in a group of its own and in another', async () => {
    const both = {
      ...project,
      communities: {
        ...project.communities,
        state: { label: 'state news', channels: ['farsna', 'akhbarefori'] },
      },
    };
    const wider = {
      ...asking,
      project: both,
      channels: channels.map((one) =>
        ['farsna', 'akhbarefori'].includes(one.channel)
          ? {
              ...one,
              title: one.channel === 'farsna' ? 'Fars News' : 'Khabar',
              communities: [...one.communities, 'state'],
            }
          : one,
      ),
    } as Asking;
    const { strong } = await candidatesForName(wider, 'Fars', ['by', 'words', 'about']);
    expect(strong.map(({ value }) => value)).toEqual(['by:fars']);
  });

  it('is its group where the group has no other', async () => {
    expect((await who('Fars')).strong).toEqual(['by:fars']);
  });

  it('is tested as a group that nobody has made, and compared with no group that it is in', () => {
    const x = {
      id: 'q',
      kind: 'who',
      parameter: 'x',
      claims: ['c'],
      ask: '',
      about: 'Alo',
      candidates: [],
      lacks: [],
    } as const;
    const candidate = (value: string) => ({ value, label: value, why: '' });
    const { fillings } = fillingsOf(project, { type: 'dominates' }, [
      { ...x, claims: ['c'], candidates: [], lacks: [], readings: [candidate('channels:alonews')] },
      {
        ...x,
        id: 'r',
        kind: 'rivals',
        parameter: 'rivals',
        claims: ['c'],
        candidates: [],
        lacks: [],
        readings: [candidate('by:others'), candidate('by:fars')],
      },
    ]);
    expect(fillings.map(({ claim, answers }) => [claim.by, claim.rivals, answers])).toEqual([
      ['channels:alonews', [{ by: 'fars' }], { q: 'channels:alonews', r: 'by:fars' }],
    ]);
    expect(fillings[0]?.project.communities['channels:alonews']).toEqual({
      label: 'alonews',
      channels: ['alonews'],
    });
  });
});

describe('several who are named together', () => {
  it.each([
    'Fars and Akhbar-e Fori publish identical texts at the same time.',
    'Fars and Akhbar-e Fori dominate Telegram.',
    'Akhbar-e Fori, Fars and other news post in concert.',
  ])('are X together, and asked about: %s', (text) => {
    const [claim] = detect(text);
    expect(claim?.claim?.by).toBeUndefined();
    expect(claim?.missing.map(({ parameter }) => parameter)).toContain('x');
    expect(claim?.filled.x?.text).toMatch(/^(?:Fars and Akhbar-e Fori|Akhbar-e Fori, Fars and other news)$/);
  });

  it('are one where they are alternatives, or one is whom the other is compared with', () => {
    expect(detect('The channels of other news post more than Akhbar-e Fori.')[0]?.claim).toMatchObject({
      by: 'others',
      rivals: ['akhbar'],
    });
  });

  it('are proposed with the channels of all, and none of them alone is read', async () => {
    const { all, strong } = await who('Fars and Akhbar-e Fori');
    expect(all[0]).toBe('channels:farsna,akhbarefori');
    expect(strong).toEqual(['channels:farsna,akhbarefori']);
    const range = await who('channels, from the state-aligned Fars to the exile blogger Vahid Online');
    expect(range.strong).toEqual([]);
  });
});
