import { describe, expect, it } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { english } from '../../src/messages/index.ts';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import { corpusOf } from '../measures/corpus.ts';

describe('texts that fill in a template', () => {
  it('are left out in a check, and what rests on them is undecided', async () => {
    // Twenty texts with the lantern, thirty with the mountain, none like another; and forty of one template, in which every
    // tenth of thirty words is another each time: 60 of 90 with them, 20 of 50 without.
    const word = (i: number): string =>
      `w${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}`;
    const free = (i: number, name: string): string =>
      [...Array.from({ length: 12 }, (_, k) => word(100 + 12 * i + k)), name].join(' ');
    const filled = (i: number): string =>
      [
        ...Array.from({ length: 30 }, (_, k) => word(k % 10 === i % 10 ? 4000 + 30 * i + k : k)),
        'lantern',
      ].join(' ');
    const at = (i: number) => ({
      id: Math.floor(i / 2) + 1,
      date: new Date(Date.UTC(2026, 4, 1) + i * 3_601_000).toISOString(),
    });
    const texts = [
      ...Array.from({ length: 20 }, (_, i) => free(i, 'lantern')),
      ...Array.from({ length: 30 }, (_, i) => free(20 + i, 'mountain')),
      ...Array.from({ length: 40 }, (_, i) => filled(i)),
    ];
    const made = await corpusOf(
      texts.map((text, i) => ({ channel: i % 2 === 0 ? 'a' : 'b', ...at(i), text })),
      `isogloss: 1\nname: templates\nlexicons: { lantern: { terms: [lantern] }, mountain: { terms: [mountain] } }
claims: { ahead: { type: dominates, words: lantern, rivals: [mountain] } }\n`,
    );
    try {
      const [ahead] = english.writeAll(await testClaims(made.context));
      expect(ahead?.estimates[0]).toMatchObject({ n: 60, denominator: 90 });
      expect(ahead?.checks.find(({ name }) => name.includes('template'))).toMatchObject({
        value: 20 / 50,
        verdict: 'contradicted',
        flips: true,
      });
      expect(ahead?.verdict).toBe('undecided');
    } finally {
      await made.close();
    }
  });
});

describe('a template of channels', () => {
  it('is seen where sides are channels alone, with every second word another each time', async () => {
    const random = seededRandom(4_114);
    const word = (): string =>
      Array.from({ length: 6 }, () => String.fromCharCode(97 + uniformInteger(random, 26))).join('');
    const words = (n: number): string[] => Array.from({ length: n }, word);
    const body = words(30);
    const filled = (): string =>
      body.map((one) => (uniformInteger(random, 2) === 0 ? word() : one)).join(' ');
    const free = (n: number): string[] => Array.from({ length: n }, () => words(12).join(' '));
    const posts = (channel: string, texts: readonly string[]) =>
      texts.map((text, i) => ({
        channel,
        id: i + 1,
        date: new Date(Date.UTC(2026, 4, 1) + i * 3_601_000).toISOString(),
        text,
      }));
    // X has 40 texts and 60 of one template, the other side 70.
    const made = await corpusOf(
      [
        ...['x1', 'x2'].flatMap((name) => posts(name, [...free(20), ...Array.from({ length: 30 }, filled)])),
        ...['y1', 'y2'].flatMap((name) => posts(name, free(35))),
      ],
      `isogloss: 1\nname: channels alone\ncommunities: { x: { channels: [x1, x2] }, y: { channels: [y1, y2] } }
claims: { most: { type: dominates, by: x, rivals: [y] } }\n`,
    );
    try {
      const [most] = english.writeAll(await testClaims(made.context));
      expect(most?.estimates[0]).toMatchObject({ n: 100, denominator: 170 });
      const check = most?.checks.find(({ name }) => name.includes('template'));
      expect(check).toMatchObject({ verdict: 'contradicted', flips: true });
      expect(check?.value).toBeCloseTo(40 / 110, 1);
      expect(most?.verdict).toBe('undecided');
    } finally {
      await made.close();
    }
  });
});

describe('texts that say a slogan', () => {
  it('are no template for the words of the slogan alone', async () => {
    // Twenty short texts, each with two words of its own around a term of three; the rival's five are one word each.
    const slogan = (i: number): string =>
      `own${'abcdefghijklmnopqrst'[i]} the great lantern burns also${'abcdefghijklmnopqrst'[i]}`;
    const made = await corpusOf(
      [
        ...Array.from({ length: 20 }, (_, i) => slogan(i)),
        ...Array.from({ length: 30 }, (_, i) => `mountain ${'abcdefghijklmnopqrstuvwxyzabcdef'[i]}${i}`),
      ].map((text, i) => ({
        channel: i % 2 === 0 ? 'a' : 'b',
        id: Math.floor(i / 2) + 1,
        date: new Date(Date.UTC(2026, 4, 1) + i * 3_601_000).toISOString(),
        text,
      })),
      `isogloss: 1\nname: slogans\nlexicons: { lantern: { terms: [the great lantern burns] }, mountain: { terms: [mountain] } }
claims: { behind: { type: dominates, words: lantern, rivals: [mountain] } }\n`,
    );
    try {
      const [behind] = english.writeAll(await testClaims(made.context));
      expect(behind?.estimates[0]).toMatchObject({ n: 20, denominator: 50 });
      expect(behind?.verdict).toBe('contradicted');
      expect(behind?.checks.filter(({ name }) => name.includes('template'))).toEqual([]);
    } finally {
      await made.close();
    }
  });
});

