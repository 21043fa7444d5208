import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../src/model/ledger.ts';
import { type Answering, takeAnswer } from '../../src/work/questions/answer.ts';
import { readProject } from '../../src/work/study.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-again-'));
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    `isogloss: 1
name: again
lexicons:
  reds: {label: Red Party, form: own, terms: [redword], aliases: [the scarlets]}
  greens: {label: Green Party, form: own, terms: [greenword]}
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface File {
  readonly communities?: Record<string, { channels?: string[]; label?: string }>;
  readonly lexicons: Record<string, { terms?: string[]; aliases?: string[] }>;
  readonly events?: Record<string, { date: string; source: string }>;
}
const file = (): File => parse(readFileSync(join(folder, 'isogloss.yaml'), 'utf8')) as File;
const given = { document: 'a.txt', on: '2026-05-01' };
const who: Answering = {
  id: 'who-1',
  kind: 'who',
  ask: 'Who is “Blue Front”?',
  about: 'Blue Front',
  parameter: 'x',
};
const answer = (question: Answering, value: string, before?: Answer, others: string[] = []): Answer =>
  takeAnswer(folder, readProject(folder), question, value, given, before, others);

describe('a question that is answered again', () => {
  it('has other words in the same vocabulary', () => {
    const first = answer(who, 'term:blueword');
    const second = answer(who, 'term:azureword, bluish', first);
    expect(second.value).toBe(first.value);
    expect(Object.keys(file().lexicons)).toEqual(['reds', 'greens', 'blue-front']);
    expect(file().lexicons['blue-front']?.terms).toEqual(['azureword', 'bluish']);
  });

  it('is split at the commas of any keyboard', () => {
    answer(who, 'term:یک، دو, three؛ four;five');
    expect(file().lexicons['blue-front']?.terms).toEqual(['یک', 'دو', 'three', 'four', 'five']);
  });

  it('about rivals takes several, one between semicolons, and takes all of them back', () => {
    const rivals: Answering = { ...who, id: 'rivals-1', kind: 'rivals', about: null, parameter: 'rivals' };
    const first = answer(rivals, 'term:amber, gold؛ نقره، سیم');
    expect(first.value).toBe('about:amber-gold,about:نقره-سیم');
    expect(file().lexicons['amber-gold']?.terms).toEqual(['amber', 'gold']);
    expect(file().lexicons['نقره-سیم']?.terms).toEqual(['نقره', 'سیم']);
    answer(rivals, 'words:reds,words:greens', first);
    expect(Object.keys(file().lexicons)).toEqual(['reds', 'greens']);
  });

  it('leaves no vocabulary of the answer before behind', () => {
    const first = answer(who, 'term:blueword');
    answer(who, 'words:greens', first);
    expect(file().lexicons['blue-front']).toBeUndefined();
    expect(file().lexicons['greens']?.aliases).toEqual(['Blue Front']);
  });

  it('keeps it where another answer stands on it', () => {
    const first = answer(who, 'term:blueword');
    answer(who, 'words:greens', first, ['about:blue-front']);
    expect(file().lexicons['blue-front']?.terms).toEqual(['blueword']);
  });

  it('takes the name from what it stood for, and no name that a person wrote', () => {
    const first = answer(who, 'words:reds');
    expect(file().lexicons['reds']?.aliases).toEqual(['the scarlets', 'Blue Front']);
    answer(who, 'words:greens', first);
    expect(file().lexicons['reds']?.aliases).toEqual(['the scarlets']);
    expect(file().lexicons['greens']?.aliases).toEqual(['Blue Front']);
  });

  it.each(['our enemy', 'Their channels post the same', 'the slogan', 'наш враг', 'دشمن ما'])(
    'names its words by themselves where %s is nobody’s name',
    (about) => {
      const stored = answer({ ...who, about }, 'term:Blue Front, blueword');
      expect(stored.value).toBe('about:blue-front-blueword');
      expect(parse(readFileSync(join(folder, 'isogloss.yaml'), 'utf8'))).toMatchObject({
        lexicons: {
          'blue-front-blueword': { label: 'Blue Front, blueword', terms: ['Blue Front', 'blueword'] },
        },
      });
      expect(file().lexicons['blue-front-blueword']?.aliases ?? []).toEqual([]);
    },
  );

  it('is no vocabulary called by one of several terms', () => {
    const where: Answering = { ...who, about: 'the slogan' };
    const alone = answer(where, 'term:amber');
    expect(file().lexicons['amber']).toMatchObject({ label: 'amber' });
    const more = answer(where, 'term:amber, gold, bronze, brass', alone);
    expect(more.value).toBe('about:amber-gold-bronze');
    expect(file().lexicons['amber']).toBeUndefined();
    expect(file().lexicons['amber-gold-bronze']).toMatchObject({ label: 'amber, gold, bronze …' });
  });

  it('dates the event anew', () => {
    const when: Answering = {
      id: 'event-1',
      kind: 'event',
      ask: 'When was “the fire”?',
      about: 'the fire',
      parameter: 'events',
    };
    const first = answer(when, '2026-03-01 source: the brigade');
    answer(when, '2026-03-02 source: the gazette', first);
    expect(Object.values(file().events ?? {})).toMatchObject([{ date: '2026-03-02', source: 'the gazette' }]);
  });

  it('writes nothing where the other answer means nothing', () => {
    const first = answer(who, 'term:blueword');
    const before = readFileSync(join(folder, 'isogloss.yaml'), 'utf8');
    expect(() => answer(who, 'words:nobody', first)).toThrow('nobody');
    expect(readFileSync(join(folder, 'isogloss.yaml'), 'utf8')).toBe(before);
  });
});

describe('a question that asks whose channels', () => {
  const whose: Answering = { ...who, takes: ['channels'] };

  it('makes a community of channels, and another of it when it is answered again', () => {
    const first = answer(whose, 'channels:harbour_radio, harbour_tv');
    expect(first.value).toBe('by:blue-front');
    expect(file().communities?.['blue-front']).toMatchObject({
      label: 'Blue Front',
      channels: ['harbour_radio', 'harbour_tv'],
    });
    expect(answer(whose, 'channels:harbour_tv', first).value).toBe('by:blue-front');
    expect(Object.keys(file().communities ?? {})).toEqual(['blue-front']);
    expect(file().communities?.['blue-front']?.channels).toEqual(['harbour_tv']);
  });

  it('takes no words, which do not say whose channels they are, and writes nothing then', () => {
    for (const value of ['term:blueword', 'words:reds', 'about:greens', 'reds', 'channels:NAME'])
      expect(() => answer(whose, value), value).toThrow(/channels/);
    expect(Object.keys(file().lexicons)).toEqual(['reds', 'greens']);
    expect(file().communities ?? {}).toEqual({});
  });

  it('is no question that asks for words', () => {
    const words: Answering = { ...who, takes: ['words'] };
    expect(() => answer(words, 'channels:harbour_tv')).toThrow(/asks for words/);
    expect(answer(words, 'words:reds').value).toBe('words:reds');
    // Of groups a new one may be made.
    const within: Answering = { ...who, id: 'within-1', kind: 'within', parameter: 'within', about: null };
    expect(answer(within, 'channels:a, b').value).toBe('a-b');
  });
});
