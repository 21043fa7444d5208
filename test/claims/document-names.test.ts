import { describe, expect, it } from 'vitest';
import { namesInLedger } from '../../src/claims/ledger/documentNames.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';

const entry = (document: string, text: string, url?: string): LedgerEntry => ({
  document,
  text,
  ...(url === undefined ? {} : { source: { url } }),
});
const named = (name: string, text: string, url: string | null = null) => ({ name, text, url });

const harbour = 'The Green Party dominates the channels of the harbour town.';
const mountain = 'Reds flood every mountain group with songs.';

describe('the name of a document in the ledger', () => {
  it('is the file’s own, wherever the file lies', () => {
    expect(namesInLedger([named('/a/article.txt', harbour)], { claims: {} })).toEqual(['article.txt']);
    const claims = { one: entry('article.txt', harbour) };
    expect(namesInLedger([named('/b/article.txt', `News. ${harbour}`)], { claims })).toEqual(['article.txt']);
  });

  it('is another where another text has it, known before or read beside it', () => {
    const claims = { one: entry('article.txt', harbour) };
    expect(namesInLedger([named('/b/article.txt', mountain)], { claims })).toEqual(['article (2).txt']);
    const both = [
      named('/a/article.txt', harbour),
      named('/b/article.txt', mountain),
      named('/c/feed.xml#3', mountain),
    ];
    expect(namesInLedger(both, { claims: {} })).toEqual(['article.txt', 'article (2).txt', 'feed.xml#3']);
    expect(namesInLedger(both.toReversed(), { claims })).toEqual([
      'feed.xml#3',
      'article (2).txt',
      'article.txt',
    ]);
  });

  it('is found again for the second text', () => {
    const claims = { one: entry('article.txt', harbour), two: entry('article (2).txt', mountain) };
    expect(namesInLedger([named('/b/article.txt', mountain)], { claims })).toEqual(['article (2).txt']);
  });

  it('stays where a sentence was edited', () => {
    const claims = { one: entry('article.txt', harbour) };
    const edited = 'The Green Party barely dominates the channels of the old harbour town.';
    expect(namesInLedger([named('article.txt', edited)], { claims })).toEqual(['article.txt']);
  });

  it('goes by the address where both have one', () => {
    const claims = { one: entry('article.html', harbour, 'https://a.example/1') };
    expect(namesInLedger([named('article.html', mountain, 'https://a.example/1')], { claims })).toEqual([
      'article.html',
    ]);
    expect(namesInLedger([named('article.html', harbour, 'https://b.example/2')], { claims })).toEqual([
      'article (2).html',
    ]);
  });

  it('is one for the same file given twice', () => {
    const twice = [named('a/x.txt', harbour), named('a/x.txt', harbour)];
    expect(namesInLedger(twice, { claims: {} })).toEqual(['x.txt', 'x.txt']);
  });
});
