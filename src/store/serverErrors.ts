import type { Message } from '../model/said.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import { noDatabase } from './cluster.ts';
import type { Cluster } from './driver.ts';

/** Whom a statement was sent to. */
export interface Addressed {
  /** Host and port. */
  readonly host: string;
  readonly database: string;
  readonly cluster?: Cluster | undefined;
  readonly peer?: boolean | undefined;
}

/**
 * What a person can do about a server that cannot be reached or refuses, in a sentence; undefined for what is wrong
 * with a statement itself.
 */
export function tellServer(cause: unknown, to: Addressed): UserError | undefined {
  const code = (cause as { code?: string } | null)?.code ?? '';
  const said = cause instanceof Error ? cause.message : String(cause);
  if (to.peer === true) return /^\d+$/.test(code) ? undefined : tellPeer(cause, code, said);
  if (/^\d+$/.test(code)) return tellRefusal(Number(code), said, to, cause);
  return tellConnection(code, said, to, cause);
}

/** Another command of this project on this machine that has ended in the middle. */
function tellPeer(cause: unknown, code: string, said: string): UserError | undefined {
  if (!lost.test(code) && !/hang up|aborted/.test(said)) return undefined;
  return mistake('command-ended', message('stores.commandEnded'), { cause });
}

const lost = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const tls = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|^CRL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/;

function tellConnection(
  code: string,
  said: string,
  { host }: Addressed,
  cause: unknown,
): UserError | undefined {
  const tell = (name: string, said: Message): UserError => mistake(name, said, { cause });
  if (code === 'ECONNREFUSED') return tell('server-refused', message('stores.refused', { host }));
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return tell('no-such-host', message('stores.noHost', { host }));
  if (tls.test(code)) return tell('tls', message('stores.certificate', { host, code }));
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return tell('tls', message('stores.tls', { host }));
  if (lost.test(code) || /hang up|aborted|terminated|Timeout error/.test(said))
    return tell('server-lost', message('stores.brokeOff', { host, why: code || said }));
  if (/^(HPE_|ERR_)/.test(code) || /is for clickhouse-client|not a valid|<html|Unexpected token/i.test(said))
    return tell('no-clickhouse', message('stores.noClickHouse', { host }));
  return undefined;
}

const passwords = [192, 193, 194, 516];
/** Of a node that another one could not reach, or that was lost on the way. */
const nodeLost = [32, 198, 209, 210, 279, 425, 519];
/** What a table of replicas says without its Keeper. */
const keeperLost = [225, 242, 285, 286, 289, 319, 999];

function tellRefusal(code: number, said: string, to: Addressed, cause: unknown): UserError | undefined {
  const tell = (name: string, said: Message): UserError => mistake(name, said, { cause });
  const { host, database, cluster } = to;
  if (passwords.includes(code)) return tell('wrong-password', message('stores.password', { host }));
  if (code === 497 || code === 164) {
    const grant = /grant ([A-Z][^.(]*?)(?: ON|[.(]|$)/.exec(said)?.[1]?.trim();
    return tell('not-allowed', message('stores.notAllowed', { host, grant: grant ?? null }));
  }
  if (code === 81) return noDatabase(database, cluster, host);
  if (code === 170 || code === 701)
    return tell('no-cluster', message('stores.unknownCluster', { cluster: cluster?.name ?? '' }));
  if (code === 236) return tell('server-lost', message('stores.shuttingDown', { host }));
  if (cluster === undefined) return undefined;
  const table = lacking.exec(said)?.[1]?.replaceAll('`', '');
  if (table !== undefined && [60, ...nodeLost].includes(code))
    return tell('table-lost', message('stores.tableLost', { table }));
  if (nodeLost.includes(code)) {
    const node = /\(?((?:[\w.-]+|\[[0-9a-f:]+\]):\d+)/.exec(said)?.[1];
    return tell('node-lost', message('stores.nodeLost', { node: node ?? null }));
  }
  if (keeperLost.includes(code)) return tell('keeper-lost', message('stores.keeperLost'));
  return undefined;
}

/** What is said of a table that a node does not have, by itself or by who asked it. */
const lacking = /(?:no table|Table) ([\w.`]+)(?: on server| does(?: not|n't) exist)/i;
