import type { Standing, Statement } from '../../model/statement.ts';
import type { RunId } from '../derive/runs.ts';
import type { Driver } from '../driver.ts';
import { jsonLines } from '../lines.ts';
import { loadSql } from '../sql.ts';
import type { Scope } from './channels.ts';

/** A statement of a post: `document` is "channel/id", the channel by its key. */
export interface FoundStatement extends Statement {
  readonly channel: string;
  readonly id: number;
  /** When the post was published, ISO 8601, UTC. */
  readonly time: string;
  readonly standing: Standing;
}

interface Row {
  readonly channel: string;
  readonly id: number;
  readonly time: string;
  readonly name: string;
  readonly role: string;
  readonly affiliation: string;
  readonly place: string;
  readonly standing: Standing;
  readonly name_from: number;
  readonly name_to: number;
  readonly cue: string;
  readonly cue_from: number;
  readonly cue_to: number;
  readonly kind: Statement['kind'];
  readonly content_from: number;
  readonly content_to: number;
  readonly content: string;
}

/**
 * Statements of the posts in a scope, earliest first, as a stream.
 * @param matches the run of a vocabulary's matches, if only those statements are wanted
 */
export async function* statementsOfPosts(
  driver: Driver,
  extractor: string,
  scope: Scope,
  options: { matches?: RunId | undefined; limit?: number | undefined; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<FoundStatement> {
  const parameters = {
    extractor,
    channels: scope.channels,
    from: scope.from,
    to: scope.to,
    matches: options.matches ?? '0',
    limit: options.limit ?? 2 ** 48,
  };
  const stream = driver.stream(loadSql(import.meta.url, 'statements.sql'), 'JSONEachRow', {
    parameters,
    settings: { output_format_json_quote_64bit_integers: 0, max_threads: 2, max_block_size: 8192 },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  for await (const row of jsonLines<Row>(stream)) yield statementOf(row);
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function statementOf(row: Row): FoundStatement {
  return {
    document: `${row.channel}/${row.id}`,
    channel: row.channel,
    id: row.id,
    time: row.time,
    standing: row.standing,
    speaker: {
      name: orNull(row.name),
      role: orNull(row.role),
      affiliation: orNull(row.affiliation),
      place: orNull(row.place),
      span: row.name_to === 0 ? null : [row.name_from, row.name_to],
    },
    cue: row.cue_to === 0 ? null : { text: row.cue, span: [row.cue_from, row.cue_to] },
    kind: row.kind,
    content: row.content,
    span: [row.content_from, row.content_to],
  };
}
