import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Session, SessionFile } from './session.ts';

/** The little that logging in asks of a client. */
export interface LoginClient {
  /** Sends a code to the account; where it went, in Telegram's word (app, sms, call …). */
  sendCode(phone: string): Promise<{ readonly hash: string; readonly where: string }>;
  signIn(phone: string, hash: string, code: string): Promise<'in' | 'password' | 'wrong' | 'unknown'>;
  checkPassword(password: string): Promise<'in' | 'wrong'>;
  /** The whole access to the account, as text. */
  session(): Promise<string>;
  close(): Promise<void>;
}

/** What a person is asked; null where they do not want to go on. */
export interface LoginQuestions {
  accept(): Promise<boolean>;
  apiId(): Promise<string | null>;
  apiHash(): Promise<string | null>;
  phone(): Promise<string | null>;
  code(where: string): Promise<string | null>;
  password(): Promise<string | null>;
}

/** Codes and passwords that may be typed wrongly before the login is given up. */
const tries = 3;

/**
 * Logs in to an account that there is already; none is made. The phone number is sent to Telegram and kept nowhere.
 * @returns whether somebody is logged in now
 */
export async function login(
  questions: LoginQuestions,
  connect: (apiId: number, apiHash: string) => Promise<LoginClient>,
  file: SessionFile,
): Promise<boolean> {
  if (!(await questions.accept())) return false;
  const id = await questions.apiId();
  const apiHash = id === null ? null : await questions.apiHash();
  if (id === null || apiHash === null) return false;
  if (!/^\d{1,12}$/.test(id.trim()) || !/^[0-9a-f]{32}$/i.test(apiHash.trim())) {
    throw mistake('bad-application', message('sources.badApplication'));
  }
  const application = { apiId: Number(id.trim()), apiHash: apiHash.trim() };
  const client = await connect(application.apiId, application.apiHash);
  try {
    if (!(await enter(client, questions))) return false;
    const session: Session = { ...application, session: await client.session(), peers: {} };
    file.write(session);
    return true;
  } finally {
    await client.close();
  }
}

async function enter(client: LoginClient, questions: LoginQuestions): Promise<boolean> {
  const phone = await questions.phone();
  if (phone === null) return false;
  const { hash, where } = await client.sendCode(phone.replaceAll(/[^\d+]/g, ''));
  for (let n = 0; n < tries; n++) {
    const code = await questions.code(where);
    if (code === null) return false;
    const result = await client.signIn(phone.replaceAll(/[^\d+]/g, ''), hash, code.trim());
    if (result === 'in') return true;
    if (result === 'password') return unlock(client, questions);
    if (result === 'unknown') {
      throw mistake('no-account', message('sources.noAccount'));
    }
  }
  throw mistake('wrong-code', message('sources.wrongCode', { tries }));
}

async function unlock(client: LoginClient, questions: LoginQuestions): Promise<boolean> {
  for (let n = 0; n < tries; n++) {
    const password = await questions.password();
    if (password === null) return false;
    if ((await client.checkPassword(password)) === 'in') return true;
  }
  throw mistake('wrong-password', message('sources.wrongPassword', { tries }));
}
