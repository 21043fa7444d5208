import type { Chunk } from '../model/lines.ts';
import { StringDecoder } from 'node:string_decoder';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Post } from '../model/post.ts';
import { withoutBom } from './bytes.ts';
import { asPartial } from './errors.ts';
import { LineBuffer } from './lines.ts';
import type { ReadOptions, Source } from './reader.ts';

interface PageReader {
  write(text: string): void;
  /** False where the page breaks off within a post. */
  end(): boolean;
  /** Posts that stand in the page's bytes, and those of them that were found, where that can be told. */
  counted?(): { readonly raw: number; readonly found: number };
}

/** The posts that a parser finds in a page, one a line of our own form, as its text streams in. */
export async function* linesOfPage(
  source: Source,
  options: ReadOptions,
  cut: 'files.cutMessage' | 'files.cutPage',
  readerWith: (post: (found: Partial<Post>) => void) => PageReader,
): AsyncGenerator<Chunk> {
  const out = new LineBuffer(options.chunkBytes);
  const reader = readerWith((post) => {
    out.write(Buffer.from(JSON.stringify(post)));
    out.endLine();
  });
  const decoder = new StringDecoder('utf8');
  let passed = 0;
  try {
    for await (const piece of withoutBom(source.open())) {
      reader.write(decoder.write(piece));
      passed += piece.length;
      if (out.full) yield out.take()!;
    }
    if (!reader.end()) throw mistake('truncated', message(cut, { name: source.name, at: passed }));
    const { raw, found } = reader.counted?.() ?? { raw: 0, found: 0 };
    if (raw > found) throw mistake('layout', message('files.unreadPosts', { name: source.name, raw, found }));
    const last = out.take();
    if (last) yield last;
  } catch (error) {
    const last = out.take();
    if (last) yield last;
    throw asPartial(error, { position: passed, records: out.lines });
  }
}
