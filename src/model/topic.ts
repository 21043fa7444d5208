import type { ClaimSource, Side } from './project.ts';

type Sided = Partial<Pick<ClaimSource, 'type' | 'by' | 'words' | 'about' | 'rivals' | 'topic'>>;

/** Whether X are channels, of which no vocabulary says what they post. */
export const isOfChannelsAlone = ({ by, words, about }: Partial<ClaimSource>): boolean =>
  by !== undefined && words === undefined && about === undefined;

/**
 * A claim whose sides are of posts on its topic alone, on each side: "they post more about the strike than the others do" compares
 * their posts with the strike's words with the others' posts with these words. As it is where it has no topic, or X is no channels.
 */
export function overTopic<T extends Sided>(claim: T): T {
  const { topic, rivals, ...rest } = claim;
  if (topic === undefined) return claim;
  // Who was first with it: the words of which posts are asked.
  if (claim.type === 'originates')
    return {
      ...rest,
      words: rest.words ?? topic,
      ...(rivals === undefined ? {} : { rivals }),
    } as unknown as T;
  if (!isOfChannelsAlone(claim))
    return { ...rest, ...(rivals === undefined ? {} : { rivals }) } as unknown as T;
  const of = (rival: string | Side): Side => {
    const side = typeof rival === 'string' ? { by: rival } : rival;
    return side.words === undefined && side.about === undefined ? { ...side, about: topic } : side;
  };
  return {
    ...rest,
    about: topic,
    ...(rivals === undefined ? {} : { rivals: rivals.map(of) }),
  } as unknown as T;
}
