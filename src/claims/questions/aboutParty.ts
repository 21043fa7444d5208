import { message } from '../../messages/index.ts';
import type { Filled } from '../../model/detection.ts';
import { cleftBefore, isThing, standsForNobody } from '../detect/cleft.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { type Asked, plain, shell, short } from './asked.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { askedName } from './askedName.ts';
import { isAmount } from './generic.ts';
import { askInRole } from './roles.ts';
import { candidatesForName } from './candidates.ts';
import { isTheirs, namedBehind, pronounOf } from './pronouns.ts';
import { isQuoted, quotedCandidate } from './quoted.ts';
import { isRelative } from './relative.ts';
import { ownSides, partiesOf, rivalKeys, takenFor } from './sides.ts';
import { candidatesForWe } from './speaker.ts';
import { candidatesForUnnamed } from './unnamed.ts';
import { unsigned } from './value.ts';
import { waysSaid } from './waysSaid.ts';

/** Who somebody of a claim is: X, or one with whom X is compared. */
export async function aboutParty(
  asking: Asking,
  one: OpenClaim,
  parameter: 'x' | 'rivals',
  found: Filled | undefined,
  usual: readonly Aspect[],
): Promise<Asked> {
  const aspects = waysSaid(asking, one, usual);
  const part = firstNamed(asking.document.text, one, found);
  // "More than" is nobody's name.
  const isNobody =
    part !== undefined && (isAmount(part.text) || standsForNobody(asking.document.text, part.span));
  const said = part === undefined || isNobody ? null : plain(part.text);
  const named = part === undefined ? null : namedBehind(asking.document.text, part);
  const pronoun = said === null || named !== null ? null : pronounOf(said);
  const quoted = part !== undefined && isQuoted(asking.document.text, part.span);
  const about = part === undefined || said === null ? null : quoted ? said : (named ?? askedName(part));
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
    const { candidates, lacks } = await candidatesForUnnamed(asking, aspects, partiesOf([one]), said, one);
    return shell(one, 'who', parameter, [asking.document.name, pronoun ?? one.id], {
      ask:
        said === null
          ? askInRole(one.claim, short(one.claim.text ?? ''))
          : message('questions.whoAre', { said, text: short(one.claim.text ?? '') }),
      about: said,
      takes: takenFor(aspects),
      candidates,
      readings: [],
      lacks,
    });
  }
  const taken = new Set(parameter === 'rivals' ? ownSides(one).map(unsigned) : rivalKeys(one));
  // "Their ways" are those of whom the text spoke of before.
  const { candidates, strong, lacks } =
    !quoted && isTheirs(about)
      ? { ...(await candidatesForUnnamed(asking, aspects, partiesOf([one]), about, one)), strong: [] }
      : await candidatesForName(asking, about, aspects, one.claim.text, taken, quoted);
  // "Our enemy" is another one in another mouth.
  const whose = isRelative(about) && !quoted ? [asking.document.name, speaker?.name ?? ''] : [];
  return shell(one, 'who', parameter, [...whose, about.toLowerCase(), usual.join('')], {
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

/** "It was Red Pier that broke the story, and everyone else repeated | it": whom they repeat is whom the sentence names. */
function firstNamed(text: string, { detection }: OpenClaim, part: Filled | undefined): Filled | undefined {
  if (part === undefined || detection === null || !isThing(part.text)) return part;
  const named = cleftBefore(text, detection.span[0], part.span[0]);
  return named === undefined ? part : { text: text.slice(...named), span: named, links: [] };
}
