import { createInterface } from 'node:readline/promises';
import type { Words } from '../messages/index.ts';
import { type Code, type Coder, codeOf, codes } from '../work/coding/index.ts';
import { print } from './session.ts';

/** Shows one text after another and asks for its code; each is kept as it is given, "q" or the input's end stops. */
export const codeAtTerminal =
  (words: Words): Coder =>
  (texts, keep) =>
    ask(words, texts, keep);

async function ask(
  words: Words,
  texts: readonly { readonly key: string; readonly text: string }[],
  keep: (key: string, code: Code) => Promise<void>,
): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const asked = words.say('terminal.codeAsked', { codes });
  let done = 0;
  let stopped = false;
  lines.once('close', () => (stopped = true));
  try {
    for (const [i, { key, text }] of texts.entries()) {
      print(`\n${words.say('terminal.textOf', { number: i + 1, of: texts.length })}\n${text}\n`);
      for (;;) {
        const answer = await Promise.race([
          lines.question(asked),
          new Promise<string>((resolve) => lines.once('close', () => resolve('q'))),
        ]);
        if (stopped || answer.trim() === 'q') return done;
        if (answer.trim() === '') break;
        const code = codeOf(answer);
        if (code === undefined) continue;
        await keep(key, code);
        done += 1;
        break;
      }
    }
    return done;
  } finally {
    lines.close();
  }
}
