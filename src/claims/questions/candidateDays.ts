import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import { type NamedDay, namedDays } from '../../text/namedDays.ts';
import { type Days, daysOf, shifted } from '../../text/times/days.ts';
import { timesIn } from '../../text/times/find.ts';
import type { TimeFound, Unit } from '../../text/times/time.ts';
import { dayIn } from '../detect/detect.ts';
import { languageOf } from '../detect/pack-index.ts';
import { wordsOf } from '../detect/words.ts';
import type { Asking } from './asking.ts';
import { likeness } from './likeness.ts';
import { wholeCorpus } from './value.ts';

/** Which days a time of a sentence may mean, and those of them that are plausible enough for a reading. */
export function candidatesForDays(
  asking: Asking,
  said: string,
  sentence: string,
): { candidates: Candidate[]; strong: Candidate[] } {
  const published = dayIn(asking.document.date);
  const times = timesIn(said, languageOf(wordsOf(sentence)));
  const [time] = times;
  const all: Candidate = {
    value: wholeCorpus,
    label: message('questions.allDays'),
    why: message('questions.noLimit'),
  };
  // Its days are known, and it stands elsewhere in the sentence: it is the claim's, or it is not.
  const told = times.flatMap((one) => asCandidate(daysOf(one, published), 'namesDay', said));
  if (told.length > 0) return { candidates: [...told, all], strong: [...told, all] };
  const windows = time?.point.kind === 'vague' ? windowsOf(time.point.unit, published, said) : [];
  const events = eventsFor(asking, said, time);
  const likely = [...windows, ...events.like];
  const last = latestDay(asking);
  const guessed =
    published === null && last !== null
      ? times.flatMap((one) => asCandidate(daysOf(one, last), 'fromLastPost', said))
      : [];
  const named = daysOfText(sentence, asking.document.text).map(
    (one): Candidate => ({ ...one, label: daysLabel({ from: one.value.slice(0, 10), to: null }) }),
  );
  const none =
    windows.length > 0 && isBeforeAll(asking, published ?? '')
      ? [{ ...all, why: message('questions.noneThen') }]
      : [];
  const rest = none.length > 0 ? [] : [all];
  return {
    candidates: [...likely, ...none, ...guessed, ...named, ...events.others, ...rest],
    strong: likely,
  };
}

/** Whether all posts held are of after a day: what a text of then calls "today" cannot be tested, and its question of another time can. */
const isBeforeAll = ({ channels }: Asking, day: string): boolean =>
  channels.length > 0 && channels.every(({ from }) => from.slice(0, 10) > day);

/** An answer's words for days, and how they are told. */
const valueOf = ({ from, to }: Days): string => (to === null ? (from ?? '') : `${from ?? ''}..${to}`);
const daysLabel = ({ from, to }: Days): Said => message('questions.days', { from, to });

const asCandidate = (days: Days | null, why: 'namesDay' | 'fromLastPost', words: string): Candidate[] =>
  days === null
    ? []
    : [{ value: valueOf(days), label: daysLabel(days), why: message(`questions.${why}`, { words }) }];

/** A shorter and a longer stretch for "recent weeks": where both say the same, its length does not matter. */
const lengths: Readonly<Record<Unit, readonly [number, number]>> = {
  day: [7, 30],
  week: [28, 56],
  month: [92, 183],
  year: [731, 1827],
};

function windowsOf(unit: Unit, published: string | null, words: string): Candidate[] {
  if (published === null) return [];
  return lengths[unit].map((days): Candidate => {
    const stretch = { from: shifted(published, 1 - days), to: published };
    return {
      value: valueOf(stretch),
      label: daysLabel(stretch),
      why: message('questions.mayBe', { words, days }),
    };
  });
}

