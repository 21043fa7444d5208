import { type Given, read } from './codingText.ts';
import type { Letter } from './outbox.ts';

/** A code on its way, or one that is taken back, with the text as it stood before that. */
export interface Pressed extends Letter {
  readonly text: Given;
  readonly code: string;
}

/** A text that was coded or passed over since the page came. */
export interface Gone extends Given {
  readonly isPassed?: boolean;
}

export const undoForm = (): HTMLFormElement | null => document.querySelector('form[data-undo]');

/** Keys of texts that were coded or passed over before this page came, the latest last. */
export const saidBefore = (): string[] => undoForm()?.dataset['undo']?.split(',') ?? [];

/** What can be taken back, the latest last: of before this page came, and since. */
export function keysBack(earlier: readonly string[], back: readonly Gone[]): string[] {
  const here = back.map(({ key }) => key);
  return [...earlier.filter((key) => !here.includes(key)), ...here];
}

/** Texts of what could not be kept, each as it is kept and with what was said of it marked; and by how many fewer are read. */
export function textsOf(letters: readonly Pressed[]): { texts: Given[]; fewer: number } {
  const before = new Map<string, Given>();
  const after = new Map<string, string>();
  for (const { text, code } of letters) {
    before.set(text.key, { ...(before.get(text.key) ?? text), ...(code !== '' && { marked: code }) });
    after.set(text.key, code);
  }
  const texts = [...before.values()];
  return { texts, fewer: texts.reduce((n, { key, code }) => n + read(after.get(key)) - read(code), 0) };
}

/** On a button or a link space does what it does everywhere. */
export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null;
