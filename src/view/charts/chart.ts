import { parseHTML } from 'linkedom';
import { type Html, html, raw } from '../html.ts';

/** A page to draw in; Plot and linkedom need nothing of a browser. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

export type Drawing = ReturnType<typeof import('@observablehq/plot').plot>;

/** Widths in CSS pixels at which a chart is drawn: letters keep their size on a phone. */
export const widths = { wide: 700, narrow: 320 } as const;

/** Colours are the page's, so that a chart follows light, dark and paper. */
export const ink = {
  text: 'var(--ink)',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
  band: 'var(--accent-soft)',
  threshold: 'var(--threshold)',
  flip: 'var(--flip)',
  grid: 'var(--hairline)',
} as const;

export interface ChartText {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** All that a reader who does not see the chart should know. */
  readonly description: string;
  readonly caption?: Html;
  /** Whether there are links in it, which no picture has. */
  readonly linked?: boolean;
}

/**
 * A figure with the chart drawn twice, for wide and for narrow pages; style shows one of them.
 * Plot's own style sheet and random class name are taken out: nothing in the bytes changes from run to run.
 */
export function figure(text: ChartText, draw: (width: number, document: never) => Drawing): Html {
  const svg = (name: 'wide' | 'narrow'): Html => {
    // linkedom's document is a document for all that Plot asks of it.
    const drawing = draw(widths[name], document as never) as unknown as SvgElement;
    for (const style of drawing.querySelectorAll('style')) style.remove();
    for (const mark of drawing.querySelectorAll('[aria-label]:not(a), [aria-hidden]')) {
      mark.removeAttribute('aria-label');
      mark.removeAttribute('aria-hidden');
    }
    for (const shape of drawing.querySelectorAll('*')) {
      for (const attribute of geometry) {
        const value = shape.getAttribute(attribute);
        if (value !== null)
          shape.setAttribute(attribute, value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, rounded));
      }
    }
    drawing.setAttribute('class', `chart ${name}`);
    drawing.setAttribute('role', text.linked === true ? 'group' : 'img');
    drawing.setAttribute('aria-labelledby', `${text.id}-${name}-title ${text.id}-${name}-text`);
    drawing.removeAttribute('font-family');
    drawing.removeAttribute('font-size');
    const described = ['title', 'desc'].map((tag, i) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as unknown as SvgElement;
      element.setAttribute('id', `${text.id}-${name}-${i === 0 ? 'title' : 'text'}`);
      element.textContent = i === 0 ? text.title : text.description;
      return element;
    });
    drawing.prepend(...described);
    return raw(drawing.outerHTML);
  };
  return html`<figure class="drawn">${svg('wide')}${svg('narrow')}${text.caption && html`<figcaption>${text.caption}</figcaption>`}</figure>`;
}

/** Hundredths of a pixel are enough, and free of the last digits of floating point. */
const geometry = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'width',
  'height',
  'd',
  'transform',
  'fill-opacity',
];
const rounded = (number: string): string => String(Number(Number(number).toFixed(2)));

/** What is used of an element here; the types of a browser's document are not loaded in this program. */
interface SvgElement {
  textContent: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<SvgElement>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  prepend(...nodes: SvgElement[]): void;
}

/** The end of an axis that begins at zero: the next of 1, 2, 2.5, 5 × 10ⁿ at or above the value. */
export function niceAbove(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}
