import { message } from '../../messages/index.ts';
import type { Detection, Filled, Link } from '../../model/detection.ts';
import { type Answer, type Ledger, givenOf } from '../../model/ledger.ts';
import { listed } from '../../model/listed.ts';
import type { Project, Side } from '../../model/project.ts';
import type { Found } from '../check.ts';
import { answerer } from './answerer.ts';
import { isOneTerm, lexiconsOf } from './oneTerm.ts';

/**
 * A claim whose "they" or "the slogan" stands for a name that the project knows by an answer alone says nothing of who is
 * meant: that answer was given to another sentence. Nor is a term that it quotes all of the vocabulary that has it. Its own
 * words are asked about.
 */
export function inOwnWords(found: Found, project: Project, { answers }: Ledger, text: string): Found {
  const { detection } = found;
  const given = Object.values(answers);
  const sides = [detection.claim, ...(detection.claim?.rivals ?? [])].filter((side) => side !== null);
  const used = sides.flatMap(lexiconsOf);
  const borrowed = (part: Filled): boolean =>
    (part.through !== undefined && part.links.some((link) => isAnswered(project, given, link))) ||
    isOneTerm(
      project,
      text,
      part,
      used.filter((key) => part.links.some(({ name }) => name === key)),
    );
  const { x, rivals } = detection.filled;
  const parts = [...(x === undefined ? [] : [x]), ...rivals].filter(borrowed);
  if (parts.length === 0 || detection.claim === null) return found;
  const keys = new Set(parts.flatMap(({ links }) => links.map(({ name }) => name)));
  const own = unlinked(detection, detection.claim, keys, borrowed);
  const { by: _b, words: _w, about: _a, rivals: _r, ...entry } = found.entry;
  const { text: _t, source: _s, ...fields } = own.claim ?? { type: undefined };
  return { ...found, detection: own, entry: { ...entry, ...fields, given: givenOf(own) } };
}

function unlinked(
  detection: Detection,
  claim: NonNullable<Detection['claim']>,
  keys: ReadonlySet<string>,
  borrowed: (part: Filled) => boolean,
): Detection {
  const { x, ...filled } = detection.filled;
  const asked: Detection['missing'] = [];
  const bare = (parameter: 'x' | 'rivals', part: Filled): Filled => {
    if (!borrowed(part)) return part;
    const { through: _t, ...said } = part;
    const aspect = claim.by === undefined ? 'words' : 'by';
    asked.push({ parameter, ask: message('untestable.askName', { text: part.text, aspect }) });
    return { ...said, links: [] };
  };
  const ownX = x === undefined ? undefined : bare('x', x);
  const rivals = filled.rivals.map((rival) => bare('rivals', rival));
  const { by, words, about, rivals: named = [], ...rest } = claim;
  const others = named.filter((rival) => !keysOf(rival).some((key) => keys.has(key)));
  return {
    ...detection,
    filled: { ...filled, rivals, ...(ownX === undefined ? {} : { x: ownX }) },
    missing: [...detection.missing, ...asked],
    claim: {
      ...rest,
      ...(x !== undefined && borrowed(x)
        ? {}
        : {
            ...(by === undefined ? {} : { by }),
            ...(words === undefined ? {} : { words }),
            ...(about === undefined ? {} : { about }),
          }),
      ...(others.length === 0 ? {} : { rivals: others }),
    },
  };
}

const keysOf = (side: string | Side): string[] =>
  (typeof side === 'string' ? [side] : [side.by, side.words, side.about]).filter((key) => key !== undefined);

/** Whether a name is the project's only since somebody answered what it is. */
const isAnswered = ({ lexicons }: Project, answers: readonly Answer[], { name, matched }: Link): boolean =>
  lexicons[name]?.author === answerer ||
  answers.some(
    ({ about, value }) =>
      about?.toLowerCase() === matched.toLowerCase() &&
      listed(value).some((part) => part.replace(/^\w+:/, '') === name),
  );
