import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstUses } from '../../src/measures/adoption/uses.ts';
import { channels, everything } from '../../src/store/queries/channels.ts';
import { type Corpus, type Line, corpusOf, iso, second } from './corpus.ts';

const start = second('2026-03-02T00:00:00Z');

describe('in a channel that forwards', () => {
  // Forty posts of its own, a forward behind each and twelve more behind the 12th; the word from the 20th on. Two ids are
  // missing before the forward behind the 5th, fifteen before that behind the 15th. Forwards are held: they hide nothing.
  const relayed: Line[] = [];
  let [id, time] = [0, start];
  const post = (text: string, forwardedFrom?: string): void => {
    relayed.push({
      channel: 'relay',
      id: ++id,
      date: iso((time += 600)),
      text,
      ...(forwardedFrom === undefined ? {} : { forwardedFrom }),
    });
  };
  for (let own = 1; own <= 40; own++) {
    post(`own words n${own}${own >= 20 && own % 4 === 0 ? ' kestrel' : ''}`);
    id += own === 5 ? 2 : own === 15 ? 15 : 0;
    for (let i = 0; i < (own === 12 ? 13 : 1); i++) post(`passed on n${own} ${i}`, 'afar');
  }
  let relay: Corpus;
  beforeAll(async () => {
    relay = await corpusOf(relayed, 'isogloss: 1\nname: relay\nlexicons:\n  birds: { terms: [kestrel] }\n');
  });
  afterAll(() => relay.close());

  it('takes no forward that is held for an id lost, nor many for an outage', async () => {
    const { driver, project: read } = relay.context;
    const frame = await channels(driver, read);
    expect(frame[0]?.gaps).toMatchObject({ short: { gaps: 1, ids: 2 }, outage: { gaps: 1, ids: 15 } });
    const [birds] = await firstUses(relay.context, 'birds', 'all', everything, frame);
    expect(birds?.uses[0]).toMatchObject({
      posts: 40,
      entry: start + 600,
      first: { place: 20, id: 20 + 19 + 12 + 17, lost: 2, beforeOutage: 15, uses: 6 },
    });
  });
});
