import { basename, join } from 'node:path';
import { Archive } from '../collect/archive.ts';
import { openSource } from '../readers/index.ts';
import { whileStill } from '../store/derive/still.ts';
import { ledgerFiles, verifyStore } from '../store/verify.ts';
import { originals } from './files/originals.ts';
import type { Study } from './study.ts';

/** A file as it was taken in, and what became of it since. */
export interface Original {
  readonly file: string;
  readonly import: number;
  readonly state: 'unchanged' | 'changed' | 'not found';
}

export type Verified = Awaited<ReturnType<typeof verifyStore>> & { readonly originals: readonly Original[] };

/** Whether originals and imports are unchanged since they were taken in. */
export async function verify({ folder, store }: Study): Promise<Verified> {
  // What was cut short is what it tells of.
  const verification = await whileStill(store.driver, () => verifyStore(store.driver), { cutShort: true });
  const files: Original[] = [];
  const places = originals(folder);
  // Answers that were collected lie in the project, each under the name that the ledger has.
  const answers = new Map(
    new Archive(join(folder, '.isogloss', 'collected')).files().map((path) => [basename(path), path]),
  );
  for (const { file, sha256, seq } of await ledgerFiles(store.driver)) {
    files.push({
      file,
      import: seq,
      state: await stateOf(places[sha256] ?? answers.get(file), sha256),
    });
  }
  return { ...verification, originals: files };
}

async function stateOf(path: string | undefined, sha256: string): Promise<Original['state']> {
  if (path === undefined) return 'not found';
  try {
    return (await (await openSource(path)).digest()) === sha256 ? 'unchanged' : 'changed';
  } catch {
    return 'not found';
  }
}
