import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { login, type LoginQuestions } from '../../collect/account/login.ts';
import { textOf } from '../../collect/account/rpc.ts';
import { SessionFile } from '../../collect/account/session.ts';
import { version } from '../program/version.ts';

/** Logs in to the user's own account; the session is kept in the user's settings. False where they did not want to. */
export async function logIn(questions: LoginQuestions, settingsFolder: string): Promise<boolean> {
  try {
    return await login(
      questions,
      async (apiId, apiHash) => {
        const { openLogin } = await import('../../collect/account/mtcute.ts');
        return openLogin(apiId, apiHash, version());
      },
      new SessionFile(settingsFolder),
    );
  } catch (cause) {
    // Telegram's own word for what it refuses: a wrong number, too many tries, an application it does not know.
    const word = textOf(cause);
    if (word === '') throw cause;
    throw mistake('login-refused', message('sources.loginRefused', { word }), { cause });
  }
}

/** Removes the session from this machine. */
export const forgetAccount = (settingsFolder: string): void => new SessionFile(settingsFolder).forget();

export type { LoginQuestions };
