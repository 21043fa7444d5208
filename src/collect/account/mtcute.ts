import { createCipheriv, createHash, createHmac, pbkdf2, randomFillSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync, gunzipSync } from 'node:zlib';
import { connectTcp } from '@fuman/node';
import { IntermediatePacketCodec, Long, MemoryStorage, type TelegramTransport, type tl } from '@mtcute/core';
import { BaseTelegramClient } from '@mtcute/core/client.js';
import { checkPassword, sendCode, signIn } from '@mtcute/core/methods.js';
import { BaseCryptoProvider, type ICryptoProvider } from '@mtcute/core/utils.js';
import { ige256Decrypt, ige256Encrypt, initSync, SIMD_AVAILABLE } from '@mtcute/wasm';
import { Unanswered } from '../response.ts';
import type { LoginClient } from './login.ts';
import type { Tl } from './plain.ts';
import { type Rpc, textOf } from './rpc.ts';
import type { Session } from './session.ts';

/** Milliseconds until a call has to be answered. */
const patience = 60_000;

/** What the protocol needs of cryptography: Node's own, and AES-IGE, which Node has not, as WebAssembly. */
export class NodeCrypto extends BaseCryptoProvider implements ICryptoProvider {
  async initialize(): Promise<void> {
    const file = SIMD_AVAILABLE ? 'mtcute-simd.wasm' : 'mtcute.wasm';
    initSync(await readFile(createRequire(import.meta.url).resolve(`@mtcute/wasm/${file}`)));
  }

  sha1 = (data: Uint8Array): Uint8Array => createHash('sha1').update(data).digest();
  sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
  hmacSha256 = (data: Uint8Array, key: Uint8Array): Uint8Array =>
    createHmac('sha256', key).update(data).digest();

  pbkdf2(
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
    length = 64,
    algorithm = 'sha512',
  ): Promise<Uint8Array> {
    return new Promise((resolve, reject) =>
      pbkdf2(password, salt, iterations, length, algorithm, (error, key) =>
        error === null ? resolve(key) : reject(error),
      ),
    );
  }

  createAesCtr(key: Uint8Array, iv: Uint8Array): ReturnType<ICryptoProvider['createAesCtr']> {
    const cipher = createCipheriv(`aes-${key.length * 8}-ctr`, key, iv);
    return { process: (data) => cipher.update(data) };
  }

  createAesIge(key: Uint8Array, iv: Uint8Array): ReturnType<ICryptoProvider['createAesIge']> {
    return {
      encrypt: (data) => ige256Encrypt(data, key, iv),
      decrypt: (data) => ige256Decrypt(data, key, iv),
    };
  }

  gzip(data: Uint8Array, maxSize: number): Uint8Array | null {
    const packed = deflateSync(data);
    return packed.length > maxSize ? null : packed;
  }

  gunzip = (data: Uint8Array): Uint8Array => gunzipSync(data);

  randomFill(buffer: Uint8Array): void {
    randomFillSync(buffer);
  }
}

const overTcp: TelegramTransport = {
  connect: ({ ipAddress, port }) => connectTcp({ address: ipAddress, port }),
  packetCodec: () => new IntermediatePacketCodec(),
};

function clientOf(
  { apiId, apiHash }: Pick<Session, 'apiId' | 'apiHash'>,
  version: string,
): BaseTelegramClient {
  return new BaseTelegramClient({
    apiId,
    apiHash,
    storage: new MemoryStorage(),
    crypto: new NodeCrypto(),
    transport: overTcp,
    // Nothing streams: the server is told to send no news.
    updates: false,
    disableUpdates: true,
    logLevel: 0,
    initConnectionOptions: { deviceModel: 'Isogloss', appVersion: version, systemVersion: 'Node.js' },
    platform: {
      beforeExit: () => () => undefined,
      log: () => undefined,
      getDefaultLogLevel: () => 0,
      getDeviceModel: () => 'Isogloss',
    },
  });
}

/** Waits asked for by the server are told, not slept through unseen. */
const plainly = { floodSleepThreshold: 0, maxRetryCount: 0, timeout: patience } as const;

/** Connects with a session. Nothing is asked before the first call. */
export async function openRpc(session: Session, version: string): Promise<Rpc> {
  const client = clientOf(session, version);
  await client.importSession(session.session);
  return {
    async call(request) {
      try {
        return (await client.call(request as unknown as tl.RpcMethod, plainly)) as Tl;
      } catch (error) {
        if (error instanceof Error && 'text' in error) throw error;
        throw new Unanswered(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
    long: (text) => Long.fromString(text),
    close: () => client.destroy(),
  };
}

/** Connects without a session, to log in. */
export async function openLogin(apiId: number, apiHash: string, version: string): Promise<LoginClient> {
  const client = clientOf({ apiId, apiHash }, version);
  await client.connect();
  return {
    async sendCode(phone) {
      const sent = await sendCode(client, { phone });
      return 'phoneCodeHash' in sent
        ? { hash: sent.phoneCodeHash, where: sent.type }
        : { hash: '', where: 'app' };
    },
    async signIn(phone, phoneCodeHash, phoneCode) {
      try {
        await signIn(client, { phone, phoneCodeHash, phoneCode });
        return 'in';
      } catch (error) {
        const text = textOf(error);
        if (text === 'SESSION_PASSWORD_NEEDED') return 'password';
        if (text === 'PHONE_CODE_INVALID' || text === 'PHONE_CODE_EMPTY') return 'wrong';
        if (text === 'PHONE_NUMBER_UNOCCUPIED') return 'unknown';
        throw error;
      }
    },
    async checkPassword(password) {
      try {
        await checkPassword(client, password);
        return 'in';
      } catch (error) {
        if (textOf(error) === 'PASSWORD_HASH_INVALID') return 'wrong';
        throw error;
      }
    },
    session: () => client.exportSession(),
    close: () => client.destroy(),
  };
}
