import type { Driver } from '../driver.ts';

/** Characters of a result up to which it is kept; the engine reads rows of at most 10 MB. */
const mostKept = 2_000_000;

/** A result that is kept under a key, as JSON. Rows of one key are equal: any is taken, and no others are read to merge them. */
export async function readFinding(driver: Driver, key: string): Promise<string | undefined> {
  const [held] = await driver.query<{ json: string }>(
    'SELECT json FROM {db:Identifier}.findings WHERE key = {key:String} LIMIT 1',
    { parameters: { key } },
  );
  return held?.json;
}

/** Keeps a result; of 10^5 edges one is 100 MB: measured anew sooner than the engine has taken it in. */
export async function keepFinding(
  driver: Driver,
  finding: { readonly key: string; readonly corpus: string; readonly json: string },
): Promise<void> {
  if (finding.json.length <= mostKept) await driver.insertRows('findings', [finding]);
}
