import type { Writing } from '../writing.ts';

const whole = 'What the store held before is whole; run the command again';

/** What keeps the store from being opened, filled or changed. */
export const stores = {
  replicas: ({ name }: { name: string }) =>
    `The cluster "${name}" has shards of several replicas: leave replication=none out of --store, so that its Keeper keeps them equal, or name a cluster with one node a shard.`,
  otherNode: ({ host, port }: { host: string; port: string }) =>
    `This project was begun through another node of the cluster, ${host} (port ${port} in its configuration): without replication its small tables stand there alone. Name that node in --store.`,
  starting: ({ path }: { path: string }) =>
    `${path}: several Isogloss commands are starting on this project at once. Wait a moment and try again.`,
  noAddress:
    '--store is no address of a server: write https://user:password@host:8443/database, with ?cluster=NAME for a cluster.',
  strange: ({ word }: { word: string }) =>
    `--store has "${word}" after the "?": only cluster=NAME and, with it, replication=none stand there.`,
  replication: ({ replication }: { replication: string }) =>
    `--store has replication=${replication}: write replication=none, or nothing for a cluster with a Keeper.`,
  newer: ({ found, known }: { found: string; known: string }) =>
    `This project was made by a newer Isogloss (its store has schema ${found}, this program knows up to ${known}). Update Isogloss to open it.`,
  underWay: ({ process }: { process: string }) =>
    `An import or an erasure is under way in this project (process ${process}). Wait until it has ended, then try again.`,
  changing: ({ times }: { times: number }, w: Writing) =>
    `Posts came in or were erased while this was counted, ${w.count(times)} times in a row. Run it again once no import or erasure is under way.`,
  halfChanged:
    'An import or an erasure has not ended, or was cut short while it changed the posts: wait for it or run it again. Until then no number of them would be true.',
  nothingToErase: ({ kind }: { kind: string }) =>
    `No post of this ${kind} is in the project: nothing was erased.`,
  unfinished:
    'An import or an erasure has not ended or was cut short: wait for it or run it again, then export the store.',
  halfFilled:
    'This store was being filled from an exported one, and that was cut short: run that "isogloss import" again first.',
  newerExport: ({ name, found, known }: { name: string; found: string; known: string }) =>
    `${name} was exported by a newer Isogloss (schema ${found}, this program knows up to ${known}). Update Isogloss to import it.`,
  otherKey: ({ name }: { name: string }) =>
    `${name} belongs to a project with another key, and its hashes of authors would not fit: copy that project's .isogloss/key into .isogloss of this one before its first import.`,
  notEmpty: ({ name }: { name: string }) =>
    `${name} is a whole store, and this project holds posts already: import it into a project that holds none, or import the files it was made of here.`,
  rowNoEnd: 'A row of the exported store has no end. Export the store again.',
  emptyTerm: ({ name, variant }: { name: string; variant: string }) =>
    `isogloss.yaml, lexicon "${name}": the term "${variant}" has no letter or digit to look for. Remove it or spell it out.`,
  badSite: ({ name, variant }: { name: string; variant: string }) =>
    `isogloss.yaml, lexicon "${name}": "${variant}" names no site. Write its host, as in "site:example.org".`,
  portTaken: ({ port }: { port: string }) =>
    `Port ${port} is taken: name another with --port, or leave --port out.`,
  commandEnded: `The Isogloss command that had this project open ended before this one had done. ${whole}.`,
  refused: ({ host }: { host: string }) =>
    `Nothing answers at ${host}: the server is not running there, or the port in --store is another's. ${whole} when it answers.`,
  noHost: ({ host }: { host: string }) =>
    `There is no server of the name ${host} that this machine can find: mend the address in --store, or the network.`,
  certificate: ({ host, code }: { host: string; code: string }) =>
    `The certificate of ${host} cannot be trusted (${code}), so nothing was sent: use the name it is made out to, or give Node the certificate of who signed it with NODE_EXTRA_CA_CERTS.`,
  tls: ({ host }: { host: string }) =>
    `${host} does not speak TLS as asked for: write http:// for a port without TLS (8123), https:// for one with it (8443).`,
  brokeOff: ({ host, why }: { host: string; why: string }) =>
    `The connection to ${host} broke off (${why}). ${whole} when the server answers.`,
  noClickHouse: ({ host }: { host: string }) =>
    `What answers at ${host} is not the HTTP interface of ClickHouse: look at the port in --store (8123, with TLS 8443).`,
  password: ({ host }: { host: string }) =>
    `${host} does not know this user with this password: mend them in --store (https://user:password@…).`,
  notAllowed: ({ host, grant }: { host: string; grant: string | null }) =>
    `The user in --store may not do on ${host} what Isogloss needs${grant === null ? '' : ` (${grant})`}: grant it, or name another user.`,
  unknownCluster: ({ cluster }: { cluster: string }) =>
    `A server does not know the cluster "${cluster}": <remote_servers> has to be the same on every node.`,
  shuttingDown: ({ host }: { host: string }) => `${host} is shutting down. ${whole} when it answers again.`,
  tableLost: ({ table }: { table: string }) =>
    `A node of the cluster lacks a table of this project (${table}): it may have come back without its data. Bring its data back, or make the store anew and import again.`,
  nodeLost: ({ node }: { node: string | null }) =>
    `A node of the cluster${node === null ? '' : ` (${node})`} does not answer. ${whole} when it does.`,
  keeperLost: `The cluster's tables take no changes now: the Keeper, or too many replicas, do not answer. ${whole} when they do.`,
  noCluster: ({ name, others }: { name: string; others: readonly string[] }, w: Writing) =>
    `The server knows no cluster "${name}"; ${others.length === 0 ? 'its configuration names none' : `its configuration names ${w.commas(others)}`}. Mend "cluster" in --store, or <remote_servers> of the servers.`,
  noDatabase: ({
    host,
    database,
    statement,
    every,
  }: {
    host: string | null;
    database: string;
    statement: string;
    every: boolean;
  }) =>
    `${host === null ? 'The server' : `The server ${host}`} has no database "${database}": create it with ${statement}${every ? ' on every node' : ''}, or name another in --store.`,
  diskFull:
    'The disk that holds the project is full. Nothing that was imported before is lost; free some space and run the command again.',
  memory:
    'The engine ran out of memory. Nothing is lost; close other programs or use a machine with more memory, and run the command again.',
  readOnly: ({ path }: { path: string | null }) =>
    `${path ?? 'The project'} is on a disk that can only be read: copy the project to another.`,
  openFiles:
    'This machine allows too few open files: raise the limit ("ulimit -n 8192") and run the command again.',
  diskFails: ({ path }: { path: string | null }) =>
    `The disk that holds ${path ?? 'the project'} fails to read or write: copy the project to another while it can be read.`,
  unopened:
    'The engine cannot open the store in .isogloss/store: its files were changed, or may not be read or written by you. Mend their rights, or bring back a copy of the project.',
  noRight: ({ path }: { path: string | null }) =>
    `${path ?? 'A file of the project'} may not be read or written by you: change its rights, or copy the project to a folder of your own.`,
  brokenExport: ({ name, what }: { name: string; what: string }) =>
    `${name} cannot be taken in: ${what}. Export the store again; nothing was changed.`,
  foreignManifest: ({ file }: { file: string }) =>
    `its ${file} is not one that "isogloss export store" writes`,
  fileUnread: ({ file }: { file: string }) => `${file} cannot be read`,
  fileChanged: ({ file }: { file: string }) => `${file} is not as it was written`,
  foreignRows: ({ file }: { file: string }) => `${file} has rows that are none of this table's`,
  otherRows: ({ file, rows, told }: { file: string; rows: number; told: number }, w: Writing) =>
    `${file} has ${w.plural(rows, { one: 'one row', other: `${w.count(rows)} ${w.plural(rows, { one: 'row', other: 'rows' })}` })}, not ${w.count(told)}`,
};
