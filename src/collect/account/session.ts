import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sessionSchema = z.object({
  /** The user's own application, from my.telegram.org. */
  apiId: z.int().positive(),
  apiHash: z.string().min(1),
  /** The whole access to the account. */
  session: z.string().min(1),
  /** Names that were resolved, with what this account needs to ask for them. */
  peers: z.record(z.string(), z.object({ id: z.string(), accessHash: z.string() })).default({}),
});
export type Session = z.infer<typeof sessionSchema>;

/** Where a user's session lies: outside of all projects, which are copied and given to others. */
export class SessionFile {
  private readonly folder: string;

  /** @param folder of the user's own settings */
  constructor(folder: string) {
    this.folder = folder;
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** @throws UserError where nobody has logged in, or others can read the file */
  read(): Session {
    if (!this.exists) {
      throw mistake('no-session', message('sources.noSession'));
    }
    const result = sessionSchema.safeParse(parsed(readFileSync(this.path, 'utf8')));
    if (result.success) return result.data;
    throw mistake('bad-session', message('sources.badSession'));
  }

  /** Readable and writable by its owner alone, from its first byte. */
  write(session: Session): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const aside = `${this.path}.new`;
    rmSync(aside, { force: true });
    writeFileSync(aside, JSON.stringify(session), { mode: 0o600, flag: 'wx' });
    chmodSync(aside, 0o600);
    renameSync(aside, this.path);
  }

  forget(): void {
    rmSync(this.path, { force: true });
  }

  private get path(): string {
    return join(this.folder, 'account.json');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
