import { message } from '../../messages/index.ts';
import type { Detection, Filled } from '../../model/detection.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Candidate, Question, QuestionKind } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { pronounOf } from './pronouns.ts';
import { type Asking, type OpenClaim, questionId } from './asking.ts';
import { candidatesForGroups, candidatesForName } from './candidates.ts';
import { openIn } from './open.ts';
import { isQuoted, quotedCandidate } from './quoted.ts';
import { openTime } from '../detect/times.ts';
import { candidatesForDays, candidatesForEvent } from './candidateDays.ts';
import { typeOf } from '../types/index.ts';
import { askedName } from './askedName.ts';
import { candidatesForUnnamed } from './unnamed.ts';
import { isRelative } from './relative.ts';
import { aspectsBesideLikely, candidatesForRivals } from './rivals.ts';
import { aspectsBeside, ownSides, partiesOf, rivalKeys, takenFor } from './sides.ts';
import { candidatesForWe } from './speaker.ts';
import { allChannels, unsigned } from './value.ts';

/** A question with the fillings under which a claim may be tested while nobody has answered it. */
export interface Asked extends Question {
  /** Which parameter an answer fills. */
  readonly parameter: 'x' | 'rivals' | 'within' | 'events' | 'period';
  /** Fillings that are plausible enough for a reading, best first. */
  readonly readings: readonly Candidate[];
}

/** What each claim leaves open, as questions: the same name, or the same "we", is asked about once. */
export async function questionsOf(asking: Asking, claims: readonly OpenClaim[]): Promise<Asked[]> {
  const byId = new Map<string, Asked>();
  for (const one of claims) {
    for (const asked of await questionsOfOne(asking, one, claims)) {
      const known = byId.get(asked.id);
      byId.set(asked.id, known === undefined ? asked : { ...known, claims: [...known.claims, one.id] });
    }
  }
  return [...byId.values()];
}

/** Questions of one claim that are asked at once. */
const mostAtOnce = 2;

async function questionsOfOne(asking: Asking, one: OpenClaim, all: readonly OpenClaim[]): Promise<Asked[]> {
  const { claim, detection } = one;
  const { type } = claim;
  const open = openIn(one);
  if (leavesGroupsOpen(asking, one)) open.push('within');
  const asked: Asked[] = [];
  const filled = detection?.filled;
  if (open.includes('x')) asked.push(await aboutParty(asking, one, 'x', filled?.x, typeOf(type).needs.x));
  const unknown = unlinkedRivals(detection, claim);
  const [rival] = unknown;
  if (rival !== undefined) {
    for (const part of unknown)
      asked.push(await aboutParty(asking, one, 'rivals', part, aspectsBeside(type, claim)));
  } else if (open.includes('rivals')) asked.push(aboutRivals(asking, one, all));
  if (open.includes('within')) asked.push(aboutGroups(asking, one));
  if (open.includes('events')) asked.push(aboutEvent(asking, one));
  // Who is compared with whom comes first: what the answers leave is asked then.
  if (open.includes('period') && asked.length < mostAtOnce) asked.push(aboutDays(asking, one));
  return asked;
}

/** "In most groups", where some groups of the project are too small to be read: which are meant is then a question. */
function leavesGroupsOpen(asking: Asking, { claim, detection }: OpenClaim): boolean {
  if (detection === null || claim.type !== 'ubiquitous' || claim.within !== undefined) return false;
  if (openIn({ claim, detection }).includes('within')) return false;
  const { large, lacks } = candidatesForGroups(asking, '');
  return large.length > 0 && lacks.length > 0;
}

const unlinkedRivals = (detection: Detection | null, claim: ClaimSource): Filled[] =>
  (claim.rivals ?? []).length > 0
    ? []
    : (detection?.filled.rivals.filter(({ links }) => links.length === 0) ?? []);

