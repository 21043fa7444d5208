import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { networkWishes } from '../../src/work/reporting/reportNetworks.ts';
import { layout } from '../../src/view/charts/layout.ts';
import { renderReport } from '../../src/report/report.ts';
import { input } from './fixture.ts';
import { copies, network } from './fixture-network.ts';

it('networks of a report are those of its claims; one that was tested under readings of several has none of its own', () => {
  const claim = (parameters: ClaimResult['parameters']): ClaimResult =>
    ({ type: 'coordinates', verdict: 'undecided', parameters }) as ClaimResult;
  expect(networkWishes('claims', [claim({}), claim({ object: 'url', window: 60 })])).toEqual([
    { object: 'url', window: 60 },
  ]);
  expect(networkWishes('claims', [claim({})])).toEqual([]);
});

describe('places of a network', () => {
  const part = network(200);
  const clusters = part.nodes.map(({ cluster }) => cluster ?? -1);
  const places = layout(200, part.edges, clusters);

  it('are in the picture, apart from one another, and the same each time', () => {
    for (const { x, y } of places) {
      expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
    }
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(200);
    expect(layout(200, part.edges, clusters)).toEqual(places);
  });

  it('those that are linked stand nearer than those that are not', () => {
    const distance = (a: number, b: number): number =>
      Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
    const strong = part.edges.filter(({ unusual }) => unusual).map(({ a, b }) => distance(a, b));
    const all = places.flatMap((_, a) => places.slice(a + 1).map((_p, b) => distance(a, a + 1 + b)));
    const mean = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;
    expect(mean(strong)).toBeLessThan(0.3 * mean(all));
  });

  it('of nothing, of one and of two without a link', () => {
    expect(layout(0, [], [])).toEqual([]);
    expect(layout(1, [], [-1])).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(new Set(layout(2, [], [-1, -1]).map(({ x, y }) => `${x} ${y}`)).size).toBe(2);
  });
});

describe('the section of a network', () => {
  it('at 10 and at 1,000 channels: drawn, in a table, the same bytes', () => {
    for (const size of [10, 1000]) {
      const page = renderReport({ ...input, networks: [network(size)], copies });
      expect(page).toBe(renderReport({ ...input, networks: [network(size)], copies }));
      expect(page.match(/<circle/g)?.length).toBeGreaterThanOrEqual(2 * size);
      expect(page).toContain('The same texts within 120 seconds');
      expect(page).toMatch(/does not show agreement, common control or fake accounts/);
    }
    expect(renderReport({ ...input, networks: [network(1000)] }).length).toBeLessThan(3_000_000);
  });

  it('posts side by side, the earlier first, with the seconds between them, where an edge was read', () => {
    const page = renderReport({ ...input, networks: [network(10)] });
    const couple = page.slice(page.indexOf('class="couple"'), page.indexOf('class="couple"') + 1500);
    expect(couple).toContain('12 seconds apart');
    expect(couple.indexOf('harbour_news')).toBeLessThan(couple.indexOf('رودخانه_نیوز'));
    expect(page).toContain('the posts are not what the edge says');
    expect(page).toMatch(/Nobody has read them yet/);
  });

  it('says with which commands an edge of this network is read, object and window included', () => {
    const page = renderReport({ ...input, networks: [{ ...network(10), object: 'url', window: 3600 }] });
    for (const command of [
      'measure coordination --object url --window 3600',
      'edges show A B --object url --window 3600',
      'edges read A B --object url --window 3600 --by NAME',
    ])
      expect(page).toContain(`isogloss ${command}</code>`);
    const shares = renderReport({ ...input, networks: [{ ...network(10), object: 'shares' }] });
    expect(shares).toContain('measure coordination --object shares --window 120</code>');
    expect(shares).not.toContain('isogloss edges');
  });

  it('is no section without a network', () => {
    expect(renderReport(input)).not.toContain('Posting close in time');
  });
});
