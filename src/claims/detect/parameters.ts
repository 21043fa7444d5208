import type { Filling, Around } from './around.ts';
import type { Part } from './part.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Resolved } from './antecedents.ts';
import { asks } from './asks.ts';
import { placesWithin, platformOf, withinOf } from './circumstances.ts';
import { type Clause, listFrom, mentionIn, textOf, wordsIn } from './clause.ts';
import type { Party } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { ClaimRule, Slot } from './packs/pack.ts';
import { isRest, withRest } from './rest.ts';
import { hasChannels, restOf } from './restSaid.ts';
import { sharedSaid } from './sharedSaid.ts';
import { withTopic } from './topicSaid.ts';
import { withAllNamed } from './severalX.ts';
import { aspectOf, rivalList, sideOf } from './sideSaid.ts';
import { timeOf } from './times.ts';
import { thresholdSaid } from './universal.ts';
import { isTopic, whatFirst } from './whatFirst.ts';
import { whoSpeaksOf } from './whoSpeaksOf.ts';

/** Fills a rule's parameters from its clause; what the text does not give is asked for. */
export function fill(rule: ClaimRule, clause: Clause, around: Around): Filling {
  const taken: Mention[] = [];
  const x = part(rule.x, clause, around, taken, []) ?? impliedSpeaker(rule, clause, around);
  if (x?.mention) taken.push(x.mention);
  const rivals = rivalsOf(rule, clause, around, taken, x);
  const reached = part(rule.within ?? [], clause, around, taken, [], false);
  if (reached?.mention) taken.push(reached.mention);
  return filling(rule, clause, around, { x, rivals, reached, taken });
}

interface Parts {
  readonly x: Part | undefined;
  readonly rivals: readonly Part[];
  readonly reached?: Part | undefined;
  readonly taken: readonly Mention[];
}

/** The parameters of a claim whose X and rivals are known. */
export function filling(
  rule: Pick<ClaimRule, 'type' | 'aspect' | 'form'>,
  clause: Clause,
  around: Around,
  { x: found, rivals, reached, taken }: Parts,
): Filling {
  const { text, project, mentions, gazetteer } = around;
  const speaker = whoSpeaksOf(rule.type, clause, mentions, { x: found, rivals });
  const x = withAllNamed(clause, around, speaker ? resolve(speaker, clause, around, []) : found, rivals);
  const within = withinOf(reached, placesWithin(text, clause, gazetteer, mentions, taken));
  const platform = platformOf(text, clause);
  const { filled: time, period, event } = timeOf(rule.type, clause, around);
  const said = textOf(text, clause.scope, clause.from, clause.to).text;
  const threshold = thresholdSaid(rule.type, said);
  const rest = rivals.some(({ filled }) => filled.links.length > 0 || !isRest(rule.type, filled))
    ? undefined
    : restOf(rule.type, clause, around, x);
  const aspect = rest?.channels === true && hasChannels(x) ? 'by' : aspectOf(rule, x, project);
  const side = x === undefined ? undefined : sideOf(x, aspect, project);
  const named = rest === undefined ? rivals : [rest.part];
  const plain: ClaimSource = {
    type: rule.type,
    ...side?.side,
    ...rivalList(named, aspect, project),
    ...(within.length === 0 ? {} : { within: within.map(({ links }) => links[0]?.name ?? '') }),
    ...(rule.form === undefined ? {} : { form: rule.form }),
    ...(rule.type === 'responds' && event !== undefined ? { events: [event.name] } : {}),
    ...(period === undefined ? {} : { period }),
    ...(threshold === undefined ? {} : { threshold }),
    ...sharedSaid(rule.type, said),
    ...(side?.side.by === undefined ? {} : whatFirst(rule.type, clause, mentions, taken)),
  };
  const { text: _t, ...claim } = withTopic(project, { ...withRest(project, plain, rest), text: said });
  // Of a project without others it is asked with whom X is compared; while X is asked about, that can wait.
  const isOpen = rest !== undefined && side !== undefined && claim.rivals === undefined;
  const compared = isOpen ? [] : named;
  return {
    filled: {
      ...(x === undefined ? {} : { x: x.filled }),
      rivals: compared.map(({ filled }) => filled),
      within,
      ...(platform === undefined ? {} : { place: platform.filled }),
      ...(time === undefined ? {} : { time }),
      ...(event === undefined ? {} : { event: event.filled }),
    },
    missing: asks(rule, {
      x,
      found: side !== undefined,
      rivals: compared.length,
      unlinked: (rest === undefined ? rivals : []).filter(
        (rival) => rivalList([rival], aspect, project).rivals === undefined,
      ),
      within,
      clause,
      event: event?.name,
      time: period === undefined ? time : undefined,
      aspect,
    }),
    platform,
    claim,
    parties: [x, ...rivals].filter((p) => p !== undefined && (p.party !== null || p.mention !== null)).length,
  };
}

