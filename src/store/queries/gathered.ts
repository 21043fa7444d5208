import type { Driver } from '../driver.ts';
import { readLedger } from '../ingest/ledger.ts';

/** How posts came in, by one way, as the ledger has it. */
export interface Gathered {
  /** From files that somebody handed over, or asked for by this program itself. */
  readonly way: 'file' | 'page' | 'site' | 'account';
  /** Files, or answers. */
  readonly files: number;
  /** Formats of files; none for answers. */
  readonly formats: readonly string[];
  /** Days (UTC) of the first and the last answer; null for files, of whose making the ledger knows nothing. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The ways by which what is held was gathered: from the ledger itself, in a fixed order. */
export async function gatheredBy(driver: Driver): Promise<Gathered[]> {
  const entries = (await readLedger(driver))
    .filter(({ state, entry }) => state === 'done' && entry.kind === 'import')
    .map(({ entry }) => entry);
  return (['file', 'page', 'site', 'account'] as const).flatMap((way) => {
    const own = entries.filter(({ collected }) => (collected?.way ?? 'file') === way);
    if (own.length === 0) return [];
    const days = own.flatMap(({ collected }) => collected?.time.slice(0, 10) ?? []).sort();
    return [
      {
        way,
        files: new Set(own.map(({ sha256 }) => sha256)).size,
        formats: way === 'file' ? [...new Set(own.map(({ format }) => format))].sort() : [],
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
      },
    ];
  });
}
