import type { Shape } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Mapping, ShareMapping } from '../model/mapping.ts';
import { postSchema } from '../model/post.ts';
import type { Detection } from '../readers/index.ts';
import { shapeOfTable } from '../readers/shapes.ts';
import { parquetColumns, parquetReading } from '../store/parquet.ts';
import { sqliteLines } from '../store/sqlite.ts';
import type { Study } from './study.ts';

/** Parquet is read by the engine; which column is what is decided like a table's. */
export async function readParquet(
  study: Study,
  path: string,
  name: string,
  mapping: Mapping | ShareMapping | undefined,
): Promise<ReturnType<typeof parquetReading>> {
  const columns = await parquetColumns(study.store.driver, path, name);
  const own = columns.every((column) => Object.hasOwn(postSchema.shape, column));
  const shape: Shape = own && mapping === undefined ? { kind: 'post' } : shapeOfTable(name, columns, mapping);
  // The engine gives rows as objects: their keys are the columns, in no order that matters.
  const keyed = 'columns' in shape ? { kind: shape.kind, mapping: shape.mapping } : shape;
  return parquetReading(study.store.driver, path, keyed as Shape);
}

/** SQLite too; the shape is known from what a person says of the file. */
export async function readSqlite(
  study: Study,
  path: string,
  { name, compressed }: { readonly name: string; readonly compressed: boolean },
  { shape }: Detection,
) {
  if (compressed) throw mistake('packed-database', message('files.packedDatabase', { name }));
  return {
    format: 'sqlite',
    shape: shape as Shape,
    chunks: await sqliteLines(study.store.driver, path, name),
    channels: [],
    skipped: [],
  };
}