describe('a channel taken in under two names', () => {
  it('is one, whatever it forwards beside its own posts', async () => {
    const own = Array.from({ length: 30 }, (_, i) => ({
      text: `lantern ${'abcdefghijklmnopqrstuvwxyzabcd'[i]}${i} is here`,
      i,
    }));
    const posts = ['old', 'new'].flatMap((channel) => [
      ...own.map(({ text, i }) => ({
        channel,
        id: i + 1,
        date: new Date(Date.UTC(2026, 4, 1) + i * 3_601_000).toISOString(),
        text,
      })),
      ...Array.from({ length: 20 }, (_, i) => ({
        channel,
        id: 31 + i,
        date: new Date(Date.UTC(2026, 4, 3) + i * 3_601_000).toISOString(),
        text: `of another ${i}`,
        forwardedFrom: 'elsewhere',
      })),
    ]);
    const rival = Array.from({ length: 40 }, (_, i) => ({
      channel: 'rival',
      id: i + 1,
      date: new Date(Date.UTC(2026, 4, 1) + i * 3_601_000 + 7000).toISOString(),
      text: `mountain ${'abcdefghijklmnopqrstuvwxyzabcdefghijklmnop'[i]}${i} is there`,
    }));
    const made = await corpusOf(
      [...posts, ...rival],
      `isogloss: 1\nname: twins\nlexicons: { lantern: { terms: [lantern] }, mountain: { terms: [mountain] } }
claims: { ahead: { type: dominates, words: lantern, rivals: [mountain] } }\n`,
    );
    try {
      const [ahead] = english.writeAll(await testClaims(made.context));
      // 60 of 100 with the twin, 30 of 70 without it.
      expect(ahead?.estimates[0]).toMatchObject({ n: 60, denominator: 100 });
      expect(ahead?.checks.find(({ name }) => name.includes('same posts as another'))).toMatchObject({
        value: 30 / 70,
        flips: true,
      });
      expect(ahead?.verdict).toBe('undecided');
    } finally {
      await made.close();
    }
  });
});

describe('copies among channels', () => {
  it('one template is one use of a channel, and a channel under five names is one channel', async () => {
    const random = seededRandom(9_119);
    const word = (): string =>
      Array.from({ length: 6 }, () => String.fromCharCode(97 + uniformInteger(random, 26))).join('');
    const words = (n: number): string[] => Array.from({ length: n }, word);
    const posts = (channel: string, texts: readonly string[]) =>
      texts.map((text, i) => ({
        channel,
        id: i + 1,
        date: new Date(Date.UTC(2026, 4, 1) + i * 1_001_000).toISOString(),
        text,
      }));
    const prose = (n: number, used = 0): string[] =>
      Array.from({ length: n }, (_, i) =>
        [...words(5), ...(i % 16 === 5 && i < 16 * used ? ['lantern'] : [])].join(' '),
      );
    const body = words(30);
    const filled = (): string =>
      [...body.map((one) => (uniformInteger(random, 10) === 0 ? word() : one)), 'lantern'].join(' ');
    const [thousand, twenty] = [prose(10_000), prose(320, 20)];
    const made = await corpusOf(
      [
        // Four channels of 900 texts: twelve of one template each have the words.
        ...[0, 1, 2, 3].flatMap((i) =>
          posts(`filled${i}`, [...prose(888), ...Array.from({ length: 12 }, filled)]),
        ),
        // Four channels without the words, and one with them in 20 of 320 texts that was taken in under five names.
        ...[0, 1, 2, 3].flatMap((i) => posts(`plain${i}`, prose(320))),
        ...[0, 1, 2, 3, 4].flatMap((i) => posts(`named${i}`, twenty)),
        ...posts('elsewhere', thousand),
      ],
      `isogloss: 1\nname: copies\nlexicons: { lantern: { terms: [lantern] } }
communities:
  filled: { channels: [filled0, filled1, filled2, filled3] }
  named: { channels: [plain0, plain1, plain2, plain3, named0, named1, named2, named3, named4] }
claims:
  filled-everywhere: { type: ubiquitous, words: lantern, within: [filled] }
  filled-reached: { type: penetrates, threshold: 0.4, words: lantern, by: named, within: [filled] }
  named-everywhere: { type: ubiquitous, words: lantern, within: [named] }
  named-reached: { type: penetrates, words: lantern, by: filled, within: [named] }\n`,
    );
    try {
      const results = new Map(english.writeAll(await testClaims(made.context)).map((row) => [row.id, row]));
      const check = (id: string, part: string) =>
        results.get(id)?.checks.find(({ name }) => name.includes(part));
      for (const id of ['filled-everywhere', 'filled-reached']) {
        expect(results.get(id)?.estimates[0]?.value).toBeGreaterThan(0.98);
        // One of 900 or so is among 300 drawn of them in a third of the draws.
        expect(check(id, 'template')?.value).toBeCloseTo(1 / 3, 2);
        expect(check(id, 'template')?.flips).toBe(true);
      }
      for (const id of ['named-everywhere', 'named-reached']) {
        expect(results.get(id)?.estimates[0]?.value).toBeCloseTo(5 / 9, 12);
        expect(check(id, 'same posts as another')?.value).toBeCloseTo(1 / 5, 12);
        expect(check(id, 'same posts as another')?.flips).toBe(true);
        expect(check(id, 'template')).toBeUndefined();
      }
      expect([...results.values()].map(({ verdict }) => verdict)).toEqual(Array(4).fill('undecided'));
    } finally {
      await made.close();
    }
  });
});
