import { createHash } from 'node:crypto';
import { type Finding, findingSchema } from '../model/finding.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import { type Measure, type MeasureContext, type MeasureOptions, manifestOf, stableJson } from './measure.ts';

/**
 * Runs a measure, or takes what it gave before on the same corpus, project, options and program: a finding
 * is a function of its manifest.
 */
export async function runMeasure(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding> {
  const { driver } = context;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const manifest = await manifestOf(context, measure.name, given);
  const key = createHash('sha256').update(stableJson(manifest)).digest('hex');
  const [held] = await driver.query<{ json: string }>(
    'SELECT json FROM {db:Identifier}.findings FINAL WHERE key = {key:String}',
    { parameters: { key } },
  );
  if (held !== undefined) return findingSchema.parse(JSON.parse(held.json));
  const finding = await measure.run(context, options);
  await driver.command(
    `INSERT INTO {db:Identifier}.findings (key, corpus, json)
     SELECT {key:String}, {corpus:UInt64}, {json:String}`,
    { parameters: { key, corpus: await corpusHash(driver), json: JSON.stringify(finding) } },
  );
  return finding;
}
