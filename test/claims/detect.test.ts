import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import type { Detection } from '../../src/model/detection.ts';
import type { Side } from '../../src/model/project.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { extractStatements } from '../../src/statements/index.ts';
import { englishSentences, laterSentences, persianSentences } from './detect-table.ts';

const project = projectOf(worldNamed('demo'), 1);
const detect = (text: string): Detection[] =>
  examine({ name: 'text', text, statements: extractStatements(text, 'text') }, project).claims;

const nameOf = (side: string | Side): string =>
  typeof side === 'string' ? side : Object.values(side).join('+');

/** A detection in the form of the table. */
function inTable({ type, negated, claim, notTestable }: Detection): string {
  const x = (['by', 'words', 'about'] as const).find((aspect) => claim?.[aspect] !== undefined);
  return [
    negated ? 'not' : '',
    type ?? '',
    x === undefined ? '' : `${x}:${claim?.[x]}`,
    claim?.rivals === undefined ? '' : `vs ${claim.rivals.map(nameOf).join(',')}`,
    claim?.within === undefined ? '' : `in ${claim.within.join(',')}`,
    claim?.events === undefined ? '' : `@${claim.events.join(',')}`,
    notTestable === null ? '' : `- ${notTestable.reason}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('claims found in sentences', () => {
  it('do not take "the channels, ahead of X" for X’s channels', () => {
    const claims = detect('The lanternists dominate the Telegram channels, ahead of the Mountain League.');
    const ahead = claims.find(({ type }) => type === 'outperforms');
    expect(ahead?.missing).toEqual([]);
    expect(ahead?.filled.rivals.map(({ text, links }) => [text, links.length > 0])).toEqual([
      [expect.stringContaining('Mountain League'), true],
    ]);
  });

  it('take "twice as often since the fire" for a change around it, and for no lead over somebody who is not named', () => {
    const since = (text: string): string =>
      detect(`Since the fire at the Tin Market, ${text}`).map(inTable).join(' + ');
    expect(since('the slogans of the Lantern Movement are used twice as often.')).toBe(
      'responds words:lantern @market-fire',
    );
    expect(since('state channels are three times as loud as the independent outlets.')).toMatch(
      /^outperforms/,
    );
    const [claim] = detect('The slogans of the Lantern Movement are used twice as often.');
    expect(claim?.type).toBe('outperforms');
  });

  it('end the second of two that are compared before what is left of its verb', () => {
    expect(
      detect('The Harbour Union posts more on Telegram than the previous Dock Guild.').map(
        ({ type }) => type,
      ),
    ).not.toContain('responds');
    const ahead = (text: string) => detect(text).find(({ type }) => type === 'outperforms')?.filled;
    const rival = (text: string): string | undefined => ahead(text)?.rivals[0]?.text;
    expect(rival('The Harbour Union talks more often on Telegram than Quick Zavaria does.')).toBe(
      'Quick Zavaria',
    );
    expect(rival('The Harbour Union posts more often on Telegram than the Dock Guild does.')).toBe(
      'the Dock Guild',
    );
    expect(rival('The Dock Guild posts more on Telegram than the Harbour Union.')).toBe('the Harbour Union');
    expect(ahead('The Dock Guild posts more on Telegram than the Harbour Union.')?.x?.text).toBe(
      'The Dock Guild',
    );
  });

  it('compare with a word that is given as one, and name nobody by what is done', () => {
    const [word] = detect('The word picket is used more often on Telegram than the word lockout.');
    expect(word).toMatchObject({
      type: 'outperforms',
      filled: { x: { text: 'The word picket' }, rivals: [{ text: 'the word lockout' }] },
    });
    const [quoted] = detect('On Telegram “picket” is heard more often than “lockout”.');
    expect(quoted?.filled.rivals[0]?.text).toBe('lockout');
    expect(detect('The word is used more often on Telegram than the word.')[0]?.filled.rivals ?? []).toEqual(
      [],
    );
    const [union] = detect('Quick Zavaria posts more than the Dock Guild does on Telegram.');
    expect(union?.filled).toMatchObject({
      x: { text: 'Quick Zavaria' },
      rivals: [{ text: 'the Dock Guild' }],
    });
    const [one] = detect('Reds post one after another on the Telegram channels.');
    expect(one?.filled.x?.text).not.toBe('another');
  });

  it('what one does not wish to believe is said all the same', () => {
    const found = detect(
      'The Telegram channels of the harbour. We may not wish to believe this but many groups, even the Mountain League, are not safe from them.',
    );
    expect(
      found.map(({ type, filled, notTestable }) => [type, filled.x?.text, notTestable?.reason ?? '']),
    ).toEqual([['penetrates', 'them', expect.not.stringContaining('intent')]]);
    // A wish to do something is one still.
    const [wish] = detect('The Harbour Union wishes to dominate Telegram.');
    expect(wish?.notTestable?.reason).toBe('intent');
  });

  it('say what half a sentence says besides that no post shows', () => {
    const also = (text: string) => detect(text)[0]?.also;
    const [lantern] = detect('The Lantern Movement dominates Telegram and its members are afraid.');
    expect([lantern?.type, lantern?.also?.reason, lantern?.also?.words]).toEqual([
      'dominates',
      'emotion',
      expect.stringContaining('afraid'),
    ]);
    expect(also('The Lantern Movement dominates Telegram and its channels post all day.')).toBeUndefined();
  });

  it.each([
    ['The Harbour Union posts more on Telegram than before.', 'rise'],
    ['The Harbour Union posts more on Telegram than in May.', 'rise'],
    ['On Telegram, the Harbour Union is louder than a year ago.', 'rise'],
    ['On Telegram, the Harbour Union is louder than in the previous two months.', 'rise'],
    ['The Harbour Union posts less on Telegram than before.', 'fall'],
    ['اتحاد بندر در تلگرام بیشتر از قبل پست می‌گذارد.', 'rise'],
  ])('take what is compared with itself at another time for a change: %s', (text, way) => {
    const [{ type, negated, claim, filled, missing } = {} as Detection] = detect(text);
    expect([type, negated, claim?.form ?? 'rise']).toEqual(['responds', false, way]);
    expect(filled.rivals).toEqual([]);
    expect(missing.map(({ parameter }) => parameter)).toContain('event');
  });

  it.each(englishSentences)('English: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });
  it.each(persianSentences)('Persian: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });
  it.each(laterSentences)('later: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });

  it('are none in a text about something else, whatever its words', () => {
    const texts = [
      'The bank paid cash for the site. Its message was repeated over and over: customers want to be happy. They flood the market with stories.',
      'Voters were tired of the campaign. The mayor sent a message ahead of the election, and the team was defeated by its rivals.',
      'A group tries to reach young people. “We were paid to do good work,” she said. The network has taken over the cable channels.',
      'شرکت می‌خواهد با پول تازه گروه تازه‌ای بسازد. آنها شهر را بمباران کردند.',
    ];
    for (const text of texts) expect(detect(text).map(inTable)).toEqual([]);
  });

  it('leave out the word that leads in what is said, and keep one that points', () => {
    const subjects = (text: string) => detect(text).map(({ filled }) => filled.x?.text);
    expect(subjects('Ada Stone said that the channels of the Lantern Movement flood the network.')).toEqual([
      'the channels of the Lantern Movement',
    ]);
    expect(subjects('That vocabulary of the Lantern Movement dominates Telegram.')).toEqual([
      'That vocabulary of the Lantern Movement',
    ]);
  });

  it('are explained: which words made them, what filled what, what is missing', () => {
    const [claim] = detect('The lanternists have taken over Telegram since 2024.');
    expect(claim).toMatchObject({
      type: 'dominates',
      words: { rule: 'en.dominate', text: 'have taken over' },
      filled: {
        x: { text: 'The lanternists', links: [{ kind: 'lexicon', name: 'lantern', by: 'term' }, {}] },
        rivals: [],
        place: { text: 'Telegram' },
        time: { text: 'since 2024' },
      },
      missing: [{ parameter: 'rivals', ask: { say: 'untestable.askRivals' } }],
      claim: { period: { from: '2024-01-01' } },
    });
  });
});
