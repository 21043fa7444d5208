import { english } from '../../messages/index.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileName } from '../../claims/ledger/entry.ts';
import { UserError } from '../../model/errors.ts';
import type { DocumentRead } from '../../model/document.ts';
import type { Project } from '../../model/project.ts';
import type { Statement } from '../../model/statement.ts';
import { openDocuments } from '../../readers/documents/index.ts';
import { statementsOf } from '../documentStatements.ts';
import { readLedger } from '../files/ledger.ts';

/** Where dropped articles are kept, beside isogloss.yaml: "isogloss check articles/NAME" reads the same. */
export const articlesFolder = 'articles';

/** A document of the project: something a person reads, whose claims are tested. */
export interface Article {
  /** Of its name: the same wherever the project lies. */
  readonly id: string;
  readonly document: DocumentRead;
  /** What is said in it, read once. */
  readonly statements: () => readonly Statement[];
  /** The file, as a command takes it. */
  readonly path: string;
}

/** Documents read so far, each file once while it does not change. */
export interface Library {
  readonly list: (folder: string, project: Project) => Promise<readonly Article[]>;
}

export const articleId = (name: string): string =>
  createHash('sha256').update(fileName(name)).digest('hex').slice(0, 8);

export function openLibrary(onNote: (note: string) => void): Library {
  const known = new Map<string, { readonly key: string; readonly articles: readonly Article[] }>();
  const read = async (path: string): Promise<readonly Article[]> => {
    const { mtimeMs, size } = statSync(path);
    const key = `${mtimeMs} ${size}`;
    const held = known.get(path);
    if (held?.key === key) return held.articles;
    const articles: Article[] = [];
    try {
      for await (const document of openDocuments(path, {
        name: fileName(path),
        skipped: ({ reason }) => onNote(english.write(reason)),
      }))
        articles.push(articleOf(path, document));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      onNote(error.message);
    }
    known.set(path, { key, articles });
    return articles;
  };
  return {
    list: async (folder, project) => {
      const articles: Article[] = [];
      for (const path of articlePaths(folder, project)) articles.push(...(await read(path)));
      return articles;
    },
  };
}

function articleOf(path: string, document: DocumentRead): Article {
  let statements: readonly Statement[] | undefined;
  return {
    id: articleId(document.name),
    document,
    path,
    statements: () => (statements ??= statementsOf(document)),
  };
}

/** Files of `articles/`, and those beside isogloss.yaml that the ledger has claims of. */
function articlePaths(folder: string, project: Project): string[] {
  const own = join(folder, articlesFolder);
  const kept = existsSync(own)
    ? readdirSync(own, { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() && !entry.name.startsWith('.') ? [join(own, entry.name)] : [],
      )
    : [];
  const { claims, questions } = readLedger(folder, project);
  const named = [...Object.values(claims), ...Object.values(questions)].flatMap(({ document }) =>
    document === undefined ? [] : [document.replace(/#\d+$/, '')],
  );
  const beside = [...new Set(named)]
    .map((name) => join(folder, fileName(name)))
    .filter((path) => existsSync(path) && statSync(path).isFile());
  const names = new Set(kept.map(fileName));
  return [...kept, ...beside.filter((path) => !names.has(fileName(path)))].sort();
}

/** Keeps a file as an article of the project; another text of the same name keeps its place. */
export function keepArticle(folder: string, from: string): string {
  const own = join(folder, articlesFolder);
  mkdirSync(own, { recursive: true });
  const name = fileName(from);
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const path = join(own, n === 1 ? name : `${stem}-${n}${ending}`);
    if (existsSync(path) && !readFileSync(path).equals(readFileSync(from))) continue;
    renameSync(from, path);
    return path;
  }
}

/** Takes an article out of the project; what the ledger has of it stays. */
export function dropArticle(folder: string, { path }: Pick<Article, 'path'>): void {
  if (path.startsWith(join(folder, articlesFolder))) rmSync(path, { force: true });
}
