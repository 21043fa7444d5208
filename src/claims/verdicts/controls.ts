import { message } from '../../messages/index.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Check, ClaimResult } from '../../model/verdict.ts';

type Test = (context: MeasureContext, id: string, claim: ClaimSource) => Promise<ClaimResult>;

/**
 * Negative controls: the same question asked of vocabularies that have nothing to do with it (Lipsitch,
 * Tchetgen Tchetgen & Cohen 2010, doi 10.1097/EDE.0b013e3181d61eeb). They change no verdict; a test that a
 * control passes too says little, and that is said.
 */
export async function withControls(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
  result: ClaimResult,
  test: Test,
): Promise<ClaimResult> {
  if (result.verdict === 'not testable') return result;
  const checks: Check[] = [];
  const passed: string[] = [];
  for (const { name, label } of controlsFor(context, claim)) {
    const controlled = await test(context, `${id} (control ${name})`, inPlaceOfX(claim, name));
    checks.push({
      name: message('verdicts.control', { label }),
      value: controlled.estimates[0]?.value ?? null,
      verdict: controlled.verdict,
      flips: false,
      control: true,
    });
    if (controlled.verdict === 'supported') passed.push(label);
  }
  if (checks.length === 0) return result;
  const caveat =
    result.verdict === 'supported' && passed.length > 0
      ? [message('verdicts.controlPasses', { labels: passed })]
      : [];
  return { ...result, checks: [...result.checks, ...checks], caveats: [...result.caveats, ...caveat] };
}

/** Control lexicons that are no part of the claim; none where the claim is of channels alone. */
function controlsFor(context: MeasureContext, claim: ClaimSource): { name: string; label: string }[] {
  if (claim.words === undefined && claim.about === undefined) return [];
  const used = new Set([
    claim.words,
    claim.about,
    ...(claim.rivals ?? []).flatMap((r) => (typeof r === 'string' ? [r] : [r.words, r.about])),
  ]);
  return Object.entries(context.project.lexicons)
    .filter(([name, lexicon]) => lexicon.control === true && !used.has(name))
    .map(([name, lexicon]) => ({ name, label: lexicon.label ?? name }));
}

function inPlaceOfX(claim: ClaimSource, control: string): ClaimSource {
  const { label: _l, ...rest } = claim;
  return {
    ...rest,
    ...(claim.words === undefined ? {} : { words: control }),
    ...(claim.about === undefined ? {} : { about: control }),
  };
}
