import { confirm, isCancel, note, password, text } from '@clack/prompts';
import { type Words, message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { LoginQuestions } from '../work/collecting/login.ts';

/**
 * Asks what logging in needs, the risk first.
 * @throws {UserError} where there is no terminal to ask at
 */
export function questionsAtTerminal(words: Words): LoginQuestions {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw mistake('no-terminal', message('collect.needsTerminal', { risk: message('collect.risk') }));
  }
  const shown = async (message: string): Promise<string | null> => said(await text({ message }));
  const hidden = async (message: string): Promise<string | null> => said(await password({ message }));
  return {
    accept: async () => {
      note(`${words.say('collect.risk')}\n\n${words.say('collect.riskMore')}`);
      return (await confirm({ message: words.say('collect.accept'), initialValue: false })) === true;
    },
    apiId: () => shown(words.say('collect.askApiId')),
    apiHash: () => hidden(words.say('collect.askApiHash')),
    phone: () => shown(words.say('collect.askPhone')),
    code: (where) => hidden(words.say('collect.askCode', { where })),
    password: () => hidden(words.say('collect.askPassword')),
  };
}

const said = (answer: string | symbol | undefined): string | null =>
  typeof answer !== 'string' || isCancel(answer) || answer.trim() === '' ? null : answer;
