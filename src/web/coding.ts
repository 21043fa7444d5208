import { addressAhead, goOnWhereLeft, lastCoded, passOver, whoReads } from './codingAddress.ts';
import { openPace } from './codingPace.ts';
import {
  type Given,
  ahead,
  blind,
  fieldsOf,
  form,
  fromItsBeginning,
  itemOf,
  keyField,
  list,
  note,
  place,
  put,
  read,
  shown,
  tellCommon,
  textOf,
} from './codingText.ts';
import { latinKey } from './latin.ts';
import { type Letter, type Why, ask, openOutbox, whyOf } from './outbox.ts';

/** Texts left at which the next are asked for. */
const few = 6;

/** A code on its way, or one that is taken back, with the text as it stood before that. */
interface Pressed extends Letter {
  readonly text: Given;
  readonly code: string;
}

/** On a button or a link space does what it does everywhere. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null;

const undoForm = (): HTMLFormElement | null => document.querySelector('form[data-undo]');

/** What went wrong last, in a sentence, and why. */
function say(wrong: 'kept' | 'taken' | 'coming', why: Why): void {
  const told = document.querySelector<HTMLElement>('[data-kept]');
  if (told === null) return;
  told.hidden = false;
  told.textContent = `${told.dataset[wrong] ?? ''} ${told.dataset[why] ?? ''}`;
  // What stands above a text may be out of sight.
  told.scrollIntoView({ block: told.getBoundingClientRect().top < 0 ? 'start' : 'nearest' });
}

function sayNothing(): void {
  const told = document.querySelector<HTMLElement>('[data-kept]');
  if (told !== null) told.hidden = true;
}

/**
 * Coding by keyboard: `1` to `5` code and go on at once, `u` takes the last code back, `n` notes, space skips. The next texts are in
 * the page already; each code is sent while the next text is read, one after another.
 */
