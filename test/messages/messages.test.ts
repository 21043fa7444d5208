import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/messages/catalogue.ts';
import { en } from '../../src/messages/en/index.ts';
import { fa } from '../../src/messages/fa/index.ts';
import { mannerOf, wordsIn, wordsOf } from '../../src/messages/index.ts';
import { type Writing, writingIn } from '../../src/messages/writing.ts';
import { samples } from './samples/index.ts';

/** Every sentence of a catalogue with every sample of its parameters. */
function* said(catalogue: Catalogue): Generator<{ key: string; message: { say: string } }> {
  for (const [subject, sentences] of Object.entries(catalogue)) {
    for (const [name, entry] of Object.entries(sentences)) {
      const key = `${subject}.${name}`;
      const given = (samples as Record<string, Record<string, readonly object[]>>)[subject]?.[name] ?? [{}];
      if (typeof entry === 'string') yield { key, message: { say: key } };
      else for (const parameters of given) yield { key, message: { ...parameters, say: key } };
    }
  }
}

/** Parameters in which every count is one. */
const ofOne = (value: unknown): unknown =>
  typeof value === 'number' && Number.isInteger(value)
    ? 1
    : Array.isArray(value)
      ? value.map(ofOne)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ofOne(part)]))
        : value;

const english = wordsIn(mannerOf({ language: 'en' }));
const persian = wordsIn(mannerOf({ language: 'fa' }));

/**
 * A count of one before what is many, or before a verb of many; "1.25 times" and "+3.1 points" are no counts, and of "1 of 22 channels" the
 * noun is of the second number.
 */
const oneOfMany =
  /(?<![\d.,+−-])1 (?:(?!(?:is|was|has|does|agrees|shows|needs|this|as|times|points|others?|of)\b)\p{L}*[^s\P{L}]s\b|(?:distinct|other|placebo|unusual|testable|matched|unmatched|coded|free|bulk|new|more) (?!is\b|was\b|has\b|passes\b)\p{L}*[^s\P{L}]s\b|(?:are|were|have|do)\b|(?:people|channels?|texts?|posts?|pairs?) (?:are|were|have|do)\b)/u;

/** Names of the samples, keys of files and commands, which are the same in every language. */
const names =
  /[\u2066\u2068][^\u2069]*\u2069|\b(?:Zagros|Alborz|Damavand|X|by|words|about|rivals|within|period|form|dominates|outperforms|whole)\b/gu;

describe('every sentence', () => {
  it('is said in English, with nothing left out', () => {
    for (const { key, message } of said(en)) {
      const text = english.write(message);
      expect([key, text]).not.toEqual([key, expect.stringMatching(/undefined|null|NaN|\[object|\$\{/)]);
    }
  });

  it('has one word for a control in Persian, which is no witness', () => {
    const texts = [...said(fa)].map(({ key, message }) => [key, persian.write(message)]);
    expect(texts.filter(([, text]) => text?.includes('شاهد'))).toEqual([]);
    expect(persian.say('verdicts.supportedAsControl')).toContain('گواه هم از همین آزمون می‌گذرد');
  });

  it('speaks of one as of one', () => {
    const many: [string, string][] = [];
    // A Persian noun stays as it is after any number.
    for (const [catalogue, words, pattern] of [
      [en, english, oneOfMany],
      [fa, persian, /(?<![\p{N}٫٬])۱ [\p{L}\u200c]+\u200cها(?!\p{L})/u],
    ] as const)
      for (const { key, message } of said(catalogue)) {
        const text = words.write(ofOne(message) as typeof message).replaceAll(/[\u2066-\u2069]/gu, '');
        const [found] = text.match(pattern) ?? [];
        if (found !== undefined) many.push([key, found]);
      }
    expect(many).toEqual([]);
  });

  it('is said in Persian, with no English word, Latin digit or English mark in it', () => {
    for (const { key, message } of said(fa)) {
      const text = persian.write(message);
      const own = text.replaceAll(names, '');
      expect([key, own.match(/[A-Za-z]+|[0-9]+|[,;?“”]|ي|ك/gu)]).toEqual([key, null]);
      // Each isolate that is opened is closed.
      expect([key, text.match(/[\u2066-\u2068]/gu)?.length]).toEqual([key, text.match(/\u2069/gu)?.length]);
      // What is nothing but names and numbers is the same in both.
      if (/\p{Script=Arabic}/u.test(own)) expect([key, text]).not.toEqual([key, english.write(message)]);
    }
  });

  it('has Latin digits in Persian where they are asked for', () => {
    const latin = wordsIn(mannerOf({ language: 'fa', digits: 'latin' }));
    for (const { key, message } of said(fa))
      expect([key, latin.write(message).match(/[۰-۹٪٫٬]/gu)]).toEqual([key, null]);
  });

  it('stands in a long language from right to left as it does in others', () => {
    // A pseudo-locale: every letter accented, half as long again, in an override from right to left.
    const pseudo = (text: string): string => `⟦${text.replaceAll(/[aeiou]/g, '$&$&')}⟧`;
    const catalogue: Catalogue = Object.fromEntries(
      Object.entries(en).map(([subject, sentences]) => [
        subject,
        Object.fromEntries(
          Object.entries(sentences as Catalogue[string]).map(([name, entry]) => [
            name,
            typeof entry === 'string'
              ? pseudo(entry)
              : (parameters: never, w: Writing) => pseudo(entry(parameters, w)),
          ]),
        ),
      ]),
    );
    const words = wordsOf(
      catalogue,
      writingIn({ language: 'fa', digits: 'persian', calendar: 'jalali', zone: 'UTC' }),
    );
    for (const { key, message } of said(en))
      expect([key, words.write(message)]).toEqual([key, expect.stringMatching(/^⟦.*⟧$/s)]);
  });
});
