import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
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
    throw mistake('bad-store', message('stores.noAddress'));
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
    throw mistake('bad-store', message('stores.strange', { word: strange ?? 'replication' }));
  }
  if (replication !== 'keeper' && replication !== 'none') {
    throw mistake('bad-store', message('stores.replication', { replication }));
  }
  return name === null ? undefined : { name, replication };
}
