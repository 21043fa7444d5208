import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import { type Answer, type Ask, Unanswered } from './response.ts';
import { mostBytes } from './warc.ts';

export interface AskOptions {
  /** Program and version, for the User-Agent. */
  readonly version: string;
  /** Address of whoever collects, where they give one: sites can write before they block. */
  readonly contact?: string | undefined;
  /** Milliseconds until an answer has to be whole; a minute without it. */
  readonly patience?: number;
  readonly signal: AbortSignal;
}

/** Says who asks, for what, and how often; no browser is played. */
export const userAgent = (version: string, contact?: string): string =>
  `Isogloss/${version} (reads public channels and feeds for research, one request at a time${contact === undefined ? '' : `; ${contact}`})`;

/** Asks over HTTP, one address and no further: a redirect is an answer like any other. */
export function overHttp({ version, contact, patience = 60_000, signal }: AskOptions): Ask {
  return async (address, headers) => {
    const late = AbortSignal.timeout(patience);
    let response: Response;
    try {
      response = await fetch(address, {
        redirect: 'manual',
        signal: AbortSignal.any([signal, late]),
        headers: {
          'User-Agent': userAgent(version, contact),
          // The words of Telegram's own cards are read in English; posts are in their own language all the same.
          'Accept-Language': 'en',
          ...headers,
        },
      });
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw new Unanswered(late.aborted ? message('collect.tooLate') : reasonOf(cause), { cause });
    }
    return { status: response.status, headers: headersOf(response), ...(await bodyOf(response, signal)) };
  };
}

function headersOf(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers.entries());
  delete headers['set-cookie'];
  return headers;
}

/** What arrives until the end, or until the connection breaks, the time is over or it grows beyond what is taken. */
async function bodyOf(response: Response, signal: AbortSignal): Promise<Pick<Answer, 'body' | 'cut'>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece);
      length += piece.length;
      if (length > mostBytes) return { body: Buffer.concat(pieces, mostBytes), cut: true };
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { body: Buffer.concat(pieces), cut: true };
  }
  return { body: Buffer.concat(pieces), cut: false };
}

function reasonOf(cause: unknown): Said {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = (inner as NodeJS.ErrnoException).code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return message('collect.noHost');
  return code ?? (inner instanceof Error ? inner.message : String(inner));
}
