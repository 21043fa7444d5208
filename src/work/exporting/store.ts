import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { existsSync, readdirSync } from 'node:fs';
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
    throw mistake('out-not-empty', message('asked.outNotEmpty', { folder }));
  }
  return write(store, folder, context.version, { signal, onProgress });
}
