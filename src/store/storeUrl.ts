import { UserError } from '../model/errors.ts';
import type { Cluster } from './driver.ts';

export interface HttpAddress {
  readonly url: string;
  readonly database: string;
  readonly username?: string;
  readonly password?: string;
  readonly cluster?: Cluster;
  /** Another Isogloss process on this machine, which answers as a server does. */
  readonly peer?: boolean;
}

/** `https://user:password@host:8443/database?cluster=NAME&replication=none` in parts. */
export function parseStoreUrl(text: string): HttpAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new UserError(
      'bad-store',
      '--store is no address of a server: write https://user:password@host:8443/database, with ?cluster=NAME for a cluster.',
    );
  }
  const cluster = clusterOf(url);
  return {
    url: `${url.protocol}//${url.host}`,
    database: decodeURIComponent(url.pathname.replace(/^\//, '')) || 'isogloss',
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}

function clusterOf(url: URL): Cluster | undefined {
  const strange = [...url.searchParams.keys()].find((key) => !['cluster', 'replication'].includes(key));
  const name = url.searchParams.get('cluster');
  const replication = url.searchParams.get('replication') ?? 'keeper';
  if (strange !== undefined || (name === null && url.searchParams.has('replication'))) {
    throw new UserError(
      'bad-store',
      `--store has "${strange ?? 'replication'}" after the "?": only cluster=NAME and, with it, replication=none stand there.`,
    );
  }
  if (replication !== 'keeper' && replication !== 'none') {
    throw new UserError(
      'bad-store',
      `--store has replication=${replication}: write replication=none, or nothing for a cluster with a Keeper.`,
    );
  }
  return name === null ? undefined : { name, replication };
}
