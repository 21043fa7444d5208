import { Idiomorph } from 'idiomorph';
import { refresh, tell } from './swap.ts';
import { parsed } from './trusted.ts';

/** Work under way, as it goes on: the server tells, the page follows. */
export function startJobs(): void {
  // Whoever was invited to read texts is told of no work.
  if (document.getElementById('jobs') === null) return;
  let stream = follow();
  let { lang } = document.documentElement;
  // It speaks the language in which it was asked for.
  document.addEventListener('isogloss:shown', () => {
    if (document.documentElement.lang === lang) return;
    ({ lang } = document.documentElement);
    stream.close();
    stream = follow();
  });
  addEventListener('pagehide', () => stream.close());
}

function follow(): EventSource {
  const stream = new EventSource('/jobs');
  stream.addEventListener('jobs', ({ data }: MessageEvent<string>) => {
    const now = document.getElementById('jobs');
    const next = parsed(data).getElementById('jobs');
    if (now !== null && next !== null) void Idiomorph.morph(now, next, { morphStyle: 'outerHTML' });
  });
  stream.addEventListener('ended', () => {
    tell(document.querySelector('#jobs li:last-child p')?.textContent ?? '');
    void refresh();
  });
  return stream;
}
