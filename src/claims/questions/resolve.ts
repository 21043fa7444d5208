import { english } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import { type Ledger, type LedgerEntry, claimOf } from '../../model/ledger.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Found } from '../check.ts';
import { byHand } from '../ledger/handMade.ts';
import { withRest } from '../detect/rest.ts';
import { withTopic } from '../detect/topicSaid.ts';
import { isEdited } from '../ledger/ledgerFile.ts';
import { typeOf } from '../types/index.ts';
import { inOwnWords } from './answeredNames.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { whoIs } from './askedName.ts';
import { ofQuotedWords } from './quoted.ts';
import type { Asked } from './asked.ts';
import { questionsOf } from './questions.ts';
import { answerOf } from './readings.ts';
import { readAnswer, withAnswer } from './value.ts';
import { outsideTime } from '../verdicts/period.ts';

/** The claims of a document with what was answered filled in, and what is still open. */
export interface Resolved {
  readonly found: readonly Found[];
  readonly open: readonly Asked[];
}

/** Answers may open what was hidden behind them: who X is comes before with whom X is compared. */
const mostPasses = 4;

export async function resolve(asking: Asking, read: readonly Found[], ledger: Ledger): Promise<Resolved> {
  const { text } = asking.document;
  const found = read.map((one) => ofQuotedWords(inOwnWords(one, asking.project, ledger, text), text));
  let claims = found.flatMap((one) => {
    const open = openClaimOf(asking, one, ledger.claims[one.detection.id]);
    return open === undefined ? [] : [asAnswered(asking, open, ledger)];
  });
  let asked: Asked[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    asked = await questionsOf(asking, claims);
    const answered = asked.filter(({ id }) => ledger.answers[id] !== undefined);
    if (answered.length === 0) break;
    claims = claims.map((one) => answeredClaim(asking, one, answered, ledger));
  }
  const byId = new Map(claims.map(({ id, claim }) => [id, claim]));
  return {
    found: found.map((one): Found => {
      const { id } = one.detection;
      const claim = byId.get(id);
      const open = asked.filter((question) => question.claims.includes(id));
      return claim === undefined ? one : { ...one, entry: entryWith(one, claim, open) };
    }),
    open: asked,
  };
}

/** A claim that posts could test, as it stands in the ledger where a person changed it, else as it was found. */
function openClaimOf(
  { project, channels }: Asking,
  { detection, entry }: Found,
  known: LedgerEntry | undefined,
): OpenClaim | undefined {
  const edited = known !== undefined && isEdited(known);
  const claim = edited ? claimOf(known) : (detection.claim ?? undefined);
  if (claim === undefined || known?.decision === 'reject' || isBarred(detection, edited)) return undefined;
  // Of another time than the corpus: no answer mends that.
  const dated = { ...claim, source: claim.source ?? entry.source };
  if (outsideTime(dated, channels, project.timezone) !== undefined) return undefined;
  if (detection.words.rule === byHand) return { id: detection.id, detection: null, claim };
  const asFound = !edited || detection.type === claim.type;
  return {
    id: detection.id,
    detection: asFound ? detection : readAs(detection, claim),
    // Whoever changed its parts has seen with whom it compares.
    edited: edited && asFound,
    claim: edited && asFound ? claim : withTopic(project, withRest(project, claim)),
  };
}

/** Under another type than it was found as, a sentence still names whom it names; what the other type needs of it is asked. */
function readAs(detection: Detection, { type }: ClaimSource): Detection {
  const { filled } = detection;
  const { rivals, within } = typeOf(type).needs;
  const read = {
    ...filled,
    rivals: rivals === undefined ? [] : filled.rivals,
    within: within === undefined ? [] : filled.within,
  };
  return { ...detection, type, filled: read, missing: [], claimed: null };
}

/**
 * A name that was asked about is found by itself from then on; in which way it is meant (its words, or mentions of it) stays
 * as it was answered.
 */
function asAnswered({ project }: Asking, one: OpenClaim, { answers }: Ledger): OpenClaim {
  const { claim, detection } = one;
  const x = detection?.filled.x;
  const value =
    x === undefined ? undefined : whoIs(claim.type, x).flatMap((id) => answers[id]?.value ?? [])[0];
  const [key] = (['by', 'words', 'about'] as const).flatMap((aspect) => claim[aspect] ?? []);
  if (value === undefined || value.replace(/^\w+:/, '') !== key) return one;
  return {
    ...one,
    claim: withTopic(
      project,
      withRest(project, withAnswer(claim, readAnswer(project, 'who', 'x', value, value))),
    ),
  };
}

/** What no answer can mend: feeling, intent, another platform. Whoever gave such an entry a type has answered that. */
export const isBarred = ({ notTestable, type }: Detection, edited: boolean): boolean =>
  notTestable !== null && notTestable.reason !== 'missing parameter' && !(edited && type === null);

function answeredClaim(
  { project }: Asking,
  one: OpenClaim,
  answered: readonly Asked[],
  { answers }: Ledger,
): OpenClaim {
  const claim = answered
    .filter(({ claims }) => claims.includes(one.id))
    .reduce<ClaimSource>((filled, question) => {
      const value = answers[question.id]?.value ?? '';
      return withAnswer(filled, answerOf(project, question, value));
    }, one.claim);
  return { ...one, claim: withTopic(project, withRest(project, claim)) };
}

/** The ledger's entry with what was answered; what is still missing stands as its questions. */
function entryWith({ entry, detection }: Found, claim: ClaimSource, open: readonly Asked[]): LedgerEntry {
  const { missing: _m, notTestable, ...found } = entry;
  const { text: _t, source: _s, ...fields } = claim;
  const { by: _b, words: _w, about: _a, ...rest } = found;
  // What was read as of no type is of the type that a person gave it, and that is theirs alone to write.
  const { type: _own, ...answered } = fields;
  const barred = notTestable !== undefined && notTestable.reason !== 'missing parameter';
  return {
    ...(detection.type === null ? { ...found, ...answered } : { ...rest, ...fields }),
    ...(open.length === 0 ? {} : { missing: open.map(({ ask, id }) => `${english.write(ask)} (${id})`) }),
    ...(barred ? { notTestable } : {}),
  };
}
