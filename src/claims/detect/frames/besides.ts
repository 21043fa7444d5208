import type { ClaimType } from '../../../model/project.ts';
import type { Predication } from './clauses.ts';
import { fillerOf } from './fillers.ts';
import type { Sight } from './sight.ts';

/** A word that would make a claim of a type, and the noun that would be X. */
export interface WouldBe {
  readonly at: number;
  readonly type: ClaimType;
  readonly predication: Predication;
  readonly x: number | undefined;
}

const epithets = /^(?:viral|trending)$/;
const places = /^(?:platform|app|application|venue|medium|place|source|tool|service|forum|network|home)$/;

/**
 * Words of a claim that say something besides: how many use or follow something; and, in English, an epithet of what is spoken
 * of ("a viral video | says"), which platform is used most for something, what talk has brought about outside of talk ("the
 * riots were fuelled by rumours").
 */
export const saysBesides = (sight: Sight, would: WouldBe, language: string): boolean =>
  isAudience(sight, would) ||
  (language === 'en' && (isEpithet(sight, would) || isPlaceOfTalk(sight, would) || isEffect(sight, would)));

const counts = /^(?:number|count|числ\p{L}{1,2}|количеств\p{L}{1,2}|شمار|تعداد|عدد)$/u;
const audiences =
  /^(?:users?|subscribers?|followers?|downloads?|пользовател\p{L}+|подписчик\p{L}*|абонент\p{L}*|скачивани\p{L}+|کاربر(?:ان)?|مشترک(?:ان|ین)?|مستخدمي?(?:ن)?)$/u;

/** How many use or follow something is an audience and no talk: "the number of users grew to forty million". */
function isAudience({ sentence: { words }, below }: Sight, { type, x }: WouldBe): boolean {
  if ((type !== 'floods' && type !== 'responds') || x === undefined) return false;
  const isCount = (i: number): boolean => counts.test(words[i]?.norm ?? '');
  const isOfThose = (i: number): boolean => audiences.test(words[i]?.norm ?? '');
  const above = words[x]?.head ?? -1;
  return (isOfThose(x) && isCount(above)) || (isCount(x) && (below[x] ?? []).some(isOfThose));
}

function isEpithet({ sentence: { words }, classes }: Sight, { at, type }: WouldBe): boolean {
  if (type !== 'ubiquitous' && type !== 'dominates') return false;
  // The hit may be the noun that the epithet stands at, "viral video".
  const epithet = [at, at - 1].find(
    (i) => epithets.test(words[i]?.norm ?? '') && words[i]?.relation === 'amod',
  );
  if (epithet === undefined) return false;
  const noun = words[words[epithet]?.head ?? -1];
  const verb = noun === undefined ? undefined : words[noun.head];
  const before = words.slice(0, epithet);
  // "a viral video | shared across": what is done to it may be a claim of its own.
  return (
    noun !== undefined &&
    noun.relation.startsWith('nsubj') &&
    verb?.tag === 'VERB' &&
    !noun.relation.endsWith(':pass') &&
    !(classes[noun.head]?.has('spread') ?? false) &&
    !before.some(({ tag, relation }) => tag === 'VERB' && relation === 'root')
  );
}

function isPlaceOfTalk({ sentence: { words }, classes }: Sight, { at, type, x }: WouldBe): boolean {
  if (type !== 'dominates' || x === undefined || classes[x]?.has('platform') !== true) return false;
  const head = words[at]?.head ?? -1;
  return [at, head].some((i) => places.test(words[i]?.lemma ?? ''));
}

function isEffect(sight: Sight, { type, predication: { passive, roles }, x }: WouldBe): boolean {
  if ((type !== 'responds' && type !== 'originates') || !passive || x === undefined) return false;
  const by = roles.agent?.some(({ head, core }) => head === x || core === x) === true;
  const [patient] = roles.patient ?? [];
  if (!by || patient === undefined || !fillerOf(sight, x).kinds.has('T')) return false;
  return !['T', 'A', 'G', 'P', 'M', 'R', 'N'].some((kind) => patient.kinds.has(kind as 'T'));
}
