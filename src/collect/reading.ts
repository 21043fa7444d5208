import type { Archive } from './archive.ts';
import { type Fact, factOf, unlessOther } from './fact.ts';
import { type Kept, type KeptFile, Unreadable } from './response.ts';
import { sourceOf } from './source.ts';

/** What taking an answer in changed. */
export interface Taken {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Where answers go once they are kept. Taking one in again changes nothing. */
export interface Taker {
  take(kept: Kept, file: KeptFile, fact: Fact): Promise<Taken>;
  isTaken(sha256: string): Promise<boolean>;
}

export interface KeptAnswer {
  readonly kept: Kept;
  readonly file: KeptFile;
}

/**
 * A kept answer of an archive; null where its file was damaged. What the machine refuses is thrown: the file may be whole.
 */
export function readKept(archive: Archive, path: string): KeptAnswer | null {
  try {
    const answer = archive.read(path);
    const { source, address, time } = answer.kept;
    sourceOf(source);
    return URL.canParse(address) && !Number.isNaN(Date.parse(time)) ? answer : null;
  } catch (error) {
    if (/^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return null;
  }
}

/** What an answer says, and what taking it in changed. One that no reader makes sense of is told as that, and kept. */
export async function takeKept(
  { kept, file }: KeptAnswer,
  facts: readonly Fact[],
  taker: Pick<Taker, 'take'>,
): Promise<{ fact: Fact; taken: Taken }> {
  try {
    const fact = unlessOther(await saidBy(kept, file), facts);
    return { fact, taken: await taker.take(kept, file, fact) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { source, address, time, status, purpose } = kept;
    const fact: Fact = {
      file: file.file,
      sha256: file.sha256,
      source,
      address,
      time,
      status,
      ...(purpose === undefined ? {} : { purpose: purpose as NonNullable<Fact['purpose']> }),
      outcome: 'unreadable',
    };
    // The ledger has it as an answer without posts.
    return { fact, taken: await taker.take(kept, file, fact) };
  }
}

async function saidBy(kept: Kept, file: KeptFile): Promise<Fact> {
  try {
    return await factOf(kept, file);
  } catch (error) {
    throw new Unreadable(file.file, { cause: error });
  }
}
