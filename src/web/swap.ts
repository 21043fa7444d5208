import { Idiomorph } from 'idiomorph';
import { parsed } from './trusted.ts';

/** Fields a person has changed and not sent: what comes in the background leaves them alone. */
let touched = new WeakSet<Node>();

interface Shown {
  /** Whether another page is shown than before: then the focus goes to its heading. */
  readonly isNew: boolean;
  /** Whether nobody asked for it: a job has ended. */
  readonly background: boolean;
  readonly hash: string;
}

/** Puts what came in the place of what is shown, where the two differ. */
function show(next: Document, { isNew, background, hash }: Shown): void {
  // What was sent is not to stand in the next question's field.
  if (!background) touched = new WeakSet();
  const root = document.documentElement;
  for (const name of ['lang', 'dir', 'data-theme']) {
    const value = next.documentElement.getAttribute(name);
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
  document.title = next.title;
  needScripts(next);
  void Idiomorph.morph(document.body, next.body, {
    morphStyle: 'outerHTML',
    callbacks: {
      beforeNodeMorphed: (old: Node): boolean => !background || !touched.has(old),
      // What a person has folded open stays open while they stay on the page; what is asked next opens. Where the focus was
      // put it stays: a heading that can no longer have it loses it.
      beforeAttributeUpdated: (name: string, node: Element, change: 'update' | 'remove'): boolean =>
        (name !== 'tabindex' || change !== 'remove' || node !== document.activeElement) &&
        (isNew || name !== 'open' || node.tagName !== 'DETAILS' || (!background && change === 'update')),
    },
  });
  const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  if (target !== null) {
    openAround(target);
    target.scrollIntoView({ block: 'nearest' });
    focusOn(target);
  } else if (isNew) {
    scrollTo(0, 0);
    focusOn(document.getElementById('title') ?? document.getElementById('main'));
  }
  if (isNew) tell(document.title);
  document.dispatchEvent(new CustomEvent('isogloss:shown'));
}

/** Scripts of the page that comes; those that run already stay. */
function needScripts(next: Document): void {
  const known = new Set([...document.scripts].map(({ src }) => new URL(src, location.href).pathname));
  for (const script of next.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const path = script.getAttribute('src') ?? '';
    if (!known.has(path) && path.startsWith('/assets/')) void import(path);
  }
}

/** Which of several screens at one path a page is, where it says so. */
const screenOf = (page: Document): string | null =>
  page.querySelector('[data-screen]')?.getAttribute('data-screen') ?? null;

function openAround(element: Element): void {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
}

function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/** Says something to who does not see the page. */
export function tell(text: string): void {
  const told = document.getElementById('told');
  if (told !== null) told.textContent = text;
}

let asked = 0;
/** Pages and forms that a person asked for and that have not come yet. */
let under = 0;
/** Something has ended while one of them was under way: it may have been made before that. */
let again = false;

/** Asks for a page and shows it; of several asked for at once the last is shown. `came` is called once the first answer is there. */
async function load(
  address: string,
  request: RequestInit,
  keep: 'push' | 'back' | 'stay',
  came?: () => void,
): Promise<void> {
  const mine = ++asked;
  if (keep !== 'stay') under++;
  document.documentElement.setAttribute('aria-busy', 'true');
  // What nobody asked for says nothing.
  if (keep !== 'stay') document.documentElement.dataset['asked'] = '';
  try {
    const response = await fetch(address, {
      ...request,
      headers: { Accept: 'text/html', 'Isogloss-Swap': '1' },
    });
    came?.();
    const next = response.headers.get('isogloss-location');
    if (next !== null) {
      await load(next, {}, keep);
      return;
    }
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('text/html')) {
      location.assign(response.url);
      return;
    }
    const text = await response.text();
    if (mine !== asked) return;
    const to = new URL(response.url);
    const hash = to.hash === '' ? new URL(address, location.href).hash : to.hash;
    // A page that says what went wrong stands at no address of its own.
    const page = parsed(text);
    const elsewhere = to.pathname !== location.pathname || screenOf(page) !== screenOf(document);
    const isNew = !response.ok || keep === 'back' || elsewhere;
    if (
      response.ok &&
      keep === 'push' &&
      to.pathname + to.search + hash !== location.pathname + location.search + location.hash
    )
      history.pushState(null, '', to.pathname + to.search + hash);
    show(page, { isNew, background: keep === 'stay' && !isNew, hash: keep === 'push' ? hash : '' });
  } finally {
    if (keep !== 'stay') under--;
    if (mine === asked) document.documentElement.removeAttribute('aria-busy');
    if (under === 0) delete document.documentElement.dataset['asked'];
    if (under === 0 && again) void refresh();
  }
}

/** The page as it is now, where the person stays; never in the place of a page that they have asked for. */
export async function refresh(): Promise<void> {
  again = under > 0;
  if (!again) await load(location.pathname + location.search, {}, 'stay');
}

/** Another page. */
export const visit = (address: string): Promise<void> => load(address, {}, 'push');

function ownLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link === null || !plain || link.target !== '' || link.dataset['plain'] !== undefined) return null;
  if (link.origin !== location.origin) return null;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return samePage && link.hash !== '' ? null : link;
}

/** What was pressed says at once that it is at work, until the page that comes says otherwise; what takes that back is given back. */
function sayWorking(pressed: HTMLElement | null): () => void {
  const said = document.querySelector('.working')?.textContent ?? '';
  if (pressed === null || said === '') return () => undefined;
  pressed.dataset['working'] = said;
  tell(said);
  return () => delete pressed.dataset['working'];
}

function send(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['plain'] !== undefined) return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter))
    if (typeof value === 'string') fields.append(name, value);
  if (form.method === 'get') {
    const address = `${new URL(form.action).pathname}?${fields.toString()}${new URL(form.action).hash}`;
    void visit(address).catch(() => location.assign(address));
    return;
  }
  // What is chosen there is done with.
  if (form.parentElement?.id === 'settings') form.parentElement.removeAttribute('open');
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  const atWork = sayWorking(event.submitter);
  let isAnswered = false;
  const came = (): void => {
    isAnswered = true;
  };
  void load(form.action, { method: 'POST', body: fields }, 'push', came).catch(() => {
    // What was answered is done: only the page that shows it is missing. Sent again it would be done twice.
    if (isAnswered) {
      location.reload();
      return;
    }
    for (const button of buttons) button.disabled = false;
    atWork();
    form.dataset['plain'] = '';
    form.requestSubmit(event.submitter);
  });
}

/** Links and forms of our own pages go without a new page. */
export function startSwaps(): void {
  document.addEventListener('click', (event) => {
    const link = ownLink(event);
    if (link === null) return;
    event.preventDefault();
    void visit(link.href).catch(() => location.assign(link.href));
  });
  document.addEventListener('submit', send);
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Node) touched.add(target);
  });
  addEventListener('popstate', () => void load(location.href, {}, 'back').catch(() => location.reload()));
}