async function aboutParty(
  asking: Asking,
  one: OpenClaim,
  parameter: 'x' | 'rivals',
  part: Filled | undefined,
  aspects: readonly Aspect[],
): Promise<Asked> {
  const said = part === undefined ? null : plain(part.text);
  const pronoun = said === null ? null : pronounOf(said);
  const quoted = part !== undefined && isQuoted(asking.document.text, part.span);
  const about = part === undefined ? null : quoted ? said : askedName(part);
  const speaker = one.detection?.speaker;
  if (pronoun === 'we') {
    const { candidates, strong } = candidatesForWe(
      asking,
      one.detection,
      aspects,
      about === null ? [] : [about],
    );
    return shell(one, 'we', parameter, [asking.document.name, speaker?.name ?? ''], {
      ask: message('questions.whoseSide', { said: said ?? '', speaker: speaker?.name ?? null }),
      about: said,
      takes: takenFor(aspects),
      candidates,
      readings: strong,
      lacks: [],
    });
  }
  if (about === null || pronoun !== null) {
    const { candidates, lacks } = candidatesForUnnamed(asking, aspects, partiesOf([one]), said, one);
    return shell(one, 'who', parameter, [asking.document.name, pronoun ?? one.id], {
      ask:
        said === null
          ? message('questions.whoIn', { text: short(one.claim.text ?? '') })
          : message('questions.whoAre', { said, text: short(one.claim.text ?? '') }),
      about: said,
      takes: takenFor(aspects),
      candidates,
      readings: [],
      lacks,
    });
  }
  const taken = new Set(parameter === 'rivals' ? ownSides(one).map(unsigned) : rivalKeys(one));
  const { candidates, strong, lacks } = await candidatesForName(
    quoted ? { ...asking, wordsLike: () => Promise.resolve([]) } : asking,
    about,
    aspects,
    one.claim.text,
    taken,
  );
  // "Our enemy" is another one in another mouth.
  const whose = isRelative(about) && !quoted ? [asking.document.name, speaker?.name ?? ''] : [];
  return shell(one, 'who', parameter, [...whose, about.toLowerCase(), aspects.join('')], {
    ask: message('questions.whoIs', { name: about }),
    about,
    takes: takenFor(aspects),
    candidates:
      quoted && !aspects.every((aspect) => aspect === 'by')
        ? [quotedCandidate(about), ...candidates]
        : candidates,
    readings: strong.slice(0, 3),
    lacks,
  });
}

function aboutRivals(asking: Asking, one: OpenClaim, all: readonly OpenClaim[]): Asked {
  const aspects = aspectsBesideLikely(asking, one, aspectsBeside(one.claim.type, one.claim));
  const { candidates, readings } = candidatesForRivals(asking, one, aspects, ownSides(one), partiesOf(all));
  return shell(one, 'rivals', 'rivals', [one.id], {
    ask: message('questions.comparedWith', { text: short(one.claim.text ?? '') }),
    about: null,
    takes: takenFor(aspects),
    candidates,
    readings,
    lacks: candidates.length === 0 ? [message('questions.nothingElse')] : [],
  });
}

function aboutGroups(asking: Asking, one: OpenClaim): Asked {
  const said = one.detection?.filled.within.map(({ text }) => plain(text)).join(', ') ?? '';
  const { candidates, large, lacks } = candidatesForGroups(
    asking,
    said === '' ? (one.claim.text ?? '') : said,
  );
  const single = typeOf(one.claim.type).needs.within === 'one';
  const together: Candidate[] =
    single || large.length < 2
      ? []
      : [
          {
            value: large.join(','),
            label: message('questions.allLarge'),
            why: message('questions.eachTested'),
          },
        ];
  const whole: Candidate[] =
    said === '' && one.claim.type === 'ubiquitous'
      ? [
          {
            value: allChannels,
            label: message('questions.allChannels'),
            why: message('questions.noGroupNamed'),
          },
        ]
      : [];
  const readable = candidates.filter(({ value }) => large.includes(value));
  return shell(one, 'within', 'within', [one.id], {
    ask: message('questions.inWhich', { text: short(one.claim.text ?? '') }),
    about: said === '' ? null : said,
    candidates: [...whole, ...together, ...candidates],
    readings: [...whole, ...together, ...readable],
    lacks,
  });
}

function aboutEvent(asking: Asking, one: OpenClaim): Asked {
  const said = one.detection?.filled.event?.text;
  const { days, like, others, isNamed } = candidatesForEvent(asking, one.claim.text ?? '');
  const candidates = [...days, ...like, ...others];
  return shell(one, 'event', 'events', [(said ?? one.id).toLowerCase()], {
    ask:
      said === undefined
        ? message('questions.afterWhich', { text: short(one.claim.text ?? '') })
        : message('questions.whenWas', { name: plain(said) }),
    about: said === undefined ? null : plain(said),
    candidates,
    // "Since the attack" is no reading of every festival that the project has dated.
    readings: isNamed ? like : [...like, ...others],
    lacks: candidates.length === 0 ? [message('questions.noEvent')] : [],
  });
}

function aboutDays(asking: Asking, one: OpenClaim): Asked {
  const { text = '' } = one.claim;
  const filled = one.detection?.filled.time ?? openTime(one.claim);
  const said = plain(filled?.text ?? '');
  const { candidates, strong } = candidatesForDays(asking, said, plain(text));
  return shell(one, 'since', 'period', [asking.document.name, said.toLowerCase()], {
    ask: message('questions.whichDays', { said, text: short(text) }),
    about: said,
    candidates,
    readings: strong,
    lacks: [],
  });
}

function shell(
  { id }: OpenClaim,
  kind: QuestionKind,
  parameter: Asked['parameter'],
  key: readonly string[],
  rest: Pick<Asked, 'ask' | 'about' | 'candidates' | 'readings' | 'lacks' | 'takes'>,
): Asked {
  return { id: questionId(kind, parameter, key), kind, parameter, claims: [id], ...rest };
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const short = (text: string): string =>
  plain(text).length > 90 ? `${plain(text).slice(0, 88)}…` : plain(text);
