import { createInterface } from 'node:readline/promises';
import { type Code, codeOf, codes } from '../work/coding/index.ts';
import { print } from './session.ts';

/** Shows one text after another and asks for its code; each is kept as it is given, "q" or the input's end stops. */
export async function codeAtTerminal(
  texts: readonly { readonly key: string; readonly text: string }[],
  keep: (key: string, code: Code) => Promise<void>,
): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const asked = `${codes.map((code, i) => `${i + 1} ${code}`).join(', ')}, Enter skips, q stops: `;
  let done = 0;
  let stopped = false;
  lines.once('close', () => (stopped = true));
  try {
    for (const [i, { key, text }] of texts.entries()) {
      print(`\n[${i + 1} of ${texts.length}]\n${text}\n`);
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
