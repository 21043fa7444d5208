import { createHash } from 'node:crypto';
import { type Finding, findingSchema } from '../model/finding.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import { countRun, keysOfMeasure } from './seals.ts';
import { type Measure, type MeasureContext, type MeasureOptions, manifestOf, stableJson } from './measure.ts';

/** Characters of a finding up to which it is kept; the engine reads rows of at most 10 MB. */
const mostKept = 2_000_000;

/**
 * Runs a measure, or takes what it gave before on the same corpus, project, options and program: a finding
 * is a function of its manifest and of the code that made it.
 */
export async function runMeasure(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding> {
  const { driver, project } = context;
  // Also where the finding is at hand: it is seen again.
  await countRun(driver, keysOfMeasure(project, measure.name, options['lexicon']));
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const manifest = await manifestOf(context, measure.name, given);
  const key = createHash('sha256')
    .update(stableJson({ ...manifest, code: context.code }))
    .digest('hex');
  const [held] = await driver.query<{ json: string }>(
    'SELECT json FROM {db:Identifier}.findings FINAL WHERE key = {key:String}',
    { parameters: { key } },
  );
  if (held !== undefined) return findingSchema.parse(JSON.parse(held.json));
  const finding = await measure.run(context, options);
  const json = JSON.stringify(finding);
  // A finding of 10^5 edges is 100 MB: measured anew sooner than the engine has taken it in.
  if (json.length <= mostKept)
    await driver.insertRows('findings', [{ key, corpus: await corpusHash(driver), json }]);
  return finding;
}
