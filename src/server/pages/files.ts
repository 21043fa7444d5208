import { mistake } from '../../messages/mistake.ts';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { message } from '../../messages/index.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { articleId } from '../../work/articles/library.ts';
import { fillWithDemo } from '../../work/demo.ts';
import { importFiles, tookNothing } from '../../work/import.ts';
import { keepIndex } from '../../work/search.ts';
import { sortIn, takeIn } from '../../work/incoming.ts';
import { ensureProject } from '../../work/init.ts';
import type { AppEnv, Tools } from '../tools.ts';
import { keepReading } from '../actions.ts';
import { goTo, visitOf } from './show.ts';

/** Bytes of a file from a page without script: it is held in memory until it is whole. */
const mostForm = 64 * 1024 * 1024;

/** One place for everything. @param small where there is something already */
export const dropPart = (
  page: Page,
  small: boolean,
): Html => html`<form id="drop" class="drop${small && ' small'}" method="post" action="/files" enctype="multipart/form-data" data-plain>
<input id="drop-files" type="file" name="files" multiple>
<label for="drop-files"><span class="what"><strong>${page.say('app.dropHere')}</strong> <span class="aside">${page.say('app.dropWhat')}</span></span> <span class="button">${page.say('app.dropChoose')}</span></label>
<noscript><button>${page.say('app.dropSend')}</button></noscript>
<p class="dropping" role="status" data-sending="${page.say('app.dropSending')}" data-reading="${page.say('app.dropReading')}" data-failed="${page.say('app.dropFailed')}"></p>
</form>`;

/** What became of one file. */
export interface Received {
  readonly name: string;
  readonly kind: 'posts' | 'article';
  /** Where it can be read, of an article. */
  readonly link: string | null;
  readonly job: number | null;
}

/** Takes a file in: posts wait for their turn to be imported, an article can be read at once. */
export async function receive(
  tools: Tools,
  name: string,
  bytes: number,
  body: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const { folder } = tools.open;
  ensureProject(folder);
  const path = await takeIn({ folder, name, place: tools.place(), bytes }, body);
  const taken = await sortIn(folder, path, name);
  if (taken.kind === 'article') {
    await readAgain(tools, articleId(taken.path));
    return { name, kind: 'article', link: `/articles/${articleId(taken.path)}`, job: null };
  }
  const job = tools.queue.add({
    kind: 'import',
    about: name,
    work: async (running) => {
      const summary = await importFiles(tools.study(running), [taken.path], {});
      const [file] = summary.files;
      if (file !== undefined && tookNothing(file))
        throw mistake(
          'nothing-taken',
          message('mistakes.nothingTaken', {
            file: file.file,
            first: file.rejects[0]?.reason ?? message('mistakes.noReason'),
          }),
        );
      // Searches and names need not wait for it.
      await keepIndex(tools.study(running));
      // What the posts are named by may answer what articles leave open.
      await readAgain(tools);
      return {
        said: message('app.imported', {
          added: summary.added,
          known: summary.unchanged - summary.repeated + summary.updated,
          repeated: summary.repeated,
          rejected: summary.rejected,
        }),
        link: null,
      };
    },
  });
  return { name, kind: 'posts', link: null, job: job.id };
}

/** Reads articles with what the project knows now, and writes what they hold into the ledger. */
async function readAgain(tools: Tools, id?: string): Promise<void> {
  const study = tools.study();
  for (const article of await tools.library.list(study.folder, study.project))
    if (id === undefined || article.id === id) {
      const now = tools.study();
      keepReading(tools, now, await tools.state(now, article));
    }
}

/** Files as they come from a page; with script they come one by one, and of any length. */
export function uploads(app: Hono<AppEnv>): void {
  const limit = bodyLimit({
    maxSize: mostForm,
    onError: () => {
      throw mistake('too-long', message('app.tooLongForForm'));
    },
  });
  app.post('/files', limit, async (c) => {
    const { tools } = visitOf(c);
    const form = await c.req.raw.formData();
    const files = form
      .getAll('files')
      .flatMap((part) => (typeof part === 'string' || part.name === '' ? [] : [part]));
    if (files.length === 0) throw mistake('no-file', message('app.noFile'));
    let link: string | null = null;
    for (const file of files) {
      const received = await receive(tools, file.name, file.size, file.stream());
      link = received.link ?? link;
    }
    return goTo(c, link ?? '/');
  });
  app.post('/demo', (c) => {
    const { tools } = visitOf(c);
    startDemo(tools);
    return goTo(c, '/');
  });
}

/** Fills an empty project with the simulated world and an article about it. */
export function startDemo(tools: Tools): void {
  tools.queue.add({
    kind: 'import',
    about: 'demo',
    work: async (running) => {
      const article = await fillWithDemo(tools.study(running), () => tools.study(running));
      await readAgain(tools);
      return { said: message('app.demoReady'), link: `/articles/${articleId(article)}` };
    },
  });
}
