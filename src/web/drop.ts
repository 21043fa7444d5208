import { refresh, visit } from './swap.ts';

interface Received {
  readonly kind: 'posts' | 'article';
  readonly link: string | null;
}

/** Sends one file as it is, and says how far it is. */
function send(file: File, onProgress: (part: number) => void): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => {
      const answer = request.response as (Received & { detail?: string }) | null;
      if (request.status < 300 && answer !== null) resolve(answer);
      else reject(new Error(answer?.detail ?? request.statusText));
    });
    request.addEventListener('error', () => reject(new Error(file.name)));
    request.send(file);
  });
}

async function sendAll(files: readonly File[]): Promise<void> {
  const told = document.querySelector<HTMLElement>('.dropping');
  const say = (text: string): void => {
    if (told !== null) told.textContent = text;
  };
  const failed: string[] = [];
  let link: string | null = null;
  let articles = 0;
  for (const file of files) {
    const name = `${told?.dataset['sending'] ?? ''} ${file.name}`;
    say(name);
    try {
      const received = await send(file, (part) =>
        say(
          part < 1 ? `${name} ${Math.floor(part * 100)}%` : `${told?.dataset['reading'] ?? ''} ${file.name}`,
        ),
      );
      if (received.kind !== 'article') continue;
      articles++;
      link = received.link;
    } catch (error) {
      failed.push((error as Error).message);
    }
  }
  // One article is what its bringer wants to see; of several the desk has the list.
  if (articles === 1 && link !== null && failed.length === 0) await visit(link);
  else await refresh();
  if (failed.length > 0) {
    const now = document.querySelector<HTMLElement>('.dropping');
    if (now !== null) now.textContent = [now.dataset['failed'], ...failed].join(' ');
  }
}

const filesIn = (event: DragEvent): readonly File[] => [...(event.dataTransfer?.files ?? [])];

/** Files may be dropped anywhere in the window, or chosen. */
export function startDrop(): void {
  const over = (on: boolean): void => {
    document.getElementById('drop')?.classList.toggle('over', on);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    const files = filesIn(event);
    if (files.length === 0) return;
    event.preventDefault();
    over(false);
    void sendAll(files);
  });
  // A text that is pasted on the desk, and into no field, is the article.
  document.addEventListener('paste', (event) => {
    const field = document.getElementById('pasted');
    const isElsewhere = event.target instanceof Element && event.target.closest('input, textarea') === null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(field instanceof HTMLTextAreaElement) || !isElsewhere || text.trim() === '') return;
    event.preventDefault();
    field.closest('details')?.setAttribute('open', '');
    field.value = text;
    field.focus();
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== 'drop-files') return;
    const files = [...(target.files ?? [])];
    target.value = '';
    void sendAll(files);
  });
}
