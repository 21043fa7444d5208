import { createHash } from 'node:crypto';
import { type MeasureContext, manifestOf, stableJson } from '../measures/measure.ts';
import type { ClaimSource } from '../model/project.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import { codingsHash } from '../store/queries/codings.ts';

/** Characters of a result up to which it is kept; the engine reads rows of at most 10 MB. */
const mostKept = 2_000_000;

/**
 * What a test gives, or what it gave before of the same claim on the same posts, vocabularies, groups, codings and
 * program. Other claims of the project have no part in it, and the seal none: both are told by whoever asks.
 */
export async function keptResult(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
  test: () => Promise<ClaimResult>,
): Promise<ClaimResult> {
  const { driver, project } = context;
  const alone = { ...context, project: { ...project, claims: {} } };
  const manifest = await manifestOf(alone, 'claim', { id, claim, codings: await codingsHash(driver) });
  const key = createHash('sha256')
    .update(stableJson({ ...manifest, code: context.code }))
    .digest('hex');
  const [held] = await driver.query<{ json: string }>(
    'SELECT json FROM {db:Identifier}.findings FINAL WHERE key = {key:String}',
    { parameters: { key } },
  );
  if (held !== undefined) return JSON.parse(held.json) as ClaimResult;
  const result = await test();
  const json = wholeJson(result);
  if (json !== null && json.length <= mostKept)
    await driver.insertRows('findings', [{ key, corpus: await corpusHash(driver), json }]);
  return result;
}

/** JSON that reads back as what was written; null where a number in it is none that JSON has. */
function wholeJson(result: ClaimResult): string | null {
  let whole = true;
  const json = JSON.stringify(result, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) whole = false;
    return value;
  });
  return whole ? json : null;
}
