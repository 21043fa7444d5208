import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordination } from '../../src/measures/coordination/coordination.ts';
import { type Corpus, type Line, corpusOf, iso } from './corpus.ts';

/** Noon of the first day. */
const start = Date.parse('2026-03-02T12:00:00Z') / 1000;
const day = 86_400;

/**
 * Two channels of 60 days with two posts a day each; on day 30 both load the same 80 links within a minute of
 * one another: 80 of 200 posts, over ten times the median day. On 20 other days both post one link 30 s apart.
 */
function lines(): Line[] {
  const found: Line[] = [];
  for (const [c, channel] of ['one', 'two'].entries()) {
    let id = 0;
    for (let d = 0; d < 60; d++) {
      const at = start + d * day + c * 30 + 61 * (d % 7);
      const loaded = d === 30 ? 80 : 0;
      for (let n = 0; n < loaded; n++)
        found.push({
          channel,
          id: ++id,
          date: iso(at - 3600 + n),
          text: `from the history: https://example.org/old/${n}`,
        });
      const shared = d < 20;
      found.push({
        channel,
        id: ++id,
        date: iso(at),
        text: shared ? `today: https://example.org/day/${d}` : `${channel} has its own words on day ${d}`,
      });
      found.push({
        channel,
        id: ++id,
        date: iso(at + 7000),
        text: `${channel} says good evening on day ${d}`,
      });
    }
  }
  return found;
}

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(
    lines(),
    'isogloss: 1\nname: loads\nchannels:\n  one: { kind: outlet }\n  two: { kind: outlet }\n',
  );
});
afterAll(() => corpus.close());

describe('a history loaded at once', () => {
  it('stays in the pairs and out of what is tested', async () => {
    const finding = await coordination.run(corpus.context, { object: 'url', window: 60, minPosts: 1 });
    const [row] = finding.rows;
    // 100 links meet within the window; 20 of them on days that are no load.
    expect([row?.['weight'], row?.['objects'], row?.['shared']]).toEqual([100, 20, 20]);
    expect(finding.summary?.['setApart']).toMatchObject({ bulkLoads: 2 });
  });
});
