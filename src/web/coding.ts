import { latinKey } from './latin.ts';

/** Texts left at which the next are asked for. */
const few = 6;

interface Given {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
  /** What was said of it, where it comes back. */
  readonly code?: string;
}

/** Milliseconds after which a text was not read but left lying: the pace counts no more of it. */
const pause = 60_000;

/** On a button or a link space does what it does everywhere. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null;

function itemOf({ key, text, note = '' }: Given): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['key'] = key;
  item.dataset['note'] = note;
  item.textContent = text;
  return item;
}

/**
 * Coding by keyboard: `1` to `5` code and go on at once, `u` takes the last code back, `n` notes, space skips. The next texts are in
 * the page already; each code is sent while the next text is read, one after another.
 */
export function startCoding(): void {
  let sending: Promise<unknown> = Promise.resolve();
  const back: Given[] = [];
  let [since, spent, given] = [Date.now(), 0, 0];
  let coming: Promise<void> | undefined;

  const place = (): HTMLElement | null => document.getElementById('coding');
  const blind = (): HTMLElement | null => document.getElementById('blind');
  const form = (): HTMLFormElement | null => document.querySelector('form[data-codes]');

  const note = (): HTMLTextAreaElement | null => document.querySelector('textarea[name=note]');

  const send = (key: string, code: string, said: string): void => {
    const own = form();
    if (own === null) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(own)) if (typeof value === 'string') fields.append(name, value);
    fields.set('key', key);
    fields.set('code', code);
    fields.set('note', said);
    const { action } = own;
    sending = sending.then(async () => {
      const answer = await fetch(action, {
        method: 'POST',
        body: fields,
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      say(null);
    });
    sending.catch(() => bringBack(key));
  };

  /** What went wrong last, in a sentence: a code that was not kept, texts that do not come; nothing where nothing did. */
  const say = (wrong: 'failed' | 'stuck' | null): void => {
    const told = document.querySelector<HTMLElement>('[data-failed]');
    if (told === null) return;
    told.hidden = wrong === null;
    told.textContent = wrong === null ? '' : (told.dataset[wrong] ?? '');
  };

  /** What could not be kept is not passed over: its text stands here again with its note, and what came after it behind it. */
  const bringBack = (key: string): void => {
    sending = Promise.resolve();
    say('failed');
    const at = back.findIndex((one) => one.key === key);
    if (at === -1) return;
    const now = shown();
    const lost = back.splice(at);
    const [first] = lost;
    const rest = [...lost.slice(1), ...(now === null ? [] : [now])];
    const known = new Set([first?.key]);
    const behind = rest.filter((one) => !known.has(one.key) && known.add(one.key));
    place()
      ?.querySelector('.ahead')
      ?.prepend(...behind.map(itemOf));
    count(-lost.length);
    if (first !== undefined) put(first);
  };

  const shown = (): Given | null => {
    const text = blind();
    return text === null
      ? null
      : { key: text.dataset['key'] ?? '', text: text.textContent, note: note()?.value ?? '' };
  };

  const put = ({ key, text, note: said = '', code: earlier = '' }: Given): void => {
    const at = blind();
    const field = form()?.querySelector<HTMLInputElement>('input[name="key"]');
    if (at === null || field === null || field === undefined) return;
    at.dataset['key'] = key;
    at.textContent = text;
    field.value = key;
    for (const button of form()?.querySelectorAll('button') ?? [])
      if (button.value === earlier && earlier !== '') button.setAttribute('aria-pressed', 'true');
      else button.removeAttribute('aria-pressed');
    const own = note();
    if (own !== null) {
      own.value = said;
      const fold = own.closest('details');
      if (fold !== null) fold.open = said !== '';
    }
    const undoing = document.querySelector<HTMLElement>('[data-back]');
    if (undoing !== null) undoing.hidden = back.length === 0;
    // The one before those of this page is behind them.
    const before = document.querySelector<HTMLElement>('form[data-undo]');
    if (before !== null) before.hidden = back.length > 0;
    at.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  /** The next text, from those that are in the page; where none is, those that come. */
  const next = async (): Promise<void> => {
    const list = (): HTMLElement[] => [...(place()?.querySelectorAll<HTMLElement>('.ahead > li') ?? [])];
    if (list().length <= few) coming ??= sending.then(more).finally(() => (coming = undefined));
    if (list().length === 0) await coming;
    const [first] = list();
    if (first === undefined) {
      // All are read, and the server says so once it has all of them.
      await sending;
      location.reload();
      return;
    }
    put({
      key: first.dataset['key'] ?? '',
      text: first.textContent,
      note: first.dataset['note'] ?? '',
    });
    first.remove();
  };

  /** What the server has of it stays; the text stands here until another comes. */
  const goOn = (): void => {
    next().catch(() => {
      // A code that was not kept has brought its own text back, and has said so.
      if (back.at(-1)?.key === shown()?.key) say('stuck');
    });
  };

  /** More texts behind those that are here. */
  const more = async (): Promise<void> => {
    const answer = await fetch(location.pathname + location.search, {
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const { texts } = (await answer.json()) as { texts: readonly Given[] };
    const list = place()?.querySelector('.ahead');
    const known = new Set([...(list?.children ?? [])].map((one) => (one as HTMLElement).dataset['key']));
    known.add(blind()?.dataset['key']);
    for (const one of texts)
      if (!known.has(one.key) && !back.some(({ key }) => key === one.key)) list?.append(itemOf(one));
  };

  const count = (by: number): void => {
    const told = document.querySelector<HTMLElement>('[data-done]');
    const bar = document.querySelector<HTMLProgressElement>('.coding-head progress');
    if (bar !== null) bar.value += by;
    given = Math.max(0, given + by);
    spent += Math.min(Date.now() - since, pause);
    since = Date.now();
    const seconds = Math.round(spent / 1000 / Math.max(1, given));
    if (told === null || bar === null) return;
    const { pace = '', first = '', goal = '0' } = place()?.dataset ?? {};
    const isFirst = bar.value < Number(goal) && Number(goal) < bar.max;
    const left = Math.ceil((((isFirst ? Number(goal) : bar.max) - bar.value) * seconds) / 60);
    told.textContent = [bar.value, bar.max, seconds, left, Number(goal)].reduce(
      (text: string, n, i) =>
        text.replace('①②③④⑤'[i] ?? '', new Intl.NumberFormat(document.documentElement.lang).format(n)),
      isFirst ? first : pace,
    );
  };

  const code = (value: string): void => {
    const text = shown();
    if (text === null) return;
    // While the next texts come there is nothing to say of the one that was coded; where they did not, they are asked for again.
    if (back.at(-1)?.key === text.key) {
      if (coming === undefined) goOn();
      return;
    }
    back.push({ ...text, code: value });
    send(text.key, value, text.note ?? '');
    count(1);
    goOn();
  };

  const undo = (): void => {
    const last = back.pop();
    const now = shown();
    if (last === undefined || now === null) return;
    place()?.querySelector('.ahead')?.prepend(itemOf(now));
    send(last.key, '', '');
    count(-1);
    put(last);
  };

  const skip = (): void => {
    const now = shown();
    const list = place()?.querySelector('.ahead');
    if (now === null || list === null || list === undefined || list.children.length === 0) return;
    goOn();
  };

  const openNote = (): void => {
    const fold = note()?.closest('details');
    if (fold !== null && fold !== undefined) fold.open = true;
    note()?.focus();
  };

  document.addEventListener('submit', (event) => {
    const own = event.target;
    if (!(own instanceof HTMLFormElement) || own.dataset['codes'] === undefined) return;
    event.preventDefault();
    const button = event.submitter;
    if (button instanceof HTMLButtonElement) code(button.value);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-back]') !== null) undo();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === note()) blind()?.focus();
    if (place() === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
    const key = latinKey(event);
    if (/^[1-5]$/.test(key)) code(key);
    else if (key === 'u' || key === 'ArrowLeft') {
      if (back.length > 0) undo();
      else document.querySelector<HTMLFormElement>('form[data-undo]')?.requestSubmit();
    } else if (key === ' ' && !isControl(event.target)) skip();
    else if (key === 'n') openNote();
    else if (key === '?') document.querySelector<HTMLElement>('summary[data-key="?"]')?.click();
    else return;
    event.preventDefault();
  });
}
