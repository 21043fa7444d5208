import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Fact } from './fact.ts';
import type { Kept, KeptFile } from './response.ts';
import { sourceFolder } from './source.ts';
import { fromWarc, toWarc } from './warc.ts';

/**
 * The answers of all sources as they came, one WARC file each, in a folder of the project, with an index of what
 * each says. The index is made of the files and can be made again; the files are what is kept.
 */
export class Archive {
  private readonly folder: string;
  private begun = false;

  /** @param folder of all that is collected in a project */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Whole on the disk before it returns, or not there at all. */
  keep(kept: Kept): KeptFile {
    const folder = join(this.folder, sourceFolder(kept.source));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const bytes = toWarc(kept);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = `${kept.time.replaceAll(/[-:.]/g, '')}-${sha256.slice(0, 12)}.warc.gz`;
    const path = join(folder, file);
    const aside = `${path}.new`;
    const handle = openSync(aside, 'w', 0o600);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, path);
    return { file, path, sha256, bytes: bytes.length };
  }

  /** All kept files, oldest first. */
  files(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(join(this.folder, name))
          .filter((file) => file.endsWith('.warc.gz'))
          .map((file) => join(this.folder, name, file)),
      )
      .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  }

  read(path: string): { kept: Kept; file: KeptFile } {
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = basename(path);
    return { kept: fromWarc(bytes, file), file: { file, path, sha256, bytes: bytes.length } };
  }

  pathOf({ source, file }: Pick<Fact, 'source' | 'file'>): string {
    return join(this.folder, sourceFolder(source), file);
  }

  /** What the index says, oldest first; a last line that a kill cut short is none. */
  facts(): Fact[] {
    if (!existsSync(this.index)) return [];
    const facts = new Map<string, Fact>();
    for (const line of readFileSync(this.index, 'utf8').split('\n')) {
      if (line === '') continue;
      try {
        const fact = JSON.parse(line) as Fact;
        facts.set(fact.file, fact);
      } catch {
        // The file it spoke of is not in the index and is read again.
      }
    }
    return [...facts.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  note(fact: Fact): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    // A line that a kill cut short must not swallow this one.
    const torn =
      !this.begun && existsSync(this.index) && !readFileSync(this.index).subarray(-1).equals(newline);
    this.begun = true;
    appendFileSync(this.index, `${torn ? '\n' : ''}${JSON.stringify(fact)}\n`, { mode: 0o600 });
  }

  /** Forgets a source with all it answered. */
  remove(key: string): void {
    rmSync(join(this.folder, sourceFolder(key)), { recursive: true, force: true });
    this.rewrite(this.facts().filter(({ source }) => source !== key));
  }

  rewrite(facts: readonly Fact[]): void {
    if (!existsSync(this.folder)) return;
    const aside = `${this.index}.new`;
    writeFileSync(aside, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''), { mode: 0o600 });
    renameSync(aside, this.index);
  }

  private get index(): string {
    return join(this.folder, 'index.ndjson');
  }
}

const newline = Buffer.from('\n');
