import type { Drawing } from './chart.ts';

interface LinkedPoint {
  readonly time: Date;
  readonly value: number;
  /** What a reader is told who does not see it. */
  readonly name: string;
  readonly link: string | undefined;
}

/** How far around a point it can be hit. */
const reach = 12;

/** What is used of a page and its elements; the types of a browser's document are not loaded in this program. */
interface Maker {
  createElementNS(space: string, tag: string): Made;
}
interface Made {
  textContent: string;
  setAttribute(name: string, value: string): void;
  append(...nodes: Made[]): void;
}

const svg = 'http://www.w3.org/2000/svg';

/** Each point of a chart as a link, to be hit within half of the way to the next one. */
export function linkPoints(drawing: Drawing, document: Maker, points: readonly LinkedPoint[]): void {
  const [x, y] = [drawing.scale('x'), drawing.scale('y')];
  if (x === undefined || y === undefined) return;
  const at = points.map(({ time }) => Number(x.apply(time)));
  const apart = Math.min(...at.slice(1).map((place, i) => Math.abs(place - (at[i] as number))));
  for (const [i, { value, name, link }] of points.entries()) {
    if (link === undefined) continue;
    const anchor = document.createElementNS(svg, 'a');
    anchor.setAttribute('href', link);
    anchor.setAttribute('aria-label', name);
    const circle = document.createElementNS(svg, 'circle');
    const place = {
      cx: String(at[i]),
      cy: String(y.apply(value)),
      r: String(Math.max(2.5, Math.min(reach, apart / 2))),
      fill: 'transparent',
    };
    for (const [attribute, given] of Object.entries(place)) circle.setAttribute(attribute, given);
    const title = document.createElementNS(svg, 'title');
    title.textContent = name;
    anchor.append(title, circle);
    (drawing as unknown as Made).append(anchor);
  }
}