/** Events of the project: those whose name is like the words first. */
function eventsFor(
  { project }: Asking,
  said: string,
  time: TimeFound | undefined,
): { like: Candidate[]; others: Candidate[] } {
  const all = Object.entries(project.events).map(([key, { label, aliases, date }]) => {
    const found = [label, key, ...(aliases ?? [])]
      .flatMap((name) => (name === undefined ? [] : [likeness(said, name)]))
      .reduce((a, b) => (b.score > a.score ? b : a));
    const day = date.slice(0, 10);
    const event = message('questions.eventOf', { label: label ?? key, day });
    const days = besideEvent(day, time);
    const why = found.score >= 0.5 ? message('questions.likeEvent', { why: found.why, event }) : event;
    return { score: found.score, candidate: { value: valueOf(days), label: daysLabel(days), why } };
  });
  const sorted = all.toSorted((a, b) => b.score - a.score);
  return {
    like: sorted.filter(({ score }) => score >= 0.5).map(({ candidate }) => candidate),
    others: sorted.filter(({ score }) => score < 0.5).map(({ candidate }) => candidate),
  };
}

function besideEvent(day: string, time: TimeFound | undefined): Days {
  if (time?.relation === 'before') return { from: null, to: shifted(day, -1) };
  return time?.relation === 'until' ? { from: null, to: day } : { from: day, to: null };
}

/**
 * Which event a sentence means: the days that it and its text name, events of the project whose name is like its words, the others.
 * `isNamed`: the sentence tells of an event itself.
 */
export function candidatesForEvent(
  { project, document }: Asking,
  sentence: string,
): { days: Candidate[]; like: Candidate[]; others: Candidate[]; isNamed: boolean } {
  const times = timesIn(sentence, languageOf(wordsOf(sentence))).filter(
    ({ point, relation }) => point.kind === 'event' || relation !== 'in',
  );
  const told = times.map(({ span }) => sentence.slice(...span));
  const scored = Object.entries(project.events).map(([key, { label, aliases, date, source }]) => {
    const names = [label, key, ...(aliases ?? [])].filter((name) => name !== undefined);
    const found = told
      .flatMap((words) => names.map((name) => likeness(words, name)))
      .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, why: '' });
    const dated =
      source === undefined ? message('questions.projectEvent') : message('questions.datedBy', { source });
    return {
      score: found.score,
      candidate: {
        value: key,
        label: message('questions.eventOf', { label: label ?? key, day: date.slice(0, 10) }),
        why: found.score >= 0.5 ? found.why : dated,
      },
    };
  });
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  // "Since 8 June": its year is that of the text.
  const published = dayIn(document.date);
  const known = new Set(namedDays(sentence).map(({ iso }) => iso));
  const dated = times.flatMap((time): Candidate[] => {
    const day = published === null ? null : (daysOf({ ...time, relation: 'in' }, published)?.from ?? null);
    if (time.point.kind !== 'day' || day === null || known.has(day)) return [];
    const why = message('questions.namesDay', { words: sentence.slice(...time.span) });
    return [{ value: `${day} source: the article`, label: message('questions.dayOf', { day }), why }];
  });
  return {
    days: [...dated, ...daysOfText(sentence, document.text)],
    like: sorted.filter(({ score }) => score >= 0.5).map(({ candidate }) => candidate),
    others: sorted.filter(({ score }) => score < 0.5).map(({ candidate }) => candidate),
    isNamed: told.length > 0,
  };
}

/** The last day of the corpus, from which a text without a date may be counted: for a person to judge. */
function latestDay({ channels }: Asking): string | null {
  const days = channels.map(({ to }) => to.slice(0, 10)).toSorted();
  return days.at(-1) ?? null;
}

/**
 * Days that a sentence names itself, then those that its text names elsewhere ("October 7" has its year in another
 * sentence): the source is the article then, and a person takes one or not.
 */
export function daysOfText(sentence: string, text: string): Candidate[] {
  const own = namedDays(sentence);
  const others = namedDays(withoutDatelines(text)).filter(({ iso }) => own.every((day) => day.iso !== iso));
  const candidate =
    (why: 'questions.namesDay' | 'questions.textNamesDay') =>
    ({ iso, words }: NamedDay): Candidate => ({
      value: `${iso} source: the article`,
      label: message('questions.dayOf', { day: iso }),
      why: message(why, { words }),
    });
  return [
    ...own.map(candidate('questions.namesDay')),
    ...others.slice(0, mostDays).map(candidate('questions.textNamesDay')),
  ];
}

/** A day that is a line by itself is the one on which the text came out, no event that it tells of. */
const withoutDatelines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !namedDays(line).some(({ words }) => words.trim() === line.trim()))
    .join('\n');

/** Days of other sentences that are proposed. */
const mostDays = 4;
