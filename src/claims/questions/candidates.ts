import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Candidate } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { answerer } from './answerer.ts';
import { asChannels, candidateOfHeld, noneHeld } from './heldChannels.ts';
import type { Asking, CorpusWord } from './asking.ts';
import { type Likeness, isAcronym, likeness } from './likeness.ts';
import { type Ranked, best, leastLikeness, leastSpokenOf, most } from './ranked.ts';
import { isRelative } from './relative.ts';
import { sideValue, unsigned } from './value.ts';

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

/** Who or what a name is. Words of the corpus stand behind what the project has. */
export async function candidatesForName(
  asking: Asking,
  name: string,
  aspects: readonly Aspect[],
  sentence = '',
  /** Keys of the project that another part of the claim is already: nobody is compared with themselves. */
  taken: ReadonlySet<string> = new Set(),
  /** The text quotes it: it is looked for as it stands, and no word like one of its words. */
  quoted = false,
): Promise<{ candidates: Candidate[]; strong: Candidate[]; lacks: Said[] }> {
  // "Our enemy, especially the MEK": a name of the same sentence stands behind the words asked about, and proposes no more.
  const beside = new Map(sidesLike(asking, namesIn(sentence), aspects).map((side) => [side.value, side]));
  const free = sidesLike(asking, [name], aspects).filter(({ value }) => !taken.has(unsigned(value)));
  const ofHandles = aspects.includes('by') ? candidateOfHeld(asking, name) : noneHeld;
  const ranked = asChannels(free, name, ofHandles).map((side) => {
    const other = beside.get(side.value);
    return side.score < leastLikeness && other !== undefined && other.score >= leastSpokenOf
      ? { ...side, why: message('questions.sameSentence'), score: leastLikeness - 0.1 }
      : side;
  });
  const strong = ranked.filter(({ score }) => score >= leastLikeness);
  const wantsWords = aspects.some((aspect) => aspect !== 'by');
  const sought = wantsWords && strong.length === 0 && !quoted ? soughtNames(name, sentence) : [];
  const words = (await Promise.all(sought.map((one) => asking.wordsLike(one)))).flat();
  const fromCorpus = words.map((word) => ofCorpus(word, asking.channels.length));
  const likely = best(strong);
  const rest = best(
    ranked.filter(({ score }) => score < leastLikeness),
    most - Math.min(most, likely.length + fromCorpus.length),
  );
  const channelsOnly = aspects.length === 1 && aspects[0] === 'by';
  const lacks =
    strong.length > 0 || ofHandles.held
      ? []
      : channelsOnly
        ? [message('questions.noChannel', { name })]
        : fromCorpus.length === 0 && !isRelative(name)
          ? [await asking.whyNone(name, quoted)].filter((why) => why !== null)
          : [];
  const named = rest.filter(({ value }) => (beside.get(value)?.score ?? 0) >= leastSpokenOf);
  // What was answered about another name is no proposal for this one.
  const others = rest.filter(
    (candidate) => !named.includes(candidate) && !isOfAnswer(asking, candidate.value),
  );
  return {
    candidates: [...ofHandles.candidates, ...likely, ...named, ...fromCorpus, ...others],
    strong: ofHandles.alone ? [...ofHandles.candidates, ...likely] : likely,
    lacks,
  };
}

/**
 * A word of the corpus as an answer.
 * @param of channels that there are
 */
export const ofCorpus = (
  { word, forms = [word], posts, channels, why }: CorpusWord,
  of: number,
): Candidate => ({
  value: `term:${forms.join(', ')}`,
  label:
    forms.length === 1
      ? message('questions.postsWith', { word })
      : message('questions.postsWithAny', { words: forms }),
  why: message('questions.inCorpus', { why, posts, channels, of }),
});

/** What is looked for in the corpus: of "our enemy" no word is a name, and those that its sentence names are. */
const soughtNames = (name: string, sentence: string): string[] =>
  isRelative(name) ? [...new Set(namesIn(sentence))].slice(0, mostSought) : [name];
const mostSought = 3;

/** Whether a vocabulary was made by an answer, and this text has none of its names and words. */
function isOfAnswer({ project, document }: Asking, value: string): boolean {
  const lexicon = project.lexicons[unsigned(value)];
  if (lexicon?.author !== answerer) return false;
  const text = document.text.toLowerCase();
  const terms = lexicon.terms.map((term) => (typeof term === 'string' ? term : term.term));
  return ![lexicon.label ?? '', ...(lexicon.aliases ?? []), ...terms].some(
    (name) => name !== '' && text.includes(name.toLowerCase()),
  );
}

/** Runs of capitalised words: names, as far as a text shows them. A small word that begins a sentence is none. */
export const namesIn = (text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [])
    .map((name) => name.replace(beginning, ''))
    .filter((name) => name.length > 1 && !platforms.test(name));

/** A capitalised word that begins a sentence or a line, and no second one behind it: a noun as often as a name. */
const initial = /((?:^|[.!?:\n]\s*)["“«]?)\p{Lu}[\p{L}’'-]+(?! \p{Lu})/gu;
/** A line most of whose words have capitals: a heading, whose nouns look like names. */
const isHeading = (line: string): boolean => {
  const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
};

/** Names of a text as they may be told: none from headings or from the first words of sentences. */
export const namesTold = (text: string): string[] =>
  namesIn(
    text
      .split('\n')
      .filter((line) => !isHeading(line))
      .join('\n')
      .replaceAll(initial, '$1'),
  ).map((name) => name.replace(/[’']s?$/u, ''));

const platforms =
  /^(?:Telegram(?:['’]s)?|Twitter|Facebook|Instagram|YouTube|TikTok|WhatsApp|Internet|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;
const beginning =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|Their|We|Our|You|In|On|At|By|For|From|To|Of|As|If|And|But|Or|Since|While|When|Where|After|Before|During|With|Without|About|One|Two|Some|Many|Most|More|Other|Another|Each|Every|All|Both|Such|Also|Additionally|However|Moreover|Here|There|What|Who|How|Why|Not|No|An?)(?: |$)/u;
