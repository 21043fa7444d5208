import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/view/html.ts';
import { coverageChart } from '../../src/view/charts/coverage.ts';
import { niceAbove } from '../../src/view/charts/chart.ts';
import { intervalChart } from '../../src/view/charts/intervals.ts';
import { seriesChart } from '../../src/view/charts/series.ts';
import { channels } from './fixture.ts';
import { estimate as raw } from './fixture-claims.ts';
import { english } from '../../src/messages/index.ts';
import { withCensus } from '../../src/view/kinds.ts';
import { pageIn } from '../../src/view/page.ts';

const page = pageIn(english);
const estimate = (...given: Parameters<typeof raw>) => english.writeAll(withCensus(raw(...given)));

const parse = (markup: string | undefined) =>
  parseHTML(`<!doctype html><body>${markup ?? ''}</body>`).document;
const wide = (markup: string | undefined) => {
  const svg = parse(markup).querySelector('svg.wide');
  if (svg === null) throw new Error('no chart');
  return svg;
};
const numbers = (elements: Iterable<Element>, name: string): number[] =>
  [...elements].map((e) => Number(e.getAttribute(name)));
type Element = { getAttribute(name: string): string | null };

const share = (value: number, low: number, high: number, target: 'frame' | 'transfer' = 'frame') =>
  estimate({ name: 'share of X', value, low, high, target, n: 1, denominator: 2 });

describe('intervals', () => {
  const chart = intervalChart(page, {
    id: 'c',
    title: 'T',
    threshold: 0.5,
    rows: [
      { label: 'one', under: 'posts', estimate: share(0.6, 0.55, 0.7) },
      { label: 'two', under: 'posts', estimate: share(0.6, 0.25, 0.75, 'transfer') },
    ],
    again: [
      { name: 'a', value: 0.625, flips: false },
      { name: 'b', value: 0.25, flips: true },
    ],
  })?.markup;
  // 700 px wide, 12 px at either side, 0 to 100%: a value v stands at 12 + 676 v.
  const at = (v: number): number => Number((12 + 676 * v).toFixed(2));

  test('dots, bands, threshold and other ways stand where their values are', () => {
    const svg = wide(chart);
    expect(numbers(svg.querySelectorAll('circle'), 'cx')).toEqual([at(0.6), at(0.6)]);
    const lines = [...svg.querySelectorAll('line')] as Element[];
    const across = lines.filter((l) => l.getAttribute('y1') === l.getAttribute('y2'));
    expect(
      across.map((l) => [Number(l.getAttribute('x1')), Number(l.getAttribute('x2'))].sort((a, b) => a - b)),
    ).toEqual([
      [at(0.55), at(0.7)],
      [at(0.25), at(0.75)],
    ]); // prettier-ignore
    const upright = numbers(
      lines.filter((l) => l.getAttribute('x1') === l.getAttribute('x2')),
      'x1',
    ); // prettier-ignore
    expect(upright).toContain(at(0.5));
    expect(upright).toContain(at(0.625));
    expect(upright).not.toContain(at(0.25));
    expect(chart).toContain(`translate(${at(0.25)}`);
  });

  test('rows go down the page in their order', () => {
    const [first = 0, second = 0] = numbers(wide(chart).querySelectorAll('circle'), 'cy');
    expect(second).toBeGreaterThan(first);
  });

  test('says all of it in words', () => {
    const words = wide(chart).querySelector('desc')?.textContent ?? '';
    for (const part of [
      'one, posts: 60.0%, 55.0% to 70.0%.',
      'Threshold: 50%.',
      'from 25.0% to 62.5%',
      '(1)',
    ])
      expect(words).toContain(part);
  });

  test('is drawn for wide and narrow pages, each named and described', () => {
    const document = parse(chart);
    for (const name of ['wide', 'narrow']) {
      const svg = document.querySelector(`svg.${name}`);
      expect(svg?.getAttribute('role')).toBe('img');
      for (const id of svg?.getAttribute('aria-labelledby')?.split(' ') ?? ['none'])
        expect(document.getElementById(id)?.textContent).not.toBe('');
    }
  });

  test('a small share is not drawn on an axis to 100%, a difference has zero in its middle', () => {
    const rows = [{ label: 'l', under: 'u', estimate: share(0.012, 0.011, 0.014) }];
    expect(intervalChart(page, { id: 'c', title: 'T', rows, threshold: null, again: [] })?.markup).toContain(
      '>2%<',
    );
    const less = [
      { label: 'l', under: 'u', estimate: estimate({ name: 'X less Y', value: 0.1, low: 0.05, high: 0.15 }) },
    ];
    const svg = wide(
      intervalChart(page, { id: 'c', title: 'T', rows: less, threshold: 0, again: [] })?.markup,
    );
    // The axis runs from −20 to +20 points: 10 points stand at three quarters.
    expect(numbers(svg.querySelectorAll('circle'), 'cx')).toEqual([at(0.75)]);
  });

  test('on a narrow page a long label goes on in a second line and no word of it is lost', () => {
    const label = 'Words of the Harbour Union less Words of the Mountain League';
    const rows = [{ label, under: 'distinct texts, once a channel', estimate: share(0.6, 0.55, 0.7) }];
    const narrow = parse(
      intervalChart(page, { id: 'c', title: 'T', rows, threshold: 0.5, again: [] })?.markup,
    ).querySelector('svg.narrow');
    const spans = [...(narrow?.querySelectorAll('g[font-weight="600"] tspan') ?? [])];
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.map(({ textContent }) => textContent).join(' ')).toContain(label);
  });

  test('nothing known, nothing drawn', () => {
    const none = estimate({ name: 'share of X', value: null, low: null, high: null });
    const rows = [{ label: 'l', under: 'u', estimate: none }];
    expect(intervalChart(page, { id: 'c', title: 'T', rows, threshold: 0.5, again: [] })).toBeNull();
  });
});

