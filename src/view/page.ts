import type { Given, Key } from '../messages/catalogue.ts';
import type { Words } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import { isolate, prose, textIn } from './bidi.ts';
import { type Format, formatIn } from './format.ts';
import { Html, html } from './html.ts';

/** Where a sentence takes words, a page may put markup: a name that is isolated, a link. */
type WithMarkup<T> = { readonly [P in keyof T]: string extends T[P] ? T[P] | Html : T[P] };

/** How a page speaks: its words, and how values, days and names stand in it. */
export interface Page extends Words, Format {
  /** IANA name; every day and hour in the page is of it. */
  readonly zone: string;
  /** A sentence of the program with what is quoted in it in its own direction. */
  readonly prose: (said: Said) => Html;
  /** A sentence with markup in it. */
  readonly markup: <K extends Key>(key: K, parts: WithMarkup<NonNullable<Given<K>[0]>>) => Html;
  /** Figures with what belongs to them, never turned around by what stands beside. */
  readonly figures: (text: string) => Html;
  /** A citation: in its own direction, the same in every language. */
  readonly citation: (text: string) => Html;
  /** The same for text that cannot carry markup, such as a chart's labels. */
  readonly label: (text: string) => string;
  /** `a, b and c`, each in its own direction. */
  readonly names: (names: readonly (string | Html)[]) => Html;
}

const [opening, closing] = ['\ue000', '\ue001'];

export function pageIn(words: Words): Page {
  const { zone } = words.manner;
  const rightToLeft = words.direction === 'rtl';
  const say = (said: Said): Html => {
    const text = words.write(said);
    // In a page of the same direction the isolates that names carry are enough.
    return rightToLeft ? html`${text}` : prose(text);
  };
  return {
    ...words,
    ...formatIn(words),
    zone,
    prose: say,
    markup: (key, parts) => {
      const marked: Html[] = [];
      const given = Object.fromEntries(
        Object.entries(parts as Record<string, unknown>).map(([name, part]) => [
          name,
          part instanceof Html ? `${opening}${marked.push(part) - 1}${closing}` : part,
        ]),
      );
      const pieces = words.write({ say: key, ...given }).split(/\ue000(\d+)\ue001/);
      return html`${pieces.map((piece, i) => (i % 2 === 0 ? piece : marked[Number(piece)]))}`;
    },
    figures: (text) => html`<bdi dir="${words.direction}" class="figures">${text}</bdi>`,
    citation: (text) => (rightToLeft ? isolate(text) : prose(text)),
    label: (text) => textIn(text, words.direction),
    names: (names) =>
      html`${names.map((name, i) => html`${i === 0 ? '' : words.commas(['', ''])}${typeof name === 'string' ? isolate(name) : name}`)}`,
  };
}
