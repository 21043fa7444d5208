import { UserError } from '../model/errors.ts';
import { EngineError } from './driver.ts';

/** What the machine refuses and its user can do something about, in a sentence; any other error as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const message = error instanceof Error ? error.message : '';
  const tell = (name: string, text: string): UserError => new UserError(name, text, { cause: error });
  const number = error instanceof EngineError ? error.code : undefined;
  if (
    number === 243 ||
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    /No space left|ENOSPC|NOT_ENOUGH_SPACE/i.test(message)
  ) {
    return tell(
      'disk-full',
      'The disk that holds the project is full. Nothing that was imported before is lost; free some space and run the command again.',
    );
  }
  if (number === 241) {
    return tell(
      'out-of-memory',
      'The engine ran out of memory. Nothing is lost; close other programs or use a machine with more memory, and run the command again.',
    );
  }
  if (number === 76 || number === 75 || number === 1001) {
    const refused = /(?:file|path|directory) "?(\/[^\s:,"]+)/i.exec(message)?.[1];
    if (/errno: (?:1|13|30)\b|Permission denied|Read-only file system/i.test(message))
      return tell('no-right', noRight(refused));
  }
  if (code === 'EACCES' || code === 'EPERM') return tell('no-right', noRight(path));
  if (code === 'EROFS')
    return tell(
      'read-only',
      `${path ?? 'The project'} is on a disk that can only be read: copy the project to another.`,
    );
  if (code === 'EMFILE' || code === 'ENFILE')
    return tell(
      'too-many-files',
      'This machine allows too few open files: raise the limit ("ulimit -n 8192") and run the command again.',
    );
  if (code === 'EIO')
    return tell(
      'disk-fails',
      `The disk that holds ${path ?? 'the project'} fails to read or write: copy the project to another while it can be read.`,
    );
  if (error instanceof Error && error.name === 'ChdbConnectionError')
    return tell(
      'store-unopened',
      'The engine cannot open the store in .isogloss/store: its files were changed, or may not be read or written by you. Mend their rights, or bring back a copy of the project.',
    );
  return error;
}

/** A lock is written beside its own name first. */
const noRight = (path: string | undefined): string =>
  `${path?.replace(/\/lock\.json[.\d]*$/, '') ?? 'A file of the project'} may not be read or written by you: change its rights, or copy the project to a folder of your own.`;
