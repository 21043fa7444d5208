import { english } from '../messages/index.ts';
import type { CheckResult, WrittenCheckedClaim } from '../model/check.ts';
import { plainVerdict } from '../model/verdict.ts';
import { testedLine } from '../messages/lines.ts';
import { print } from './session.ts';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Who says it, as the document describes them. */
export function speakerLine({ speaker, chain, status }: WrittenCheckedClaim): string {
  const described = [speaker.role, speaker.affiliation, speaker.place]
    .filter((part) => part !== null)
    .filter((part, i, all) => !all.slice(0, i).some((before) => before.includes(part)))
    .join(', ');
  const name = speaker.name ?? (speaker.author ? 'the publication' : 'somebody not named');
  const who = speaker.author
    ? `${name}, in its own voice`
    : `${name}${described === '' ? '' : `, described by the article as ${described}`}`;
  const through = chain.slice(1, -1).map((link) => link.name ?? 'somebody not named');
  return `${who}${through.length === 0 ? '' : `; quoted by ${through.join(', then ')}`}; source: ${status}`;
}

/** The check of one document for a person: who, what, the verdict, the number, why. */
export function printCheck(checked: CheckResult): void {
  const result = english.writeAll(checked);
  const { document, statements, claims, contradictions, setAside } = result;
  print(document.title ?? document.name);
  const about = [document.outlet, document.date, document.title === null ? null : document.name];
  print(`  ${about.filter((part) => part !== null).join(', ')}`);
  print(`  ${statements.length} statements, ${claims.length} claims. ${testedLine(result.frame)}`);
  print();
  for (const [i, claim] of claims.entries()) {
    print(`${i + 1}. ${claim.plain}`);
    print(`   “${plain(claim.text ?? '')}”`);
    print(`   ${speakerLine(claim)}`);
    print(`   ${claim.wording}`);
    if (claim.reason !== undefined && claim.verdict !== 'not testable') print(`   Why: ${claim.reason}.`);
    print(`   Found by “${plain(claim.words.text)}” (${claim.words.rule}); ${typeLine(claim)}.`);
    for (const edit of claim.edits) print(`   Edited: ${edit.kind}, ${plain(edit.text)}.`);
    if (claim.mark !== null) print(`   Ledger: ${claim.mark}.`);
    print();
  }
  for (const { claims: pair, why } of contradictions) {
    const [a, b] = pair.map((id) => claims.find((claim) => claim.id === id));
    if (a === undefined || b === undefined) continue;
    print(`Side by side, for ${why}:`);
    for (const claim of [a, b]) {
      print(
        `   ${claim.speaker.name ?? 'the publication'}: “${plain(claim.text ?? '')}” (${plainVerdict[claim.verdict]})`,
      );
    }
    print();
  }
  printPossible(result.possible);
  if (setAside.length > 0) print(`Set aside in the ledger: ${setAside.length}.\n`);
  if (result.toCollect.length > 0) {
    print('To decide more, collect or say:');
    for (const line of result.toCollect) print(`   ${line}`);
    print();
  }
}

function printPossible(possible: CheckResult['possible']): void {
  if (possible.length === 0) return;
  print('Sentences that may be claims, not tested:');
  for (const { text, types } of possible) {
    print(`   “${plain(text)}”`);
    print(`      ${types.map(({ type, words }) => `${type} (“${plain(words)}”)`).join(', ')}`);
  }
  print();
}

const typeLine = (claim: WrittenCheckedClaim): string =>
  claim.type === 'none'
    ? 'of no type that posts can measure'
    : `read as ${claim.negated ? 'a denial of ' : ''}“${claim.type}”`;