describe('over time', () => {
  const points = (periods: readonly string[]) =>
    periods.map((period, i) => ({ period, estimate: share(0.1 + i / 100, 0.09, 0.2) }));
  const line = (markup: string | undefined): string =>
    [...(wide(markup).querySelectorAll('path') as Iterable<Element>)]
      .map((p) => p.getAttribute('d') ?? '')
      .find((d) => !d.includes('Z') && d.split('L').length > 2) ?? '';

  test('a missing period is a gap, not a line across it', () => {
    const days = ['2031-03-01', '2031-03-02', '2031-03-03', '2031-03-04', '2031-03-05'];
    const whole = seriesChart(page, { id: 's', title: 'T', points: points(days) }, 'day')?.markup;
    const gap = seriesChart(
      page,
      { id: 's', title: 'T', points: points([...days, '2031-03-09', '2031-03-10', '2031-03-11']) },
      'day',
    )?.markup; // prettier-ignore
    expect(line(whole).match(/M/g)).toHaveLength(1);
    expect(line(gap).match(/M/g)).toHaveLength(2);
  });

  test('months of different length are no gaps', () => {
    const months = ['2031-01', '2031-02', '2031-03', '2031-04'];
    expect(
      line(seriesChart(page, { id: 's', title: 'T', points: points(months) }, 'month')?.markup).match(/M/g),
    ).toHaveLength(1); // prettier-ignore
  });

  test('one week with few posts does not flatten the others: its band is cut, and the page says so', () => {
    const weeks = Array.from({ length: 20 }, (_, i) => ({
      period: `2031-03-${String(i + 1).padStart(2, '0')}`,
      estimate: share(0.02, 0.01, i === 4 ? 0.9 : 0.03),
    }));
    const whole = { id: 's', title: 'T', caption: html`Shares.` };
    const markup = seriesChart(page, { ...whole, points: weeks }, 'day')?.markup ?? '';
    expect(markup).toContain('>5%<');
    expect(markup).not.toContain('>50%<');
    expect(markup).toContain('are cut');
    expect(seriesChart(page, { ...whole, points: weeks.slice(5) }, 'day')?.markup).not.toContain('are cut');
  });

  test('one value is no course', () => {
    expect(seriesChart(page, { id: 's', title: 'T', points: points(['2031-03-01']) }, 'day')).toBeNull();
  });
});

describe('coverage', () => {
  test('a strip for each channel from its first to its last post, a mark for each bulk load', () => {
    const svg = wide(coverageChart(page, 'c', channels)?.markup);
    const labels = [...svg.querySelectorAll('text')].map((t) =>
      t.textContent?.replace(/[\u2067\u2069]/g, ''),
    );
    for (const { channel } of channels) expect(labels).toContain(channel);
    expect(svg.querySelectorAll('rect').length).toBeGreaterThanOrEqual(channels.length);
    expect(svg.querySelector('desc')?.textContent).toContain('1 bulk load');
  });

  test('channels without posts are left out; none, no chart', () => {
    expect(
      coverageChart(
        page,
        'c',
        channels.slice(0, 1).map((c) => ({ ...c, posts: 0 })),
      ),
    ).toBeNull(); // prettier-ignore
  });
});

test('axes end at 1, 2, 2.5, 5 or 10 times a power of ten', () => {
  expect([0.014, 0.07, 0.24, 0.26, 3, 10, 11, 0].map(niceAbove)).toEqual([
    0.02, 0.1, 0.25, 0.5, 5, 10, 20, 1,
  ]);
});
