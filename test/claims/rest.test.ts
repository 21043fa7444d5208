import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { restIn, withRest } from '../../src/claims/detect/rest.ts';
import { openIn } from '../../src/claims/questions/open.ts';
import { formOf } from '../../src/claims/types/shares/counts.ts';
import { type ClaimSource, projectSchema } from '../../src/model/project.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';

const project = projectOf(worldNamed('demo'), 1);
const detect = (text: string, of = project) =>
  examine({ name: 'text', text, statements: [] }, of, { report: true }).claims;
const others = ['state', 'independent', 'mountain-side', 'lantern-side', 'football'];

describe('everybody but X', () => {
  it.each([
    ['The channels of the Harbour Union publish more than any other side on Telegram.', 'plurality'],
    ['The Harbour Union posts more than all other channels on Telegram.', 'plurality'],
    ['The Harbour Union posts more often than everyone else on Telegram.', 'plurality'],
    ['The Harbour Union posts more than all other channels combined.', 'majority'],
    ['The Harbour Union dominates all other channels on Telegram.', 'majority'],
    ['The channels of the Harbour Union flood Telegram more than the rest.', undefined],
    ['کانال‌های اتحاد بندر بیشتر از همهٔ کانال‌های دیگر پست می‌گذارند.', 'plurality'],
    ['کانال‌های اتحاد بندر بیشتر از بقیهٔ کانال‌ها می‌نویسند.', 'plurality'],
  ])('is the other communities, and nobody is asked: %s', (text, form) => {
    const [claim] = detect(text);
    expect(claim?.claim).toMatchObject({ by: 'harbour-side', rivals: others });
    expect(claim?.claim?.form).toBe(form);
    expect(claim?.missing).toEqual([]);
  });

  it('is the other vocabularies, where mentions are compared', () => {
    const [claim] = detect('The Harbour Union is louder than the others on Telegram.');
    expect(claim?.claim).toMatchObject({
      words: 'harbour',
      rivals: [{ words: 'mountain' }, { words: 'lantern' }],
    });
  });

  it.each([
    'The Quay Watch posts more than all other channels on Telegram.',
    'Каналы Причала публикуют больше постов, чем все остальные каналы в Telegram.',
  ])('waits until it is known who X is: %s', (text) => {
    const [claim] = detect(text);
    expect(claim?.missing.map(({ parameter }) => parameter)).toEqual(['x']);
    const open = { type: claim?.type ?? 'dominates', text };
    expect(openIn({ detection: claim ?? null, claim: open })).toEqual(['x']);
    const known = withRest(project, { ...open, by: 'harbour-side' });
    expect(known.rivals).toEqual(others);
    expect(openIn({ detection: claim ?? null, claim: known })).toEqual([]);
  });

  it('taken together is every channel but X’s, where X is in another group whose other channels are of the rest, too', () => {
    const overlapping = projectSchema.parse({
      isogloss: 1,
      name: 'overlapping',
      communities: {
        harbour: { label: 'Harbour Union', channels: ['a'] },
        news: { channels: ['a', 'b'] },
        football: { channels: ['c'] },
      },
    });
    const [together] = detect('The Harbour Union posts more than all other channels combined.', overlapping);
    expect(together?.claim).toMatchObject({
      by: 'harbour',
      rivals: [{ by: 'all-but.harbour' }],
      form: 'majority',
    });
    // Each by itself: groups that share nothing with X.
    const [each] = detect('The Harbour Union posts more than all other channels.', overlapping);
    expect(each?.claim).toMatchObject({ rivals: ['football'], form: 'plurality' });
  });

  it('is no group that an answer made: where there are no others, it is asked about, or every channel but X’s', () => {
    const author = 'whoever answered the question';
    const answered = projectSchema.parse({
      isogloss: 1,
      name: 'answered',
      communities: {
        harbour: { label: 'Harbour Union', channels: ['a'], author },
        courier: { label: 'the Courier', channels: ['b'], author },
      },
    });
    const [each] = detect('The Harbour Union posts more than all other channels on Telegram.', answered);
    expect(each?.claim).toMatchObject({ by: 'harbour' });
    expect(each?.claim?.rivals).toBeUndefined();
    const [together] = detect('The Harbour Union posts more than all other channels together.', answered);
    expect(together?.claim).toMatchObject({ rivals: [{ by: 'all-but.harbour' }], form: 'majority' });
  });

  it('of all posts is every channel but X’s, whatever groups there are', () => {
    const [claim] = detect('The channels of the Harbour Union wrote half of all posts on Telegram.');
    expect(claim?.claim).toMatchObject({
      type: 'dominates',
      by: 'harbour-side',
      rivals: [{ by: 'all-but.harbour-side' }],
    });
    // Of words it is not known who else is meant.
    expect(restIn('outperforms', 'half of all posts')).toBeUndefined();
  });

  it('is asked about where the project has no other', () => {
    const alone = projectSchema.parse({
      isogloss: 1,
      name: 'alone',
      communities: { harbour: { label: 'Harbour Union', channels: ['a'] }, whole: { channels: ['a', 'b'] } },
    });
    const [claim] = detect('The channels of the Harbour Union post more often than everyone else.', alone);
    expect(claim?.missing.map(({ parameter }) => parameter)).toEqual(['rivals']);
    expect(claim?.filled.rivals).toEqual([]);
  });

  it.each([
    ['outperforms', 'The Union posts more than the Dock Guild'],
    ['outperforms', 'The word strike is used more than any other word'],
    ['outperforms', 'The word strike is used more often than any other'],
    ['follows', 'The Union repeats what all other channels say'],
  ] as const)('is nobody of %s in “%s”', (type, text) => {
    expect(restIn(type, text)).toBeUndefined();
  });

  it('leaves rivals that the sentence names as they are', () => {
    const [claim] = detect(
      'The other channels say that the Harbour Union posts more than the Mountain League.',
    );
    expect(claim?.claim?.rivals).toHaveLength(1);
    const named: ClaimSource = {
      type: 'dominates',
      by: 'state',
      rivals: ['football'],
      text: 'It dominates all others',
    };
    expect(withRest(project, named)).toBe(named);
  });
});

describe('more than several', () => {
  it.each([
    ['outperforms', undefined, 'plurality'],
    ['outperforms', 'plurality', 'plurality'],
    ['outperforms', 'majority', 'majority'],
    ['dominates', undefined, 'majority'],
    ['dominates', 'plurality', 'plurality'],
  ] as const)('%s %s is asked as %s', (type, form, asked) => {
    expect(formOf({ type, form })).toBe(asked);
  });
});
