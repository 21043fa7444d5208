import { readCsv } from './csv.ts';
import type { Detection } from './detect.ts';
import { readArray, readLines, readValues } from './ndjson.ts';
import type { Reading, ReadOptions, Source } from './reader.ts';
import { readDesktopHtml } from './desktop-html.ts';
import { readEnvelope } from './envelope.ts';
import type { ChannelSeen } from './reader.ts';
import { readTelegramDesktop } from './telegram-desktop.ts';
import { readTelegramHtml } from './telegram-html.ts';
import { readTgdataset } from './tgdataset.ts';

export {
  type Detection,
  type DetectOptions,
  detect,
  type Format,
  formats,
} from './detect.ts';
export { PartialReadError } from './errors.ts';
export { readHandles } from './handles.ts';
export { readMapping } from './mapping-file.ts';
export type { PictureSeen, Reading, ReadOptions, Source } from './reader.ts';
export type { OneChat } from './shapes.ts';
export { openSource } from './source.ts';

/** Begins to read what `detect` has recognised. Parquet is read by the engine, not here. */
export function read(source: Source, detection: Detection, options: ReadOptions = {}): Reading {
  const { container, format, shape } = detection;
  switch (container.kind) {
    case 'telegram-desktop':
      return readTelegramDesktop(source, options);
    case 'telegram-desktop-html': {
      if (shape === null) throw new Error(`no shape for ${format}`);
      return readDesktopHtml(source, shape, options);
    }
    case 'telegram-html':
      return readTelegramHtml(source, options);
    case 'tgdataset':
      return readTgdataset(source, options);
    case 'envelope': {
      if (shape === null) throw new Error(`no shape for ${format}`);
      const channels: ChannelSeen[] = [];
      return {
        format,
        shape,
        chunks: readEnvelope(source, container.path, channels, options),
        channels,
        skipped: [],
      };
    }
    case 'parquet':
    case 'sqlite':
      throw new Error(`${container.kind} is read by the engine`);
    case 'json':
    case 'table': {
      if (shape === null) throw new Error(`no shape for ${format}`);
      const chunks =
        container.kind === 'table'
          ? readCsv(source, container.table, options)
          : readJson[container.layout](source, options);
      return { format, shape, chunks, channels: [], skipped: [] };
    }
  }
}

const readJson = { lines: readLines, array: readArray, values: readValues } as const;
