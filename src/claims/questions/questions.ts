import { message } from '../../messages/index.ts';
import type { Detection, Filled } from '../../model/detection.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Candidate } from '../../model/question.ts';
import { aboutParty } from './aboutParty.ts';
import { asOne } from './asOne.ts';
import { type Asked, plain, shell, short } from './asked.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { candidatesForGroups } from './groupCandidates.ts';
import { candidatesForName } from './candidates.ts';
import { openTopic } from '../detect/topicSaid.ts';
import { openIn } from './open.ts';
import { isRest } from '../detect/rest.ts';
import { openTime } from '../detect/times.ts';
import { candidatesForDays, candidatesForEvent } from './candidateDays.ts';
import { typeOf } from '../types/index.ts';
import { namingPart } from './generic.ts';
import { askBeside } from './roles.ts';
import { aspectsBesideLikely, candidatesForRivals, rivalsOfCorpus } from './rivals.ts';
import { aspectsBeside, ownSides, partiesOf, takenFor } from './sides.ts';
import { allChannels, unsigned } from './value.ts';
import { waysSaid } from './waysSaid.ts';

/** What each claim leaves open, as questions: the same name, or the same "we", is asked about once. */
export async function questionsOf(asking: Asking, claims: readonly OpenClaim[]): Promise<Asked[]> {
  const byId = new Map<string, Asked>();
  for (const one of claims) {
    for (const asked of await questionsOfOne(asking, one, claims)) {
      const known = byId.get(asked.id);
      byId.set(asked.id, known === undefined ? asked : { ...known, claims: [...known.claims, one.id] });
    }
  }
  return asOne([...byId.values()]);
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
  } else if (open.includes('rivals')) asked.push(await aboutRivals(asking, one, all));
  if (open.includes('topic')) asked.push(await aboutTopic(asking, one));
  if (open.includes('within')) asked.push(aboutGroups(asking, one));
  if (open.includes('events')) asked.push(aboutEvent(asking, one));
  // Who is compared with whom comes first: what the answers leave is asked then.
  if (open.includes('period') && asked.length < mostAtOnce) asked.push(aboutDays(asking, one));
  return asked;
}

/**
 * "In most groups", where some groups of the project are too small to be read, or most channels are in none of them, as where a
 * person made one group for another claim: which are meant is then a question.
 */
function leavesGroupsOpen(asking: Asking, { claim, detection }: OpenClaim): boolean {
  if (detection === null || claim.type !== 'ubiquitous' || claim.within !== undefined) return false;
  if (openIn({ claim, detection }).includes('within')) return false;
  if (Object.keys(asking.project.communities).length === 0) return false;
  const { lacks } = candidatesForGroups(asking, '');
  const grouped = asking.channels.filter(({ communities }) => communities.length > 0).length;
  return lacks.length > 0 || 2 * grouped < asking.channels.length;
}

const unlinkedRivals = (detection: Detection | null, claim: ClaimSource): Filled[] =>
  (claim.rivals ?? []).length > 0
    ? []
    : (detection?.filled.rivals.filter((part) => part.links.length === 0 && !isRest(claim.type, part)) ?? []);

async function aboutRivals(asking: Asking, one: OpenClaim, all: readonly OpenClaim[]): Promise<Asked> {
  const ways = waysSaid(asking, one, aspectsBeside(one.claim.type, one.claim));
  const aspects = aspectsBesideLikely(asking, one, ways);
  const { candidates, readings, lacks } = candidatesForRivals(
    asking,
    one,
    aspects,
    ownSides(one),
    partiesOf(all),
  );
  const named = await rivalsOfCorpus(asking, one, aspects);
  return shell(one, 'rivals', 'rivals', [one.id], {
    ask: askBeside(one.claim, short(one.claim.text ?? '')),
    about: null,
    takes: takenFor(aspects),
    candidates: [...named, ...candidates],
    readings,
    lacks: named.length > 0 ? [] : candidates.length === 0 ? [message('questions.nothingElse')] : lacks,
  });
}

/** By which words posts say what a comparison of channels is about. */
async function aboutTopic(asking: Asking, one: OpenClaim): Promise<Asked> {
  const { text = '' } = one.claim;
  const name = (openTopic(one.claim) ?? '').replaceAll(/["“”«»]/gu, '');
  const aspects = ['about', 'words'] as const;
  const { candidates, strong, lacks } = await candidatesForName(
    asking,
    name,
    aspects,
    '',
    new Set(ownSides(one).map(unsigned)),
  );
  return shell(one, 'who', 'topic', [name.toLowerCase()], {
    ask: message('questions.ofTopic', { name, text: short(text) }),
    about: name,
    takes: takenFor(aspects),
    candidates,
    readings: strong.slice(0, 3),
    lacks,
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
    // "The channels" are all of them; where one group is meant that is not X's, all of them are none.
    namingPart(said) === null && one.claim.type === 'ubiquitous'
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
    lacks: single ? [message('questions.oneGroup'), ...lacks] : lacks,
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
    lacks:
      candidates.length === 0
        ? [message('questions.noEvent')]
        : days.length + like.length === 0
          ? [message('questions.noDay')]
          : [],
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
