import { typedDay } from '../../messages/days.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';

interface Field {
  readonly name: string;
  readonly id?: string;
  /** A day as ISO has it, by the Gregorian calendar. */
  readonly value?: string | undefined;
}

/**
 * A field for a day. Browsers draw theirs by the Gregorian calendar alone: who reads days by another types them, the
 * year first, in any digits.
 */
export function dayField({ manner }: Page, { name, id, value = '' }: Field): Html {
  const own = id !== undefined && html` id="${id}"`;
  if (manner.calendar === 'gregorian') return html`<input${own} name="${name}" type="date" value="${value}">`;
  const shown = value === '' ? '' : typedDay(value, manner);
  return html`<input${own} name="${name}" inputmode="numeric" dir="ltr" autocomplete="off" size="10" placeholder="${typedDay('2026-05-11', manner)}" value="${shown}">`;
}
