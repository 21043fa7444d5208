import type { Catalogue } from '../../src/messages/catalogue.ts';
import type { Writing } from '../../src/messages/writing.ts';

/** What a sentence of the pseudo-locale stands between. */
export const [opened, closed] = ['⟦', '⟧'];

/** A sentence as a language says it that needs half as much room again. */
function long(text: string): string {
  const own = text.replaceAll(/\ue000\d+\ue001|[⟦⟧\u2066-\u2069]/gu, '');
  return `${opened}${text} ${own.slice(0, Math.ceil(own.length / 2))}${closed}`;
}

/** A catalogue in which every sentence is half as long again, and known by what it stands between. */
export const pseudo = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([subject, sentences]) => [
      subject,
      Object.fromEntries(
        Object.entries(sentences).map(([name, entry]) => [
          name,
          typeof entry === 'string'
            ? long(entry)
            : (parameters: never, w: Writing) => {
                const text = entry(parameters, w);
                return text === '' ? text : long(text);
              },
        ]),
      ),
    ]),
  );
