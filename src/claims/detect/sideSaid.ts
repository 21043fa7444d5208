import type { Link } from '../../model/detection.ts';
import type { ClaimSource, ClaimType, Project, Side } from '../../model/project.ts';
import type { Aspect, ClaimRule } from './packs/pack.ts';
import type { Part } from './part.ts';

const channelTypes: readonly ClaimType[] = ['floods', 'originates', 'follows', 'coordinates'];

/** What of X is meant: as its noun says, else as the type needs, else its vocabulary where it has one. */
export function aspectOf(
  rule: Pick<ClaimRule, 'type' | 'aspect'>,
  x: Part | undefined,
  project: Project,
): Aspect {
  if (channelTypes.includes(rule.type)) return 'by';
  if (x?.head === 'mentions') return 'about';
  const links = x?.filled.links ?? [];
  const lexicon = links.find(({ kind }) => kind === 'lexicon');
  const use = rule.type === 'ubiquitous' || rule.type === 'penetrates' || rule.type === 'responds';
  if ((x?.head === 'channels' || lexicon === undefined) && !use)
    return links.length === 0 ? (rule.aspect ?? 'words') : 'by';
  const form = lexicon === undefined ? undefined : project.lexicons[lexicon.name]?.form;
  return form === 'opponents' || form === 'neutral' ? 'about' : 'words';
}

type SideFields = Pick<Side, 'by' | 'words' | 'about'>;

export function sideOf(
  { filled, party }: Part,
  aspect: Aspect,
  project: Project,
): { side: SideFields; others: readonly Link[] } | undefined {
  if (party === null) return undefined;
  const fits = filled.links.filter(({ kind, name }) =>
    aspect === 'by'
      ? kind === 'community'
      : kind === 'lexicon' && (aspect === 'about' || project.lexicons[name]?.form !== 'opponents'),
  );
  const [first] = fits;
  return first === undefined
    ? undefined
    : { side: { [aspect]: first.name }, others: filled.links.filter((link) => link !== first) };
}

export function rivalList(
  rivals: readonly Part[],
  aspect: Aspect,
  project: Project,
): Pick<ClaimSource, 'rivals'> {
  const named = rivals.flatMap((rival): (string | Side)[] => {
    const same = sideOf(rival, aspect, project)?.side;
    const name = same?.by ?? same?.words ?? same?.about;
    if (name !== undefined) return [name];
    const other = (['words', 'about', 'by'] as const)
      .map((a) => sideOf(rival, a, project)?.side)
      .find((side) => side !== undefined);
    return other === undefined ? [] : [other];
  });
  return named.length === 0 ? {} : { rivals: named };
}
