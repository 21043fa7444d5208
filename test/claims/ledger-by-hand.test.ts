import { describe, expect, it } from 'vitest';
import { untestedByHand } from '../../src/claims/ledger/handMade.ts';
import { mergeLedger, parseLedger, withAnswerOf, withEntry } from '../../src/claims/ledger/ledgerFile.ts';
import { plainOf } from '../../src/claims/verdicts/result.ts';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import type { DocumentRead } from '../../src/model/document.ts';
import { type LedgerEntry, persianVerdict } from '../../src/model/ledger.ts';
import { plainVerdict, verdicts } from '../../src/model/verdict.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'ledger',
  lexicons: { greens: { terms: ['green'] }, reds: { terms: ['red'] } },
});
const persian = wordsIn(mannerOf({ language: 'fa' }));
const file = 'claims.yaml';
const article = new Set(['article.txt']);
const found: LedgerEntry = {
  document: 'article.txt',
  text: 'The greens are everywhere.',
  notTestable: { reason: 'emotion', explanation: 'what posts cannot show' },
};

describe('claims.yaml', () => {
  it('has lines of its own for what comes after an empty first run', () => {
    const first = mergeLedger(file, null, {}, article, project).text;
    for (const text of [first, 'ledger: 1\nclaims: {}\nanswers: {}\n']) {
      const merged = mergeLedger(file, text, { 'untestable-1': found }, article, project).text;
      expect(merged).toMatch(/^claims:\n {2}untestable-1:\n {4}document: article\.txt$/m);
      const answered = withAnswerOf(file, merged, 'who-1a2b3c', { value: 'words:greens' }, project);
      expect(answered).toMatch(/^answers:\n {2}who-1a2b3c:\n {4}value: words:greens$/m);
    }
    const added = withEntry(file, first, 'mine', { text: 'Green leads.', type: 'dominates' }, project);
    expect(added).toMatch(/^claims:\n {2}mine:\n {4}text: Green leads\.$/m);
  });

  it('takes a type that a person gives to what posts could not test', () => {
    const text = mergeLedger(file, null, { 'untestable-1': found }, article, project).text;
    const typed = text.replace(
      '    document:',
      '    type: dominates\n    words: greens\n    rivals: [reds] # mine\n    document:',
    );
    const { ledger, text: after } = mergeLedger(file, typed, { 'untestable-1': found }, article, project);
    expect(ledger.claims['untestable-1']).toMatchObject({
      type: 'dominates',
      words: 'greens',
      rivals: ['reds'],
    });
    expect(ledger.claims['untestable-1']).not.toHaveProperty('notTestable');
    expect(after).toContain('rivals: [ reds ] # mine');
  });

  it.each([plainVerdict, persianVerdict])('takes the plain words of a verdict that was read: %o', (plain) => {
    for (const verdict of verdicts) {
      const text = `ledger: 1\nclaims:\n  a: {text: x, type: dominates, signedOffVerdict: "${plain[verdict]}"}\n`;
      expect(parseLedger(file, text, project).claims['a']?.signedOffVerdict).toBe(verdict);
      if (plain === persianVerdict) expect(persian.write(plainOf(verdict))).toBe(plain[verdict]);
    }
  });

  it('names each entry by hand that nothing tests, with what it lacks', () => {
    const ledger = parseLedger(
      file,
      `ledger: 1
claims:
  typeless: {text: The greens lead., document: article.txt}
  elsewhere: {text: Nobody says this., type: dominates, document: article.txt}
  fine: {text: The greens lead., type: dominates, document: article.txt}
  aside: {document: article.txt, decision: reject}
`,
      project,
    );
    const documents = [{ name: 'article.txt', text: 'First.\nThe greens\nlead. Last.' } as DocumentRead];
    expect(untestedByHand(ledger, documents).map((said) => english.write(said))).toEqual([
      expect.stringMatching(/typeless.*type/),
      expect.stringMatching(/elsewhere.*article\.txt/),
    ]);
  });
});
