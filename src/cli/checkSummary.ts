import type { Words } from '../messages/index.ts';
import { statusOf, testedLine } from '../messages/lines.ts';
import type { CheckResult, WrittenCheckedClaim } from '../model/check.ts';
import { withCensus } from '../view/kinds.ts';
import { outcomeOf } from '../view/parts/verdict.ts';
import { printQuestions, readingLines } from './questionSummary.ts';
import { print } from './session.ts';
import { weaknessLines } from './weaknessLines.ts';

/** What counts that of which claims are not tested. */
const countedBy: Readonly<Record<string, string>> = {
  forwards: 'isogloss export gexf --network forward',
  views: 'isogloss measure share',
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Who says it, as the document describes them. */
function speakerLine(words: Words, { speaker, chain, status }: WrittenCheckedClaim): string {
  const somebody = words.say('article.somebodyInText');
  const described = words.commas(
    [speaker.role, speaker.affiliation, speaker.place]
      .filter((part) => part !== null)
      .filter((part, i, all) => !all.slice(0, i).some((before) => before.includes(part))),
  );
  const name = speaker.name ?? (speaker.author ? words.say('article.publicationInText') : somebody);
  const as = described === '' ? name : words.say('told.described', { who: name, as: described });
  return words.say('told.speaker', {
    who: speaker.author ? words.say('told.inItsOwnVoice', { who: name }) : as,
    through: chain.slice(1, -1).map((link) => link.name ?? somebody),
    status: statusOf(status),
  });
}

/**
 * The check of one document for a person: who, what, the verdict, the number, why.
 * @param where the options that name the project in lines to paste
 */
export function printCheck(words: Words, checked: CheckResult, where: string): void {
  const result = words.writeAll(withCensus(checked));
  const { document, statements, claims, contradictions, setAside } = result;
  print(document.title ?? document.name);
  const about = [
    document.outlet,
    document.date === null ? null : words.asGiven(document.date),
    document.title === null ? null : document.name,
  ];
  print(`  ${words.commas(about.filter((part) => part !== null))}`);
  print(
    `  ${words.say('told.counts', { statements: statements.length, claims: claims.length, tested: testedLine(result.frame) })}`,
  );
  for (const line of result.notes) print(`  ${line}`);
  print();
  printQuestions(words, claims, where);
  for (const [i, claim] of claims.entries()) {
    // With what "claims sign", "claims test" and the ledger call it.
    print(`${words.n(i + 1)}. ${words.write(outcomeOf(claim))} [${words.code(claim.id)}]`);
    const raw = checked.claims[i];
    for (const line of raw === undefined ? [] : weaknessLines(words, raw)) print(`   ${line}`);
    for (const line of linesOf(words, claim)) print(`   ${line}`);
    print();
  }
  for (const { claims: pair, why } of contradictions) {
    const [a, b] = pair.map((id) => claims.find((claim) => claim.id === id));
    if (a === undefined || b === undefined) continue;
    print(words.say('told.sideBySide', { why }));
    for (const claim of [a, b]) {
      const who = claim.speaker.name ?? words.say('article.publicationInText');
      const said = { who, text: plain(claim.text ?? ''), verdict: words.write(outcomeOf(claim)) };
      print(`   ${words.say('told.oneSide', said)}`);
    }
    print();
  }
  printPossible(words, result.possible);
  if (setAside.length > 0) print(`${words.say('told.setAside', { n: setAside.length })}\n`);
  if (result.toCollect.length > 0) {
    print(words.say('told.toCollect'));
    for (const line of result.toCollect) print(`   ${line}`);
    print();
  }
}

function linesOf(words: Words, claim: WrittenCheckedClaim): string[] {
  const found = { words: plain(claim.words.text), rule: claim.words.rule, kind: typeOf(words, claim) };
  return [
    quoted(words, claim.text ?? ''),
    speakerLine(words, claim),
    claim.wording,
    ...(claim.reason !== undefined && claim.verdict !== 'not testable'
      ? [words.say('review.why', { reason: claim.reason })]
      : []),
    ...countedApart(words, claim),
    ...readingLines(words, claim),
    ...(claim.state === 'not testable' ? [] : claim.caveats),
    words.say('told.found', found),
    ...claim.edits.map(({ kind, text }) =>
      words.say(kind === 'left out' ? 'told.leftOut' : 'told.putIn', { text: plain(text) }),
    ),
    ...(claim.mark === null ? [] : [words.say('told.mark', { mark: claim.mark })]),
  ];
}

function countedApart(words: Words, { notTestable }: WrittenCheckedClaim): string[] {
  const command = countedBy[notTestable?.reason ?? ''];
  return command === undefined ? [] : [words.say('told.countedBy', { command })];
}

const quoted = (words: Words, text: string): string => words.name(plain(text));

function printPossible(words: Words, possible: CheckResult['possible']): void {
  if (possible.length === 0) return;
  print(words.say('told.possible'));
  for (const { text, types } of possible) {
    print(`   ${quoted(words, text)}`);
    print(
      `      ${words.commas(types.map(({ type, words: marked }) => `${words.code(type)} (${quoted(words, marked)})`))}`,
    );
  }
  print();
}

function typeOf(words: Words, { type, negated }: WrittenCheckedClaim): string {
  if (type === 'none') return words.say('article.noType');
  return words.say(negated ? 'article.deniesType' : 'article.typed', { type });
}
