import { type Grammar, modalityMap as by, wordSet as words } from './grammar.ts';

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
  agentNouns: words(''),
  quantities: words(
    'lot number bulk majority minority plurality share percent percentage proportion portion part fraction half third quarter fifth tenth dozen hundred thousand million billion rest most all some many few handful couple range series set group total plenty load ton amount volume scores bunch host array average % one two three four five six seven eight nine ten',
  ),
  partitives: words('of'),
  pastParticiples: false,
  concord: false,
};
