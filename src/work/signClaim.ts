import { plainOf } from '../claims/verdicts/result.ts';
import { asControl, outcomeOf } from '../view/parts/verdict.ts';
import { english, message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { verdictOf } from '../claims/checkDocument.ts';
import { ledgerFileName, withSignature } from '../claims/ledger/ledgerFile.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import { type Verdict, plainVerdict, verdicts } from '../model/verdict.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import type { Message } from '../model/said.ts';
import type { Study } from './study.ts';
import { entryNamed } from './entryNamed.ts';
import { today } from './today.ts';

export interface Signed {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly plain: string;
}

const alsoControl = message('verdicts.supportedAsControl');

/**
 * Signs a claim of the ledger: a person answers by name for the verdict as it was shown to them.
 * @throws {UserError} where there is no such claim, something of it is open, or the verdict is now another than was read
 */
export async function signClaim(
  { folder, project, context, now, words }: Study,
  id: string,
  asked: { readonly by: string; readonly on?: string; readonly verdict: string },
): Promise<Signed> {
  const ledger = readLedger(folder, project);
  const entry = entryNamed(ledger, project, id);
  const by = asked.by.trim();
  if (by === '') throw mistake('bad-by', message('mistakes.noSigner'));
  const on = asked.on ?? today({ now, project });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
    throw mistake('bad-on', message('mistakes.badSignDay', { on }));
  // As it was shown in the language of who signs, in English, or by its code.
  const given = asked.verdict.trim();
  const isGiven = (said: Message): boolean => [words, english].some((each) => each.write(said) === given);
  const readAsControl = isGiven(alsoControl);
  const read = readAsControl
    ? 'supported'
    : verdicts.find((one) => one === given || plainVerdict[one] === given || isGiven(plainOf(one)));
  if (read === undefined)
    throw mistake(
      'bad-verdict',
      message('mistakes.badVerdict', {
        verdict: asked.verdict,
        known: [...verdicts.map(plainOf), alsoControl],
      }),
    );
  if ((entry.missing ?? []).length > 0)
    throw mistake(
      'still-open',
      message('mistakes.stillOpen', { id, missing: (entry.missing ?? []).join(' ') }),
    );
  const { frame } = await frameFor(context.driver, project, {});
  const result = await verdictOf(context, id, entry, frameOf(project, frame));
  const { verdict } = result;
  const shown = outcomeOf(result);
  // Who quotes words quotes those that stand on every screen: an agreement that a control shares is not one alone.
  if (verdict !== read || (given !== verdict && asControl(result) !== readAsControl))
    throw mistake(
      'signed-otherwise',
      message('mistakes.signedOtherwise', {
        id,
        now: shown,
        read: readAsControl ? alsoControl : plainOf(read),
      }),
    );
  const signature = { signedOffBy: by, signedOffOn: on, signedOffVerdict: verdict };
  writeLedger(folder, withSignature(ledgerFileName, ledgerText(folder) ?? '', id, signature, project));
  return { id, by, on, verdict, plain: words.write(shown) };
}