export function startCoding(): void {
  let back: Given[] = [];
  let coder = whoReads();
  /** Texts passed over since the next ones were asked for. */
  let passed: string[] = [];
  let coming: Promise<void> | undefined;
  /** The text that was shown last, by its key. */
  let seen: string | undefined;
  const count = openPace();

  /** What could not be kept is not passed over: its text stands here as it is kept, and what came after it behind it. */
  const bringBack = (letters: readonly Pressed[], why: Why): void => {
    const before = new Map<string, Given>();
    const after = new Map<string, string>();
    for (const { text, code: pressed } of letters) {
      if (!before.has(text.key)) before.set(text.key, text);
      after.set(text.key, pressed);
    }
    back = back.filter(({ key }) => !before.has(key));
    const [first, ...others] = before.values();
    const now = shown();
    if (first === undefined || now === null) return;
    const behind = [...others, ...(before.has(now.key) ? [] : [now])];
    const moved = new Set([first, ...behind].map(({ key }) => key));
    for (const item of list()) if (moved.has(item.dataset['key'] ?? '')) item.remove();
    ahead()?.prepend(...behind.map(itemOf));
    count([...before.values()].reduce((n, { key, code }) => n + read(code) - read(after.get(key)), 0));
    put(first);
    offerUndo();
    say(letters[0]?.code === '' ? 'taken' : 'kept', why);
  };

  const outbox = openOutbox<Pressed>(sayNothing, bringBack);

  const send = (text: Given, pressed: string): void => {
    const own = form();
    if (own === null) return;
    const fields = fieldsOf(own);
    fields.set('key', text.key);
    fields.set('code', pressed);
    fields.set('note', pressed === '' ? '' : (text.note ?? ''));
    outbox.send({ address: own.action, fields, text, code: pressed });
  };

  /** The way to take the last code back, this page's or an earlier one's: in the address too, so that a reload has it. */
  const offerUndo = (): void => {
    const undoing = document.querySelector<HTMLElement>('[data-back]');
    if (undoing !== null) undoing.hidden = back.length === 0;
    const before = undoForm();
    if (before !== null) before.hidden = back.length > 0;
    lastCoded(back.at(-1)?.key ?? keyField(before)?.value);
    seen = shown()?.key;
  };

  /** The next text, from those that are in the page; where none is, those that come. */
  const next = async (skipping: boolean): Promise<void> => {
    if (list().length <= few) {
      coming ??= more().finally(() => (coming = undefined));
      coming.catch(() => undefined);
    }
    if (list().length === 0) await coming;
    const [first] = list();
    if (first === undefined) {
      // Nothing else is left to be read: it stays.
      if (skipping || !(await outbox.emptied())) return;
      lastCoded(back.at(-1)?.key);
      location.reload();
      return;
    }
    put(textOf(first));
    first.remove();
    offerUndo();
  };

  /** Whether the text that is shown is coded already, and the next has not come yet. */
  const isWaiting = (): boolean => back.length > 0 && back.at(-1)?.key === shown()?.key;

  /** What the server has of it stays; the text stands here until another comes. */
  const goOn = (skipping = false): void => {
    next(skipping).catch((error: unknown) => {
      // A code that was not kept has brought its own text back, and has said so.
      if (isWaiting() || (skipping && list().length === 0)) say('coming', whyOf(error));
    });
  };

  /** More texts behind those that are here. */
  const more = async (): Promise<void> => {
    if (!(await outbox.emptied())) throw new Error('not kept');
    passed = [];
    const answer = await ask(addressAhead());
    const come = (await answer.json()) as { texts: readonly Given[]; isAgreementKnown: boolean };
    if (come.isAgreementKnown) tellCommon();
    const here = [...list().map(textOf), ...back, shown()];
    const known = new Set([...here.map((one) => one?.key), ...passed]);
    for (const { key, text, note: said = '' } of come.texts)
      if (!known.has(key)) ahead()?.append(itemOf({ key, text, note: said }));
  };

  const code = (value: string): void => {
    const text = shown();
    if (text === null) return;
    // While the next texts come there is nothing to say of the one that was coded; where they did not, they are asked for again.
    if (isWaiting()) {
      if (coming === undefined) goOn();
      return;
    }
    back.push({ ...text, code: value });
    send(text, value);
    count(1 - read(text.code));
    goOn();
  };

  const undo = (): void => {
    const now = shown();
    const last = now === null ? undefined : back.pop();
    if (now === null || last === undefined) return;
    if (now.key !== last.key) ahead()?.prepend(itemOf(now));
    send(last, '');
    count(-1);
    put({ ...last, code: '' }, last.code);
    offerUndo();
  };

  /** Takes a code back that was given before this page came. */
  const undoEarlier = (own: HTMLFormElement): void => {
    const to = addressAhead({ at: keyField(own)?.value ?? '' });
    ask(own.action, { method: 'POST', body: fieldsOf(own) }).then(
      () => location.assign(to),
      (error: unknown) => say('taken', whyOf(error)),
    );
  };

  const skip = (): void => {
    const now = shown();
    if (now === null || (coming !== undefined && list().length === 0)) return;
    if (!isWaiting()) {
      passOver(now.key);
      passed.push(now.key);
    }
    goOn(true);
  };

  const openNote = (): void => {
    const fold = note()?.closest('details');
    if (fold !== null && fold !== undefined) fold.open = true;
    note()?.focus();
  };

  document.addEventListener('submit', (event) => {
    const own = event.target;
    if (!(own instanceof HTMLFormElement) || place() === null) return;
    const isUndo = own.dataset['undo'] !== undefined;
    if (own.dataset['codes'] === undefined && !isUndo) return;
    event.preventDefault();
    if (isUndo) undoEarlier(own);
    else if (event.submitter instanceof HTMLButtonElement) code(event.submitter.value);
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || place() === null) return;
    if (event.target.closest('[data-back]') !== null) undo();
    const skipped = event.target.closest('[data-skip]');
    if (skipped === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    skip();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === note()) blind()?.focus();
    if (place() === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
    const key = latinKey(event);
    if (/^[1-5]$/.test(key)) code(key);
    else if (key === 'u' || key === 'ArrowLeft') {
      if (back.length > 0) undo();
      else undoForm()?.requestSubmit();
    } else if (key === ' ' && !isControl(event.target)) skip();
    else if (key === 'n') openNote();
    else if (key === '?') document.querySelector<HTMLElement>('summary[data-key="?"]')?.click();
    else return;
    event.preventDefault();
  });

  /** A page that has come: another coder's has nothing of this one's, and any begins where it was left, at its text. */
  const begin = (): void => {
    if (place() === null) return;
    if (coder !== whoReads()) [coder, back] = [whoReads(), []];
    goOnWhereLeft();
    if (shown()?.key !== seen) fromItsBeginning();
    offerUndo();
  };
  document.addEventListener('isogloss:shown', begin);
  begin();
}
