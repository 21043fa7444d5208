import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { detect, openSource, read } from '../../src/readers/index.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Counts from the description that came with the data. */
const files = [
  ['telegram-desktop/full.result.json.gz', 'telegram-desktop', '', 3717],
  ['telegram-desktop/partial.result.json', 'telegram-desktop', '', 3],
  ['telegram-forwards-en/posts.csv.gz', 'csv', 'telegram-table', 243_224],
  ['telegram-fa/messages.ndjson.gz', 'ndjson', 'posts', 138_489],
  ['telegram-ru/messages.ndjson.gz', 'ndjson', 'sender-id', 22_099],
  ['coordination/russian_coord_tweets.csv.gz', 'shares', 'shares', 35_125],
] as const;

describe('real files', () => {
  for (const [path, format, mapping, count] of files) {
    // The data is not part of the project: without it these tests are left out.
    test.skipIf(!existsSync(data + path))(`${path}: ${count} records`, async () => {
      const source = await openSource(data + path, path);
      const detection = await detect(source);
      expect(detection.format).toBe(format);
      const { shape } = detection;
      if (mapping !== '') expect(shape).toMatchObject({ mapping: { name: mapping } });
      const reading = read(source, detection, { chunkBytes: 4_000_000 });
      const width = shape !== null && 'columns' in shape ? shape.columns?.length : undefined;
      let lines = 0;
      let unlike = 0;
      for await (const chunk of reading.chunks) {
        expect(chunk.first).toBe(lines + 1);
        for (const line of chunk.lines.toString().trimEnd().split('\n')) {
          lines++;
          const value = JSON.parse(line) as unknown;
          if (width !== undefined ? (value as unknown[]).length !== width : Array.isArray(value)) unlike++;
        }
      }
      expect(lines).toBe(count);
      expect(unlike).toBe(0);
      expect(source.bytesRead).toBe(source.size);
      if (path.includes('full'))
        expect(reading.skipped).toContainEqual({ reason: 'service-message', count: 2 });
    });
  }
});
