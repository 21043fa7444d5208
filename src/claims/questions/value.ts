import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { butWhom } from '../../model/allBut.ts';
import { listed } from '../../model/listed.ts';
import type { UserError } from '../../model/errors.ts';
import type { ClaimSource, Project, Side } from '../../model/project.ts';
import type { QuestionKind } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';

/** A side as an answer writes it: `words:greens`. */
export const sideValue = (aspect: Aspect, key: string): string => `${aspect}:${key}`;

/** The vocabulary or community of a side, without how it is X's: `greens`. */
export const unsigned = (value: string): string => value.replace(/^\w+:/, '');

/** All groups of the project that the test can read. */
export const everywhere = 'everywhere';

/** All channels held, in groups or in none. */
export const allChannels = 'all-channels';

/** No limit of time: every post that the corpus holds. */
export const wholeCorpus = 'all';

/** An answer, read: the fields of a claim that it fills. */
export type Answered = Partial<
  Pick<ClaimSource, Aspect | 'rivals' | 'within' | 'period' | 'events' | 'topic'>
>;

const aspects: readonly Aspect[] = ['by', 'words', 'about'];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What an answer to a question about X, a rival or a side is: one side of a comparison. */
export function readSide(project: Project, question: string, value: string): Side {
  const [head = '', rest] = value.split(/:(.*)/s);
  const aspect = aspects.find((one) => one === head);
  const key = (aspect === undefined ? value : (rest ?? '')).trim();
  const isLexicon = project.lexicons[key] !== undefined;
  const isCommunity = project.communities[key] !== undefined || butWhom(project, key) !== undefined;
  const fits = aspect === 'by' ? isCommunity : aspect === undefined ? isLexicon || isCommunity : isLexicon;
  if (!fits) throw unknownSide(project, question, value);
  if (aspect !== undefined) return { [aspect]: key };
  if (!isLexicon) return { by: key };
  const form = project.lexicons[key]?.form;
  return form === 'opponents' || form === 'neutral' ? { about: key } : { words: key };
}

function unknownSide(project: Project, question: string, value: string): UserError {
  const known = [...Object.keys(project.lexicons), ...Object.keys(project.communities)];
  const same = known.find((key) => key.toLowerCase() === unsigned(value).trim().toLowerCase());
  return mistake(
    'bad-answer',
    message('mistakes.unknownAnswer', { value, question, known, meant: same ?? null }),
  );
}

/**
 * The fields that an answer fills.
 * @throws {UserError} for a value that means nothing in the project
 */
export function readAnswer(
  project: Project,
  kind: QuestionKind,
  parameter: 'x' | 'rivals',
  question: string,
  value: string,
): Answered {
  const parts = listed(value);
  if (parts.length === 0) throw mistake('bad-answer', message('mistakes.emptyAnswer', { question }));
  if (kind === 'within') {
    if (value === allChannels) return { within: [] };
    if (value === everywhere) return { within: Object.keys(project.communities) };
    const unknown = parts.find((part) => project.communities[part] === undefined);
    if (unknown === undefined) return { within: parts };
    throw mistake(
      'bad-answer',
      message('asked.noCommunity', {
        unknown,
        known: Object.keys(project.communities).join(', ') || 'none',
        everywhere,
      }),
    );
  }
  if (kind === 'event') {
    const unknown = parts.find((part) => project.events[part] === undefined);
    if (unknown === undefined) return { events: parts };
    throw mistake(
      'bad-answer',
      message('asked.noEvent', { unknown, known: Object.keys(project.events).join(', ') || 'none' }),
    );
  }
  if (kind === 'since') return { period: readPeriod(project, value) };
  if (kind === 'rivals' || parameter === 'rivals')
    return { rivals: parts.map((part) => readSide(project, question, part)) };
  const [side = ''] = parts;
  if (parts.length > 1)
    throw mistake('bad-answer', message('mistakes.oneAnswer', { question, value, n: parts.length }));
  return readSide(project, question, side);
}

/** `2026-04-01` from that day on, `2026-04-01..2026-04-30`, `..2026-04-30`, an event from its day on, or all. */
function readPeriod(project: Project, value: string): NonNullable<ClaimSource['period']> {
  const given = value.replace(/\s+source:.*$/s, '').trim();
  if (given === wholeCorpus) return {};
  const event = project.events[given]?.date;
  if (event !== undefined) return { from: event };
  const [from = '', to = '', ...more] = given.split('..').map((part) => part.trim());
  const isDay = (part: string): boolean => part === '' || (day.test(part) && !Number.isNaN(Date.parse(part)));
  if (more.length > 0 || (from === '' && to === '') || !isDay(from) || !isDay(to))
    throw mistake('bad-answer', message('asked.noDay', { value }));
  if (from !== '' && to !== '' && from > to)
    throw mistake('bad-answer', message('yaml.periodTurned', { from, to }));
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A claim with what an answer says in the place of what it left open. */
export function withAnswer(claim: ClaimSource, answered: Answered): ClaimSource {
  const isSide = aspects.some((aspect) => answered[aspect] !== undefined);
  const { by: _b, words: _w, about: _a, ...bare } = claim;
  const rivals =
    answered.rivals === undefined ? {} : { rivals: [...(claim.rivals ?? []), ...answered.rivals] };
  return { ...(isSide ? bare : claim), ...answered, ...rivals };
}
