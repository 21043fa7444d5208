import { type Html, html } from '../html.ts';
import { ink } from './chart.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The head of an arrow where a line meets the dot it leads to; none where the two dots lie on one another. */
export function arrowHead(from: Point, to: Point, radius: number, weight: number): Html | null {
  const [u, v] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(u, v);
  const head = 4.5 + 1.5 * weight;
  if (length <= radius + head) return null;
  const [x, y] = [u / length, v / length];
  const at = (along: number, across: number): string =>
    [to.x - along * x - across * y, to.y - along * y + across * x].map((n) => n.toFixed(2)).join(',');
  const [tip, foot, half] = [radius + 0.5, radius + head, head / 2.4];
  return html`<path d="M${at(tip, 0)}L${at(foot, half)}L${at(foot, -half)}Z" fill="${ink.muted}" fill-opacity="0.75"/>`;
}
