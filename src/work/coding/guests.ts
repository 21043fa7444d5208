import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Driver } from '../../store/driver.ts';
import { type StoredCoding, readCodings, readGuests, writeGuest } from '../../store/queries/codings.ts';
import type { Reader } from './coder.ts';
import { sameCoder } from './compared.ts';
import { nameGiven } from './judgement.ts';

/** A reader under the name that is kept, and whether that is of somebody who reads by invitation elsewhere. */
export interface Known {
  readonly stored: readonly StoredCoding[];
  readonly name: string;
  readonly isAnothers: boolean;
}

export async function knownReader(driver: Driver, { lexicon, coder, isInvited }: Reader): Promise<Known> {
  const [stored, guests] = [await readCodings(driver, lexicon), await readGuests(driver, lexicon)];
  const names = [...stored, ...guests.map((guest) => ({ coder: guest }))];
  const name = sameCoder(names, nameGiven(coder));
  return { stored, name, isAnothers: isInvited !== true && guests.includes(name) };
}

/**
 * Who may see and change what is kept under a name: whoever typed it at this machine, or came by its invitation.
 * @throws {UserError} at the app for a name that reads by invitation: each is promised to read blind
 */
export async function ownReader(driver: Driver, reader: Reader): Promise<Known> {
  const known = await knownReader(driver, reader);
  if (known.isAnothers) throw mistake('not-yours', message('asked.notYours', { coder: known.name }));
  return known;
}

/** Remembers who reads by invitation, before the first code is kept. */
export async function rememberGuest(
  driver: Driver,
  { lexicon, isInvited }: Reader,
  name: string,
): Promise<void> {
  if (isInvited === true && !(await readGuests(driver, lexicon)).includes(name))
    await writeGuest(driver, lexicon, name);
}
