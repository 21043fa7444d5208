import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, YAMLSeq } from 'yaml';
import { z } from 'zod';
import { parseSource, type Source, sourceKey, sourceLabel } from '../../collect/source.ts';
import { UserError } from '../../model/errors.ts';
import type { Message } from '../../model/said.ts';
import { parseYaml, validate } from '../../project/yaml.ts';
import { collectFile } from '../files/names.ts';

const entrySchema = z.strictObject({
  /** `@name`, or the address of a site, its feed or its sitemap. */
  source: z.string().min(1),
  added: z.iso.date().optional(),
  /** Nothing older is asked for. */
  since: z.iso.date().optional(),
  /** Through the user's own account instead of public pages. */
  account: z.boolean().optional(),
  note: z.string().optional(),
});

const listSchema = z.strictObject({
  /** Where those who run a site can write to; sent with every request. */
  contact: z.string().optional(),
  sources: z
    .array(entrySchema)
    .nullish()
    .transform((entries) => entries ?? []),
});

export interface Listed {
  readonly source: Source;
  readonly key: string;
  readonly label: string;
  readonly since: string | null;
}

export interface CollectList {
  readonly contact: string | undefined;
  readonly sources: readonly Listed[];
}

/** What is to be collected; nothing where the file is not there. */
export function readList(folder: string): CollectList {
  const path = join(folder, collectFile);
  if (!existsSync(path)) return { contact: undefined, sources: [] };
  const yaml = parseYaml(collectFile, readFileSync(path, 'utf8'), 'bad-collect-file');
  const { contact, sources } = validate(yaml, listSchema, 'bad-collect-file');
  const seen = new Map<string, Listed>();
  for (const [i, { source, account, since }] of sources.entries()) {
    const parsed = placed(() => parseSource(source, account), yaml.at(['sources', i, 'source']));
    const key = sourceKey(parsed);
    seen.set(key, { source: parsed, key, label: sourceLabel(parsed), since: since ?? null });
  }
  return { contact, sources: [...seen.values()] };
}

function placed<T>(parse: () => T, place: Message): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof UserError)
      throw mistake(error.code, message('sources.at', { place, said: error.said }), { cause: error });
    throw error;
  }
}

const beginning = `# What "isogloss collect run" asks for: public channels and sites, nothing else.
# contact: you@example.org   # sent with every request, so that a site can write to you before it blocks you
sources:
`;

export interface Adding {
  readonly since?: string | undefined;
  readonly account?: boolean | undefined;
  /** Day of today, for the list. */
  readonly today: string;
}

/** Adds sources to the list; those that are in it stay as they are. Asks nothing of anyone. */
export function addToList(
  folder: string,
  given: readonly string[],
  { since, account, today }: Adding,
): { added: string[]; known: string[] } {
  if (since !== undefined && !z.iso.date().safeParse(since).success) {
    throw mistake('not-a-date', message('sources.since', { text: since }));
  }
  const held = new Set(readList(folder).sources.map(({ key }) => key));
  const fresh = new Map<string, Source>();
  const known: string[] = [];
  for (const one of given) {
    const source = parseSource(one, account);
    const key = sourceKey(source);
    if (held.has(key)) known.push(sourceLabel(source));
    else fresh.set(key, source);
  }
  if (fresh.size > 0) {
    edit(folder, (list) => {
      for (const source of fresh.values()) {
        list.add({
          source: sourceLabel(source),
          ...(source.kind === 'account' ? { account: true } : {}),
          added: today,
          ...(since === undefined ? {} : { since }),
        });
      }
    });
  }
  return { added: [...fresh.values()].map(sourceLabel), known };
}

/** Takes sources off the list. */
export function removeFromList(folder: string, keys: ReadonlySet<string>): void {
  if (!existsSync(join(folder, collectFile))) return;
  const places = readRaw(folder).flatMap(({ source, account }, i) =>
    keys.has(sourceKey(parseSource(source, account))) ? [i] : [],
  );
  if (places.length === 0) return;
  edit(folder, (list) => {
    for (const i of places.toReversed()) list.delete(i);
  });
}

function readRaw(folder: string): z.infer<typeof entrySchema>[] {
  const yaml = parseYaml(collectFile, readFileSync(join(folder, collectFile), 'utf8'), 'bad-collect-file');
  return validate(yaml, listSchema, 'bad-collect-file').sources;
}

function edit(folder: string, change: (list: YAMLSeq) => void): void {
  const path = join(folder, collectFile);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : beginning);
  const found = document.get('sources');
  const list = isSeq(found) ? found : new YAMLSeq();
  list.flow = false;
  change(list);
  document.set('sources', list);
  // Beside itself first: a stopped write leaves the file of before.
  writeFileSync(`${path}.new`, document.toString({ lineWidth: 110 }));
  renameSync(`${path}.new`, path);
}
