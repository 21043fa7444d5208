import { dirname } from 'node:path';
import { message } from '../messages/index.ts';
import type { PictureSeen } from '../readers/index.ts';
import { type NoHash, pictureHash } from '../readers/pictures/index.ts';
import { keepPictures, type PostPicture } from '../store/ingest/pictures.ts';
import type { Study } from './study.ts';

/** Photos of one export, as its posts name them. */
export interface ExportPictures {
  /** The file of posts. */
  readonly path: string;
  readonly name: string;
  readonly seen: readonly PictureSeen[];
}

/** Hashes that go to the store at once. */
const together = 500;

/** Takes hashes of the photos that lie in exports, once their posts are held. One that cannot be read costs itself alone. */
export async function hashPictures(study: Study, exports: readonly ExportPictures[]): Promise<void> {
  for (const { path, name, seen } of exports) {
    const without: Record<NoHash, number> = { absent: 0, unread: 0, plain: 0 };
    let waiting: PostPicture[] = [];
    let hashed = 0;
    const keep = async (): Promise<void> => {
      await keepPictures(study.store.driver, waiting);
      waiting = [];
    };
    for (const [i, picture] of seen.entries()) {
      study.signal?.throwIfAborted();
      const found = await pictureHash(dirname(path), picture.path);
      if (typeof found === 'string') without[found]++;
      else {
        hashed++;
        waiting.push({ channel: picture.channel, id: picture.id, ...found });
        if (waiting.length >= together) await keep();
      }
      if (i % 20 === 0) study.onProgress(message('stages.pictures', { name }), i, seen.length);
    }
    await keep();
    study.onNote(study.words.say('notes.pictures', { file: name, hashed, ...without }));
  }
}
