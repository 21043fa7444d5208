import type { Words } from '../messages/index.ts';
import type { WrittenCheckedClaim } from '../model/check.ts';
import { answerLine, freeAnswer } from '../view/parts/questions.ts';
import { verdictText } from '../view/parts/verdict.ts';
import { formatIn } from '../view/format.ts';
import { print } from './session.ts';

/**
 * What waits for a person, once each, with lines to paste.
 * @param where the options that name the project in each
 */
export function printQuestions(words: Words, claims: readonly WrittenCheckedClaim[], where: string): void {
  const questions = new Map(claims.flatMap((claim) => claim.questions.map((one) => [one.id, one] as const)));
  if (questions.size === 0) return;
  print(words.say('questions.toYou', { n: questions.size }));
  for (const question of questions.values()) {
    const { id, ask, candidates, lacks } = question;
    const free = freeAnswer(question);
    print(`\n   ${ask}`);
    for (const { value, label, why } of candidates)
      print(`      ${answerLine(id, value, where)}    # ${label}: ${why}`);
    if (candidates.length === 0 || free.means === 'questions.channelsOfCorpus')
      print(`      ${answerLine(id, free.value, where)}    # ${words.say(free.means)}`);
    for (const line of lacks) print(`      ${line}.`);
  }
  print();
}

/** A claim under every reading, one line each. */
export function readingLines(
  words: Words,
  { readings, readingsOf }: Pick<WrittenCheckedClaim, 'readings' | 'readingsOf'>,
): string[] {
  const { shown } = formatIn(words);
  const lines = readings.map(({ assumed, verdict, estimate, reason }) => {
    const number =
      verdict === 'not testable' ? reason : estimate === null ? undefined : shown(estimate).value;
    return `– ${assumed}: ${verdictText(words, verdict)}${number === undefined ? '' : words.commas(['', number])}`;
  });
  const more = readingsOf - readings.length;
  return more > 0 ? [...lines, words.say('questions.moreReadings', { n: more })] : lines;
}
