import { message } from '../../messages/index.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { Asking } from './asking.ts';
import { type Likeness, isAcronym, likeness } from './likeness.ts';
import { type Ranked, leastLikeness } from './ranked.ts';
import { sideValue } from './value.ts';

/** Everything of the project that can be a side in one of these ways, with why it may be the one named. */
export function sidesLike(asking: Asking, names: readonly string[], aspects: readonly Aspect[]): Ranked[] {
  const { project, channels } = asking;
  const all = names.flatMap((name) => [name, ...spelledOut(asking.document.text, name)]);
  const like = (others: readonly (string | undefined)[]) =>
    all
      .flatMap((name) => others.flatMap((other) => (other === undefined ? [] : [likeness(name, other)])))
      .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, why: '' });
  const ranked: Ranked[] = [];
  const add = (
    aspect: Aspect,
    key: string,
    label: string,
    { score, why }: Likeness,
    weaker: Likeness = { score: 0, why: message('questions.inProject') },
    members: readonly string[] = [],
  ) => {
    const usual = aspects.indexOf(aspect);
    if (usual === -1) return;
    const reason = score >= leastLikeness ? { score, why } : weaker;
    ranked.push({
      value: sideValue(aspect, key),
      label: message(ways[aspect], { label }),
      why: reason.why,
      score: reason.score - usual / 100,
      ...(members.length === 0 || score < leastLikeness ? {} : { members }),
    });
  };
  const outlets = names.some((name) => outletWords.test(name));
  for (const [key, lexicon] of Object.entries(project.lexicons)) {
    if (lexicon.control === true) continue;
    const terms = lexicon.terms.flatMap((term) =>
      typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])],
    );
    const found = like([lexicon.label, key, ...(lexicon.aliases ?? []), ...terms]);
    const mentions = lexicon.form === 'neutral' || lexicon.form === 'opponents';
    add(mentions ? 'about' : 'words', key, lexicon.label ?? key, found);
  }
  for (const [key, community] of Object.entries(project.communities)) {
    const members = channels.filter((one) => one.communities.includes(key));
    const itself = like([community.label, key, ...(community.aliases ?? [])]);
    const ofMembers = like([...community.channels, ...members.map(({ title }) => title)]);
    const found = ofMembers.score > itself.score ? ofMembers : itself;
    const named =
      itself.score >= leastLikeness || community.channels.length < 2
        ? []
        : members.filter(({ channel, title }) => like([channel, title]).score >= ofMembers.score);
    const label = community.label ?? key;
    const weaker = outlets ? asOutlets(project, label, community.channels) : undefined;
    add(
      'by',
      key,
      label,
      found,
      weaker,
      named.map(({ channel }) => channel),
    );
  }
  return ranked;
}

/** Who publishes news, in the languages that claims are read in. */
export const outletWords =
  /\b(?:media|press|news|outlets?|newspapers?|agency|agencies|broadcasters?)\b|رسانه|خبر|روزنامه|مطبوعات|إعلام|صحف|صحيفة|أخبار|сми|медиа|новост|газет|издани/iu;
/** "Several outlets" is a kind and no name: groups of the kind stand before others, and are no reading by themselves. */
function asOutlets(
  project: Asking['project'],
  label: string,
  members: readonly string[],
): Likeness | undefined {
  const kinds = new Map(
    Object.entries(project.channels).map(([name, { kind }]) => [name.toLowerCase(), kind]),
  );
  const known = members.filter((name) => kinds.get(name.toLowerCase()) === 'outlet');
  if (2 * known.length < members.length) return undefined;
  const score = outletWords.test(label) ? 0.4 : 0.3;
  return { score, why: message('questions.areOutlets') };
}

const ways = { words: 'questions.words', about: 'questions.about', by: 'questions.by' } as const;

/** What a text gives an acronym to be: "Harbour Union (HU)", or capitalised words with these initials. */
function spelledOut(text: string, name: string): string[] {
  const letters = [...name.matchAll(/\b[A-Z]{2,6}\b/g)].map(([found]) => found.toLowerCase());
  if (letters.length === 0) return [];
  const runs = text.match(/\p{Lu}[\p{L}’'-]+(?:[ -](?:of|the|for|and|e|\p{Lu}[\p{L}’'-]+))*/gu) ?? [];
  return [...new Set(runs)].filter((run) => letters.some((one) => isAcronym(one, run)));
}
