import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { streamSSE } from 'hono/streaming';
import { openBell } from '../jobs/bell.ts';
import { isEnded } from '../jobs/queue.ts';
import { keepSettings, settingsSchema } from '../settings.ts';
import { jobsPart } from './jobs.ts';
import type { Pages } from './place.ts';
import { backTo, cameFrom, fieldsOf, goTo, visitOf } from './show.ts';

/** Milliseconds after which a silent stream says that it is there. */
const heartbeat = 20_000;

/** Jobs as they go on and how a person stops one; settings, which every page has too. */
export const jobs: Pages = {
  routes: (app) => {
    app.get('/jobs', (c) => {
      const { page, tools } = visitOf(c);
      return streamSSE(c, async (stream) => {
        const bell = openBell();
        let ended = 0;
        const stop = tools.queue.subscribe((job) => {
          if (isEnded(job)) ended++;
          bell.ring();
        });
        stream.onAbort(bell.ring);
        try {
          while (!stream.aborted) {
            const told = ended;
            await stream.writeSSE({ event: 'jobs', data: jobsPart(page, tools.queue.list()).markup });
            if (told > 0) {
              ended -= told;
              await stream.writeSSE({ event: 'ended', data: '' });
            }
            await bell.next(heartbeat);
          }
        } finally {
          stop();
        }
      });
    });
    app.post('/jobs/:id/stop', (c) => {
      const id = Number(c.req.param('id'));
      const { queue } = visitOf(c).tools;
      if (queue.list().every((job) => job.id !== id)) throw mistake('unknown-job', message('app.noJob'));
      queue.cancel(id);
      return goTo(c, cameFrom(c));
    });
    app.post('/jobs/close', (c) => {
      visitOf(c).tools.queue.dismiss();
      return goTo(c, cameFrom(c));
    });
    app.post('/settings', async (c) => {
      const field = await fieldsOf(c);
      const { language, digits, calendar } = visitOf(c).words.manner;
      // What the form had before stays the other language's own, unless it was chosen with it.
      const own = field('language') !== language;
      const chosen = (name: 'digits' | 'calendar', before: string) =>
        own && field(name) === before ? undefined : field(name);
      keepSettings(
        c,
        settingsSchema.parse({
          language: field('language'),
          digits: chosen('digits', digits),
          calendar: chosen('calendar', calendar),
          theme: field('theme'),
        }),
      );
      return goTo(c, backTo(field('back')));
    });
  },
};
