import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { dispersionChart } from '../../src/view/charts/dispersion.ts';
import { keynessChart } from '../../src/view/charts/keyness.ts';
import { labelWidth, overlap, placeLabels } from '../../src/view/charts/placing.ts';
import { pageIn } from '../../src/view/page.ts';
import { concordance } from '../../src/view/parts/concordance.ts';

const page = pageIn(english);
const parse = (markup: string | undefined) =>
  parseHTML(`<!doctype html><body>${markup ?? ''}</body>`).document;

describe('labels', () => {
  const frame = { left: 40, right: 310, top: 12, bottom: 320 };
  const points = Array.from({ length: 60 }, (_, i) => ({
    text: `word${'x'.repeat(i % 7)}`,
    x: 60 + ((i * 37) % 230),
    y: 30 + ((i * 53) % 270),
  }));
  test('lie on no other label and no other dot, within the frame; the first keep theirs', () => {
    const placed = placeLabels(points, frame);
    const boxes = placed.map(({ of, x, y }) => ({
      of,
      left: x,
      right: x + labelWidth(of.text),
      top: y - 7,
      bottom: y + 7,
    }));
    expect(placed.length).toBeGreaterThan(10);
    expect(placed[0]?.of).toBe(points[0]);
    for (const [i, box] of boxes.entries()) {
      expect(boxes.some((other, k) => k !== i && overlap(box, other))).toBe(false);
      expect(
        points.some(
          (p) =>
            p !== box.of && overlap(box, { left: p.x - 3, right: p.x + 3, top: p.y - 3, bottom: p.y + 3 }),
        ),
      ).toBe(false);
      expect(box.left >= frame.left && box.right <= frame.right).toBe(true);
    }
  });
  test('two points at one place: both labels, one on each side', () => {
    const two = placeLabels(
      [
        { text: 'a', x: 150, y: 100 },
        { text: 'b', x: 151, y: 120 },
      ],
      frame,
    );
    expect(two).toHaveLength(2);
  });
});

describe('keyness', () => {
  const points = [
    { term: 'پرسپولیس', frequency: 140, effect: 7.5, oneChannel: false },
    { term: 'strike', frequency: 12, effect: 2, oneChannel: false },
    { term: 'signature', frequency: 3, effect: 4, oneChannel: true },
  ];
  const chart = keynessChart(page, { id: 'k', title: 'Words' }, points)?.markup;
  test('a dot a term, hollow where one channel has it, and its name; twice, for wide and narrow', () => {
    for (const name of ['wide', 'narrow']) {
      const svg = parse(chart).querySelector(`svg.${name}`);
      expect(svg?.querySelectorAll('circle').length).toBe(3);
      for (const { term } of points) expect(svg?.textContent).toContain(term);
    }
    expect(parse(chart).querySelector('desc')?.textContent).toMatch(/^3 terms/);
  });
  test('nothing is drawn of one term', () => {
    expect(keynessChart(page, { id: 'k', title: 'Words' }, points.slice(0, 1))).toBeNull();
  });
});

describe('where and when', () => {
  test('a row a channel, a bar where it is used, a line where it has texts', () => {
    const chart = dispersionChart(
      page,
      { id: 'd', title: 'Use' },
      [
        { label: 'alpha', rates: [0.1, 0, null] },
        { label: 'beta', rates: [0.2, 0.05, 0] },
      ],
      ['2026-03', '2026-04', '2026-05'],
    )?.markup;
    const svg = parse(chart).querySelector('svg.wide');
    const heights = [...(svg?.querySelectorAll('rect') ?? [])].map((r) =>
      Number((r as { getAttribute(n: string): string }).getAttribute('height')),
    );
    expect(heights.sort((a, b) => a - b)).toEqual([5, 10, 20]);
    expect(svg?.querySelectorAll('line').length).toBe(5);
    expect(svg?.textContent).toContain('beta');
    expect(dispersionChart(page, { id: 'd', title: 'Use' }, [{ label: 'a', rates: [0] }], ['x'])).toBeNull();
  });
});

describe('lines of a term', () => {
  test('each in its own direction, the term marked, markup of posts escaped', () => {
    const markup = concordance(page, [
      {
        channel: 'alpha',
        time: '2026-03-01T10:00:00Z',
        before: 'پیش',
        match: 'جام جهانی',
        after: 'پس',
        direction: 'rtl',
      },
      {
        channel: null,
        time: '2026-03-02T10:00:00Z',
        before: '<b>',
        match: 'strike',
        after: '',
        direction: 'ltr',
      },
    ])?.markup;
    const lines = [...parse(markup).querySelectorAll('.line')] as {
      getAttribute(n: string): string;
      textContent: string;
    }[];
    expect(lines.map((line) => line.getAttribute('dir'))).toEqual(['rtl', 'ltr']);
    expect(lines[1]?.textContent).toContain('<b>');
    expect(parse(markup).querySelectorAll('mark').length).toBe(2);
    expect(concordance(page, [])).toBeNull();
  });
});
