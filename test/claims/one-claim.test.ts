import { expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'p',
  lexicons: { strait: { label: 'the strait', form: 'neutral', terms: ['strait'] } },
});
const typesOf = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims.map(
    ({ type, claim, notTestable }) => [type, claim?.threshold, notTestable?.reason],
  );

it.each([
  [
    'More than three quarters of the channels reviewed have mentioned the strait at least once.',
    [['ubiquitous', 0.75, undefined]],
  ],
  ['Half of all channels mention the strait.', [['ubiquitous', undefined, undefined]]],
  [
    'In the week after 3 July, mentions of the word “martyr” rose more than fivefold.',
    [['responds', undefined, 'missing parameter']],
  ],
  // What posts are seen by is no claim about who posts.
  [
    'A post there is seen on average roughly thirty times as often as one by the Gazette.',
    [['outperforms', undefined, 'views']],
  ],
  [
    'Nine in ten posts in the Gazette are forwards, and its channels forward far more of what they post than the others do.',
    [['dominates', undefined, 'forwards']],
  ],
])('one sentence is one claim: %s', (text, found) => {
  expect(typesOf(text)).toEqual(found);
});
