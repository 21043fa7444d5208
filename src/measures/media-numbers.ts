import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Driver } from '../store/driver.ts';

/** @throws {UserError} where no source has told the number of any picture or file, and no hash was taken: "none in common" would be wrong */
export async function refuseWithoutNumbers(driver: Driver): Promise<void> {
  const [held] = await driver.query<{ numbered: number }>(
    `SELECT count() AS numbered FROM
     (
       SELECT 1 FROM {db:Identifier}.posts WHERE notEmpty(media_ids) LIMIT 1
       UNION ALL SELECT 1 FROM {db:Identifier}.pictures LIMIT 1
     )`,
  );
  if ((held?.numbered ?? 0) > 0) return;
  throw mistake('no-media-numbers', message('options.noMediaNumbers'));
}
