import { createHash } from 'node:crypto';
import { type Driver, EngineError } from '../driver.ts';
import { corpusState, prefixOf, stateOf } from './corpus.ts';
import { keepFinding, readFinding } from './findings.ts';
import { codeOf } from './runs.ts';
import { changesOf } from './still.ts';

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

/**
 * The same for answers that read all posts and are small: the next process finds them in the store. They are of the corpus and of the code
 * of the program (without one nothing is kept); one during whose making anything was changed is not kept.
 */
export function rememberedInStore<T>(driver: Driver, of: unknown, ask: () => Promise<T>): Promise<T> {
  return remembered(driver, of, () => heldOrAsked(driver, of, ask));
}

async function heldOrAsked<T>(driver: Driver, of: unknown, ask: () => Promise<T>): Promise<T> {
  const code = codeOf(driver);
  if (code === undefined) return ask();
  const { after, hash: corpus } = await stateOf(driver);
  const key = createHash('sha256')
    .update(JSON.stringify(['remembered', of, `${after}${corpus}`, code]))
    .digest('hex');
  const held = await readFinding(driver, key);
  if (held !== undefined) return JSON.parse(held) as T;
  const answer = await ask();
  const now = await changesOf(driver);
  if (prefixOf(now) === after && now.changing === '')
    await keepFinding(driver, { key, corpus, json: JSON.stringify(answer) }).catch((error: unknown) => {
      // A disk without room loses nothing here: the answer is known.
      if (!(error instanceof EngineError)) throw error;
    });
  return answer;
}
