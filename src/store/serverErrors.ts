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

const whole = 'What the store held before is whole; run the command again';

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
  return new UserError(
    'command-ended',
    `The Isogloss command that had this project open ended before this one had done. ${whole}.`,
    { cause },
  );
}

const lost = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const tls = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|^CRL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/;

function tellConnection(
  code: string,
  said: string,
  { host }: Addressed,
  cause: unknown,
): UserError | undefined {
  const tell = (name: string, message: string): UserError => new UserError(name, message, { cause });
  if (code === 'ECONNREFUSED')
    return tell(
      'server-refused',
      `Nothing answers at ${host}: the server is not running there, or the port in --store is another's. ${whole} when it answers.`,
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return tell(
      'no-such-host',
      `There is no server of the name ${host} that this machine can find: mend the address in --store, or the network.`,
    );
  if (tls.test(code))
    return tell(
      'tls',
      `The certificate of ${host} cannot be trusted (${code}), so nothing was sent: use the name it is made out to, or give Node the certificate of who signed it with NODE_EXTRA_CA_CERTS.`,
    );
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return tell(
      'tls',
      `${host} does not speak TLS as asked for: write http:// for a port without TLS (8123), https:// for one with it (8443).`,
    );
  if (lost.test(code) || /hang up|aborted|terminated|Timeout error/.test(said))
    return tell(
      'server-lost',
      `The connection to ${host} broke off (${code || said}). ${whole} when the server answers.`,
    );
  if (/^(HPE_|ERR_)/.test(code) || /is for clickhouse-client|not a valid|<html|Unexpected token/i.test(said))
    return tell(
      'no-clickhouse',
      `What answers at ${host} is not the HTTP interface of ClickHouse: look at the port in --store (8123, with TLS 8443).`,
    );
  return undefined;
}

const passwords = [192, 193, 194, 516];
/** Of a node that another one could not reach, or that was lost on the way. */
const nodeLost = [32, 198, 209, 210, 279, 425, 519];
/** What a table of replicas says without its Keeper. */
const keeperLost = [225, 242, 285, 286, 289, 319, 999];

function tellRefusal(code: number, said: string, to: Addressed, cause: unknown): UserError | undefined {
  const tell = (name: string, message: string): UserError => new UserError(name, message, { cause });
  const { host, database, cluster } = to;
  if (passwords.includes(code))
    return tell(
      'wrong-password',
      `${host} does not know this user with this password: mend them in --store (https://user:password@…).`,
    );
  if (code === 497 || code === 164) {
    const grant = /grant ([A-Z][^.(]*?)(?: ON|[.(]|$)/.exec(said)?.[1]?.trim();
    return tell(
      'not-allowed',
      `The user in --store may not do on ${host} what Isogloss needs${grant === undefined ? '' : ` (${grant})`}: grant it, or name another user.`,
    );
  }
  if (code === 81) return noDatabase(database, cluster, host);
  if (code === 170 || code === 701)
    return tell(
      'no-cluster',
      `A server does not know the cluster "${cluster?.name ?? ''}": <remote_servers> has to be the same on every node.`,
    );
  if (code === 236) return tell('server-lost', `${host} is shutting down. ${whole} when it answers again.`);
  if (cluster === undefined) return undefined;
  const table = lacking.exec(said)?.[1]?.replaceAll('`', '');
  if (table !== undefined && [60, ...nodeLost].includes(code))
    return tell(
      'table-lost',
      `A node of the cluster lacks a table of this project (${table}): it may have come back without its data. Bring its data back, or make the store anew and import again.`,
    );
  if (nodeLost.includes(code)) {
    const node = /\(?((?:[\w.-]+|\[[0-9a-f:]+\]):\d+)/.exec(said)?.[1];
    return tell(
      'node-lost',
      `A node of the cluster${node === undefined ? '' : ` (${node})`} does not answer. ${whole} when it does.`,
    );
  }
  if (keeperLost.includes(code))
    return tell(
      'keeper-lost',
      `The cluster's tables take no changes now: the Keeper, or too many replicas, do not answer. ${whole} when they do.`,
    );
  return undefined;
}

/** What is said of a table that a node does not have, by itself or by who asked it. */
const lacking = /(?:no table|Table) ([\w.`]+)(?: on server| does(?: not|n't) exist)/i;