export function part(
  slots: readonly Slot[],
  clause: Clause,
  around: Around,
  taken: readonly Mention[],
  not: readonly (Party | null)[],
  words = true,
): Part | undefined {
  for (const slot of slots) {
    const mention = mentionIn(clause, slot, around.mentions, taken);
    if (mention !== undefined) return resolve(mention, clause, around, not);
  }
  return words ? partOfWords(slots, clause, around, taken) : undefined;
}

/** What the text names in a slot where the project knows nobody. */
export function partOfWords(
  slots: readonly Slot[],
  clause: Clause,
  around: Around,
  taken: readonly Mention[],
): Part | undefined {
  for (const slot of slots) {
    const run = wordsIn(clause, slot, taken);
    if (run === undefined) continue;
    const filled = { ...textOf(around.text, clause.scope, ...run), links: [] };
    return { filled, party: null, head: null, mention: null, ambiguous: false };
  }
  return undefined;
}

/** "The Union wants | to dominate": the subject of an infinitive is whose wish it is. */
function impliedSpeaker(
  rule: ClaimRule,
  { scope: words, index, match }: Clause,
  { antecedents, scope: { statement } }: Around,
): Part | undefined {
  if (!rule.x.includes('before') || statement === null || match.first !== 1) return undefined;
  if (index.pack.language !== 'en' || words[0]?.norm !== 'to') return undefined;
  const found = antecedents.speakersSide(statement);
  if (found === undefined) return undefined;
  const { text, span } = found.through;
  if (span === null) return undefined;
  const filled = { text, span, links: [...found.links], through: found.through };
  return { filled, party: found.party, head: null, mention: null, ambiguous: false };
}

/** Who a mention is: by its name, or by whom its pronoun stands for. */
export function resolve(
  mention: Mention,
  clause: Clause,
  { text, scope, mentions, antecedents }: Around,
  not: readonly (Party | null)[],
): Part {
  const said = textOf(text, clause.scope, mention.first, mention.last);
  const base = { head: mention.head, mention };
  if (mention.pronoun === null) {
    return {
      ...base,
      filled: { ...said, links: [...mention.links] },
      party: mention.party,
      ambiguous: false,
    };
  }
  const others = mentions.filter((m) => m.first < clause.from || mention.head !== null);
  const found: Resolved | 'ambiguous' | undefined =
    mention.pronoun === 'we'
      ? antecedents.speakersSide(scope.statement)
      : antecedents.before(scope, mention, others, not, mention.pronoun === 'that');
  if (found === undefined || found === 'ambiguous') {
    return { ...base, filled: { ...said, links: [] }, party: null, ambiguous: found === 'ambiguous' };
  }
  const filled = { ...said, links: [...found.links], through: found.through };
  return { ...base, filled, party: found.party, ambiguous: false };
}

function rivalsOf(
  rule: ClaimRule,
  clause: Clause,
  around: Around,
  taken: readonly Mention[],
  x: Part | undefined,
): Part[] {
  if (rule.rivals === undefined) return [];
  // What a platform is said to be dominated in spite of is no rival unless it is named or led in.
  const slots = rule.rivals.filter((slot) => rule.type !== 'dominates' || slot.includes(':'));
  const first =
    part(rule.rivals, clause, around, taken, [x?.party ?? null], false) ??
    part(slots, clause, around, taken, [x?.party ?? null]);
  if (first === undefined || isTopic(rule.type, first, x)) return [];
  if (first.mention === null) return [first];
  const list = listFrom(
    clause,
    first.mention,
    around.mentions.filter((m) => !taken.includes(m)),
  );
  return list
    .map((mention, i) => (i === 0 ? first : resolve(mention, clause, around, [x?.party ?? null])))
    .filter(({ party }) => party === null || party !== (x?.party ?? undefined));
}
