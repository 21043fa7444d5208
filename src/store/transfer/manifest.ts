import { z } from 'zod';
import { changeMarks } from '../derive/still.ts';
import { allTables } from '../migrations/laterTables.ts';

/** The file that makes a folder an exported store. */
export const manifestFile = 'store.json';

const tableSchema = z.object({
  name: z.string(),
  file: z.string().regex(/^[a-z_]+\.tsv\.gz$/),
  columns: z.array(z.string().regex(/^[a-z_]+$/)).min(1),
  rows: z.number().int().nonnegative(),
  /** SHA-256 of the file's bytes, in hex. */
  sha256: z.string(),
});

/** What an exported store says of itself. */
export const storeManifestSchema = z.object({
  isogloss: z.literal('store'),
  version: z.string(),
  schema: z.number().int().positive(),
  norm: z.string(),
  /** Names the key by which authors and erased channels are hashed, and does not give it away. */
  key: z.string(),
  tables: z.array(tableSchema),
});

export type StoreManifest = z.infer<typeof storeManifestSchema>;
export type ExportedTable = StoreManifest['tables'][number];

/**
 * Tables that hold what was taken in and decided; all others are made of them again. `meta` holds codings, seals and
 * counts of runs beside what each store keeps of itself.
 */
const kept = [
  'posts',
  'post_versions',
  'shares',
  'pictures',
  'ledger_posts',
  'rejected_rows',
  'channel_facts',
  'aliases',
  'tombstones',
  'imports',
];

export interface Kept {
  readonly name: string;
  readonly orderBy: string;
  /** Rows that belong to the store they stand in. */
  readonly but: string;
}

const ownKeys = ['schema', 'norm', ...changeMarks, 'derived by', 'filling'];

export const keptTables: readonly Kept[] = [
  ...allTables
    .filter(({ name }) => kept.includes(name))
    .map(({ name, orderBy }) => ({ name, orderBy, but: '0' })),
  { name: 'meta', orderBy: 'key', but: `key IN (${ownKeys.map((key) => `'${key}'`).join(', ')})` },
];
