import { existsSync, readdirSync } from 'node:fs';
import { UserError } from '../../model/errors.ts';
import { exportStore as write } from '../../store/transfer/exportStore.ts';
import type { StoreManifest } from '../../store/transfer/manifest.ts';
import { makeOut } from '../files/outFolder.ts';
import type { Study } from '../study.ts';

/** Writes the whole store into a folder of its own, for `isogloss import` of another project or server. */
export async function exportStore(
  { store, context, signal, onProgress }: Study,
  folder: string,
): Promise<StoreManifest> {
  makeOut(folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UserError(
      'out-not-empty',
      `--out is "${folder}": the folder holds files. Name an empty one: an exported store has a folder of its own.`,
    );
  }
  return write(store, folder, context.version, { signal, onProgress });
}
