import { addressAhead, goOnWhereLeft, lastCoded, passOver, whoReads } from './codingAddress.ts';
import { type Gone, type Pressed, isControl, keysBack, saidBefore, textsOf, undoForm } from './codingBack.ts';
import { guardTaps, isSlip } from './codingGuard.ts';
import { openPace } from './codingPace.ts';
import {
  type Given,
  ahead,
  blind,
  fieldsOf,
  form,
  fromItsBeginning,
  itemOf,
  list,
  note,
  openNote,
  place,
  put,
  read,
  shown,
  tellCommon,
  textOf,
} from './codingText.ts';
import { say, sayNothing } from './codingTold.ts';
import { latinKey } from './latin.ts';
import { type Why, ask, openOutbox, whyOf } from './outbox.ts';

/** Texts left at which the next are asked for. */
const few = 6;

/**
 * Coding by keyboard: `1` to `5` code and go on at once, `u` takes the last code back, `n` notes, space skips. The next texts are in
 * the page already; each code is sent while the next text is read, one after another.
 */
export function startCoding(): void {
  let back: Gone[] = [];
  let earlier: string[] = [];
  let coder = whoReads();
  /** Texts passed over since the next ones were asked for. */
  let passed: string[] = [];
  let coming: Promise<void> | undefined;
  /** The text that was shown last, by its key. */
  let seen: string | undefined;
  const count = openPace();

  /** What could not be kept is not passed over: its text stands here as it is kept, and what came after it behind it. */
  const bringBack = (letters: readonly Pressed[], why: Why): void => {
    const { texts, fewer } = textsOf(letters);
    const keys = new Set(texts.map(({ key }) => key));
    back = back.filter(({ key, isPassed }) => isPassed === true || !keys.has(key));
    const [first, ...others] = texts;
    const now = shown();
    if (first === undefined || now === null) return;
    const behind = [...others, ...(keys.has(now.key) ? [] : [now])];
    const moved = new Set([first, ...behind].map(({ key }) => key));
    for (const item of list()) if (moved.has(item.dataset['key'] ?? '')) item.remove();
    ahead()?.prepend(...behind.map(itemOf));
    count(-fewer);
    put(first);
    offerUndo();
    if (letters[0]?.code === '') say('taken', why);
    else say('kept', why, texts.length);
  };

  const outbox = openOutbox<Pressed>(
    (n) => (n === 0 ? sayNothing() : say('unsent', undefined, n)),
    bringBack,
  );

  const send = (text: Given, pressed: string): void => {
    const own = form();
    if (own === null) return;
    const fields = fieldsOf(own);
    fields.set('key', text.key);
    fields.set('code', pressed);
    fields.set('note', pressed === '' ? '' : (text.note ?? ''));
    outbox.send({ address: own.action, fields, text, code: pressed });
  };

  /** The way to take the last code back, or the last skip, this page's or an earlier one's: in the address too, so that a reload has it. */
  const offerUndo = (): void => {
    const undoing = document.querySelector<HTMLButtonElement>('.thumb [data-back]');
    const keys = keysBack(earlier, back);
    // It keeps its place where there is nothing to take back: what lies beside it is pressed without a look.
    if (undoing !== null) undoing.disabled = keys.length === 0;
    lastCoded(keys);
    seen = shown()?.key;
  };

  /** The next text, from those that are in the page; where none is, those that come. */
  const next = async (skipped?: Given): Promise<void> => {
    if (list().length <= few) {
      coming ??= more().finally(() => (coming = undefined));
      coming.catch(() => undefined);
    }
    if (list().length === 0) await coming;
    const [first] = list();
    if (first === undefined) {
      // Nothing else is left to be read: it stays.
      if (skipped !== undefined || !(await outbox.emptied())) return;
      lastCoded(keysBack(earlier, back));
      location.reload();
      return;
    }
    if (skipped !== undefined && shown()?.key === skipped.key && !isWaiting())
      back.push({ ...skipped, isPassed: true });
    put(textOf(first));
    first.remove();
    offerUndo();
  };

  /** Whether the text that is shown is coded already, and the next has not come yet. */
  const isWaiting = (): boolean =>
    back.length > 0 && back.at(-1)?.isPassed !== true && back.at(-1)?.key === shown()?.key;

  /** What the server has of it stays; the text stands here until another comes. */
  const goOn = (skipped?: Given): void => {
    next(skipped).catch((error: unknown) => {
      // A code that was not kept has brought its own text back, and has said so.
      if (isWaiting() || (skipped !== undefined && list().length === 0)) say('coming', whyOf(error));
    });
  };

  /** More texts behind those that are here. */
  const more = async (): Promise<void> => {
    if (!(await outbox.emptied())) throw new Error('not kept');
    passed = [];
    const answer = await ask(addressAhead());
    const come = (await answer.json()) as { texts: readonly Given[]; isAgreementKnown: boolean };
    if (come.isAgreementKnown) tellCommon();
    const here = [...list().map(textOf), ...back.filter((one) => one.isPassed !== true), shown()];
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
    sayNothing('here');
    back.push({ ...text, code: value });
    passOver(text.key, false);
    send(text, value);
    count(1 - read(text.code));
    goOn();
  };

  const undo = (): void => {
    const now = shown();
    const last = now === null ? undefined : back.pop();
    if (now === null || last === undefined) return;
    sayNothing('here');
    for (const item of list()) if (item.dataset['key'] === last.key) item.remove();
    if (now.key !== last.key) ahead()?.prepend(itemOf(now));
    if (last.isPassed === true) {
      passOver(last.key, false);
      passed = passed.filter((key) => key !== last.key);
      put(last);
    } else {
      send(last, '');
      count(-1);
      put({ ...last, code: '', marked: last.code ?? '' });
    }
    offerUndo();
  };

  /** Takes a code back that was given before this page came. */
  const undoEarlier = (own: HTMLFormElement): void => {
    const last = earlier.at(-1) ?? '';
    ask(own.action, { method: 'POST', body: fieldsOf(own) }).then(
      () => {
        lastCoded(earlier.slice(0, -1));
        location.assign(addressAhead({ at: last }));
      },
      (error: unknown) => say('taken', whyOf(error)),
    );
  };

  const skip = (): void => {
    const now = shown();
    if (now === null || (coming !== undefined && list().length === 0)) return;
    sayNothing('here');
    if (!isWaiting()) {
      passOver(now.key);
      passed.push(now.key);
    }
    goOn(now);
  };

  guardTaps();
  document.addEventListener('submit', (event) => {
    const own = event.target;
    if (!(own instanceof HTMLFormElement) || place() === null) return;
    const isUndo = own.dataset['undo'] !== undefined;
    if (own.dataset['codes'] === undefined && !isUndo) return;
    // A skip of an earlier page is taken back by an address alone.
    if (isUndo && own.method === 'get') return;
    event.preventDefault();
    if (isUndo) undoEarlier(own);
    else if (event.submitter instanceof HTMLButtonElement) code(event.submitter.value);
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || place() === null) return;
    if (event.target.closest('.thumb [data-back]') !== null && back.length > 0) {
      event.preventDefault();
      undo();
    }
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
    const acts = /^[1-5u]$|^ArrowLeft$/.test(key) || (key === ' ' && !isControl(event.target));
    if (acts && isSlip(event)) event.preventDefault();
    else if (/^[1-5]$/.test(key)) code(key);
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
    earlier = saidBefore();
    if (shown()?.key !== seen) fromItsBeginning();
    offerUndo();
  };
  document.addEventListener('isogloss:shown', begin);
  begin();
}
