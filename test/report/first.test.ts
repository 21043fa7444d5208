import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoption } from '../../src/measures/adoption/adoption.ts';
import { leadLag } from '../../src/measures/lead-lag/lead-lag.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { spread } from '../../src/measures/spread/spread.ts';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { elapsed } from '../../src/view/parts/firstSaid.ts';
import { renderReport } from '../../src/report/report.ts';
import type { FirstPart } from '../../src/report/input.ts';
import { worldCorpus } from '../claims/support.ts';
import type { Corpus } from '../measures/corpus.ts';
import { input } from './fixture.ts';

let corpus: Corpus;
let first: FirstPart;
beforeAll(async () => {
  corpus = await worldCorpus('demo', 1);
  const { context } = corpus;
  const list = await spread.run(context, { limit: 5 });
  first = {
    adoption: [{ label: 'Lantern <Movement>', finding: await adoption.run(context, { lexicon: 'lantern' }) }],
    sites: await runMeasure(context, adoption, { by: 'domain' }),
    communities: await leadLag.run(context, { by: 'community' }),
    channels: await leadLag.run(context, {}),
    spread: list,
    cascade: await spread.run(context, { cascade: list.rows[0]?.key ?? '' }),
  };
});
afterAll(() => corpus.close());

describe('who was first, in the report', () => {
  it('says it in tables and a tree, and says what it does not show', () => {
    const page = renderReport({ ...input, first });
    expect(page).toBe(renderReport({ ...input, first }));
    expect(page).toContain('<h2 id="first">Who was seen first, and who later</h2>');
    expect(page).toContain('Lantern &lt;Movement&gt;');
    expect(page).toContain('Where a word or a text began cannot be known from them');
    expect(page).toContain('who was later may simply have heard of it later');
    const tree = page.slice(page.indexOf('id="first-spread-tree"'));
    expect(tree.match(/<li>/g)?.length).toBeGreaterThanOrEqual(3);
    expect(renderReport(input)).not.toContain('id="first"');
    const persian = renderReport({ ...input, first }, wordsIn(mannerOf({ language: 'fa' })));
    expect(persian).toContain('نخست نزد چه کسی دیده شد و نزد چه کسی دیرتر');
    expect(persian).not.toContain('simply because');
  });

  it('lists as many posts of a cascade as its row says, each once', () => {
    const posts = first.spread.rows[0]?.estimates.find(({ key }) => key === 'posts')?.value;
    expect(first.cascade?.rows).toHaveLength(posts ?? -1);
    expect(new Set(first.cascade?.rows.map(({ key }) => key)).size).toBe(posts);
  });

  it('says times as a person does', () => {
    expect([0, 119, 120, 7199, 7200, 172_800].map((n) => english.write(elapsed(n)))).toEqual([
      '0 s',
      '119 s',
      '2 min',
      '120 min',
      '2.0 h',
      '2.0 days',
    ]);
  });
});
