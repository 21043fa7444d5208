import type { Grammar, Modality } from './grammar.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));
const by = (entries: Readonly<Partial<Record<Modality, string>>>): Map<string, Modality> =>
  new Map(
    Object.entries(entries).flatMap(([modality, list]) =>
      list.split(' ').map((word) => [word, modality as Modality] as const),
    ),
  );

export const english: Grammar = {
  negators: words("not n't no never neither nor hardly barely scarcely seldom rarely little few nowhere"),
  negativePronouns: words('nobody nothing none neither no-one'),
  negativeVerbs: words('fail refuse decline cease stop avoid neglect forget omit lack quit refrain'),
  negativeMarks: words('without'),
  modals: by({
    possible: 'may might could can seem appear',
    necessary: 'must should ought need have',
    conditional: 'would',
    wished: 'want wish hope intend plan aim try seek',
  }),
  raising: words(
    'seem appear begin start continue keep tend happen prove remain likely unlikely able unable set go use bind certain sure',
  ),
  hedges: by({
    possible:
      'perhaps maybe possibly probably apparently allegedly reportedly supposedly seemingly purportedly presumably likely conceivably potentially',
  }),
  future: words('will shall'),
  agents: words('by'),
  subjectControl: words('promise threaten vow'),
};
