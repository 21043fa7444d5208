import type { Driver } from '../driver.ts';
import { corpusState } from './corpus.ts';

/** Answers that a process keeps of a store; more are asked for again, the oldest first. */
const most = 256;

interface Memory {
  readonly state: string;
  readonly answers: Map<string, Promise<unknown>>;
}

const memories = new WeakMap<Driver, Memory>();

/**
 * What was asked of the corpus as it is, once a process: the claims of a report ask for the same names, frames and pairs of channels dozens of
 * times. A change of the corpus forgets all of it; a question that failed is asked again.
 * @param of what is asked: the name of the question and all that the answer depends on beside the corpus
 */
export async function remembered<T>(driver: Driver, of: unknown, ask: () => Promise<T>): Promise<T> {
  const state = await corpusState(driver);
  let memory = memories.get(driver);
  if (memory?.state !== state) {
    memory = { state, answers: new Map() };
    memories.set(driver, memory);
  }
  const { answers } = memory;
  const key = JSON.stringify(of);
  const held = answers.get(key);
  if (held !== undefined) return held as Promise<T>;
  const asked = ask();
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break;
    answers.delete(oldest);
  }
  return asked;
}
