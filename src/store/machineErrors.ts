import type { Message } from '../model/said.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import { EngineError } from './driver.ts';

/** What the machine refuses and its user can do something about, in a sentence; any other error as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const told = error instanceof Error ? error.message : '';
  const tell = (name: string, said: Message): UserError => mistake(name, said, { cause: error });
  const number = error instanceof EngineError ? error.code : undefined;
  if (
    number === 243 ||
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    /No space left|ENOSPC|NOT_ENOUGH_SPACE/i.test(told)
  ) {
    return tell('disk-full', message('stores.diskFull'));
  }
  if (number === 241) {
    return tell('out-of-memory', message('stores.memory'));
  }
  if (number === 76 || number === 75 || number === 1001) {
    const refused = /(?:file|path|directory) "?(\/[^\s:,"]+)/i.exec(told)?.[1];
    if (/errno: (?:1|13|30)\b|Permission denied|Read-only file system/i.test(told))
      return tell('no-right', noRight(refused));
  }
  if (code === 'EACCES' || code === 'EPERM') return tell('no-right', noRight(path));
  if (code === 'EROFS') return tell('read-only', message('stores.readOnly', { path: path ?? null }));
  if (code === 'EMFILE' || code === 'ENFILE') return tell('too-many-files', message('stores.openFiles'));
  if (code === 'EIO') return tell('disk-fails', message('stores.diskFails', { path: path ?? null }));
  if (error instanceof Error && error.name === 'ChdbConnectionError')
    return tell('store-unopened', message('stores.unopened'));
  return error;
}

/** A lock is written beside its own name first. */
const noRight = (path: string | undefined): Message =>
  message('stores.noRight', { path: path?.replace(/\/lock\.json[.\d]*$/, '') ?? null });
