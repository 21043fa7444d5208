import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Post } from '../model/post.ts';
import { DesktopExport } from './desktop.ts';
import { seededRandom } from './draws.ts';
import type { SharedObject } from './objects.ts';
import { projectYaml } from './project.ts';
import type { SimulatedPost, World } from './events.ts';
import { simulateWorld } from './simulate.ts';
import type { WorldSpec } from './spec.ts';
import { type Truth, TruthCounter } from './truth.ts';

/** Collects text and writes it in large pieces. */
class TextFile {
  readonly #handle: Awaited<ReturnType<typeof open>>;
  #pieces: string[] = [];
  #length = 0;

  private constructor(handle: Awaited<ReturnType<typeof open>>) {
    this.#handle = handle;
  }

  static async create(path: string): Promise<TextFile> {
    return new TextFile(await open(path, 'w'));
  }

  /** Whether it is time to `flush`. */
  add(text: string): boolean {
    this.#pieces.push(text);
    this.#length += text.length;
    return this.#length > 1 << 20;
  }

  async flush(): Promise<void> {
    await this.#handle.writeFile(this.#pieces.join(''));
    this.#pieces = [];
    this.#length = 0;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#handle.close();
  }
}

/** Beside `files`, where a world has one. */
export const articleFile = 'article.html';

export const files = {
  posts: 'posts.ndjson',
  project: 'isogloss.yaml',
  truth: 'truth.json',
  postTruth: 'truth-posts.ndjson',
  objectTruth: 'truth-objects.ndjson',
  desktopFull: 'telegram-desktop/full/result.json',
  desktopPart: 'telegram-desktop/part/result.json',
} as const;

/** One line of truth-posts.ndjson. */
function postTruth(world: World, post: SimulatedPost): string {
  return `${JSON.stringify({
    channel: post.channel.key,
    id: post.records[0]?.id,
    time: Math.floor(post.time),
    form: post.form,
    topic: post.topic,
    missing: post.missing,
    distinct: post.distinct,
    object: post.object,
    cluster: post.cluster,
    rewording: post.rewording,
    uses: post.uses.map((use) => ({
      lexicon: world.spec.lexicons[use.lexicon],
      stance: use.stance,
      listed: use.listed,
    })),
  })}\n`;
}

/** One line of truth-objects.ndjson; members in order of time, the origin first. */
function objectTruth(world: World, object: SharedObject): string {
  const { id, kind, name, topic } = object;
  const members = [...object.members]
    .sort((a, b) => a.time - b.time)
    .map((m) => {
      const channel = world.channels[m.channel];
      const text = m.form !== 'words' && m.form !== 'link';
      return {
        channel: channel?.key,
        id: m.id,
        time: Math.floor(m.time),
        form: m.form,
        rewording: m.rewording,
        cluster: text ? `${id}-${channel?.spec.language ?? ''}` : null,
        held: m.held,
      };
    });
  return `${JSON.stringify({ object: id, kind, name, topic, members })}\n`;
}

export interface Written {
  readonly truth: Truth;
  readonly records: number;
}

/**
 * Writes a world into a folder: posts, project file, truth, and one channel as Telegram Desktop exports it.
 * Streams: memory does not grow with the number of posts. The same world and seed give the same bytes.
 */
export async function writeWorld(
  spec: WorldSpec,
  seed: number,
  folder: string,
  progress: (daysDone: number, days: number) => void = () => {},
): Promise<Written> {
  const world = simulateWorld(spec, seededRandom(seed));
  const counter = new TruthCounter(spec, world.channels);
  await mkdir(folder, { recursive: true });
  const posts = await TextFile.create(join(folder, files.posts));
  const ofPosts = await TextFile.create(join(folder, files.postTruth));
  const ofObjects = await TextFile.create(join(folder, files.objectTruth));
  const exported = world.channels.find((c) => c.spec.handle === spec.desktopExport);
  const desktop = exported === undefined ? null : await openDesktop(spec, exported, folder);
  const start = Date.parse(`${spec.from}T00:00:00Z`) / 1000;
  let day = 0;
  let records = 0;
  for (const event of world) {
    counter.add(event);
    if (event.kind === 'object') {
      if (ofObjects.add(objectTruth(world, event.object))) await ofObjects.flush();
      continue;
    }
    if (ofPosts.add(postTruth(world, event))) await ofPosts.flush();
    if (event.missing === null) {
      for (const record of event.records) {
        records += 1;
        if (posts.add(`${JSON.stringify(record satisfies Post)}\n`)) await posts.flush();
      }
    }
    if (event.channel === exported) await desktop?.add(event);
    const today = Math.floor((event.time - start) / 86_400);
    if (today > day) progress((day = today), spec.days);
  }
  await Promise.all([posts.close(), ofPosts.close(), ofObjects.close(), desktop?.close()]);
  const truth = counter.result();
  await writeText(join(folder, files.project), projectYaml(spec, seed));
  await writeText(
    join(folder, files.truth),
    `${JSON.stringify({ ...truth, seed, records, files }, null, 1)}\n`,
  );
  if (spec.article !== undefined) await writeText(join(folder, articleFile), spec.article.html);
  progress(spec.days, spec.days);
  return { truth, records };
}

async function writeText(path: string, text: string): Promise<void> {
  const file = await TextFile.create(path);
  file.add(text);
  await file.close();
}

interface DesktopFiles {
  add(post: SimulatedPost): Promise<void>;
  close(): Promise<void>;
}

/** The whole channel, and the last fifth of the period once more. */
async function openDesktop(
  spec: WorldSpec,
  channel: World['channels'][number],
  folder: string,
): Promise<DesktopFiles> {
  const cut = Date.parse(`${spec.from}T00:00:00Z`) / 1000 + spec.days * 86_400 * 0.8;
  const list = await Promise.all(
    [files.desktopFull, files.desktopPart].map(async (name) => {
      const path = join(folder, name);
      await mkdir(join(path, '..'), { recursive: true });
      const file = await TextFile.create(path);
      const writer = new DesktopExport(channel, spec.offset);
      file.add(writer.head());
      return { file, writer, from: name === files.desktopPart ? cut : 0 };
    }),
  );
  return {
    async add(post) {
      for (const { file, writer, from } of list) {
        if (post.time >= from && file.add(writer.messages(post))) await file.flush();
      }
    },
    async close() {
      for (const { file, writer } of list) {
        file.add(writer.tail());
        await file.close();
      }
    },
  };
}
