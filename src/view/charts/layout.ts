/**
 * Places of the nodes of a network, the same for the same network: clusters begin apart on a spiral of equal areas
 * (Vogel, Mathematical Biosciences 44:179–189, 1979, doi 10.1016/0025-5564(79)90080-4), then springs and repulsion
 * settle them (Fruchterman & Reingold, Software: Practice and Experience 21(11):1129–1164, 1991,
 * doi 10.1002/spe.4380211102), with a pull to the middle that keeps parts without a link in the picture. No chance.
 */
export interface Place {
  /** 0 to 1 of the picture's width and height. */
  readonly x: number;
  readonly y: number;
}

interface Link {
  readonly a: number;
  readonly b: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const rounds = 120;

/** @param clusters of each node; −1 for none */
export function layout(nodes: number, links: readonly Link[], clusters: readonly number[]): Place[] {
  if (nodes === 0) return [];
  const { x, y } = spiral(nodes, clusters);
  const [dx, dy] = [new Float64Array(nodes), new Float64Array(nodes)];
  const ideal = 1 / Math.sqrt(nodes);
  // Among many, what news and habit explain would draw all into one knot.
  const loose = nodes > 150 ? 0.04 : 0.35;
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    repel(x, y, dx, dy, ideal);
    for (const { a, b } of links) {
      const [u, v] = [x[a]! - x[b]!, y[a]! - y[b]!];
      const pull = Math.hypot(u, v) / ideal;
      // Within a cluster springs are stronger, so that clusters stay together.
      const together = clusters[a] === clusters[b] && clusters[a] !== -1;
      const strength = together ? 1 : loose;
      dx[a]! -= u * pull * strength;
      dy[a]! -= v * pull * strength;
      dx[b]! += u * pull * strength;
      dy[b]! += v * pull * strength;
    }
    const heat = 0.1 * (1 - round / rounds) ** 2;
    for (let i = 0; i < nodes; i++) {
      dx[i]! -= x[i]! * 0.6;
      dy[i]! -= y[i]! * 0.6;
      const length = Math.hypot(dx[i]!, dy[i]!);
      const step = length === 0 ? 0 : Math.min(length, heat) / length;
      x[i]! += dx[i]! * step;
      y[i]! += dy[i]! * step;
    }
  }
  return fitted(x, y);
}

function spiral(nodes: number, clusters: readonly number[]): { x: Float64Array; y: Float64Array } {
  const order = Array.from({ length: nodes }, (_, i) => i).sort(
    (i, j) => rank(clusters[i]) - rank(clusters[j]) || i - j,
  );
  const [x, y] = [new Float64Array(nodes), new Float64Array(nodes)];
  for (const [place, node] of order.entries()) {
    const radius = 0.5 * Math.sqrt((place + 0.5) / nodes);
    // Members of a cluster turn by a little from one to the next, clusters by much.
    const angle = goldenAngle * (Math.max(0, clusters[node] ?? -1) + 1) * 3 + place * 0.15;
    x[node] = radius * Math.cos(angle);
    y[node] = radius * Math.sin(angle);
  }
  return { x, y };
}

/** Nodes of no cluster come last, at the rim. */
const rank = (cluster: number | undefined): number =>
  cluster === undefined || cluster === -1 ? Number.MAX_SAFE_INTEGER : cluster;

function repel(x: Float64Array, y: Float64Array, dx: Float64Array, dy: Float64Array, ideal: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const [u, v] = [x[i]! - x[j]!, y[i]! - y[j]!];
      // Two at one place part in a direction of their own.
      const [p, q] = u === 0 && v === 0 ? [Math.cos(i + 1) * 1e-3, Math.sin(j + 1) * 1e-3] : [u, v];
      const push = (ideal * ideal) / Math.max(p * p + q * q, 1e-6);
      dx[i]! += p * push;
      dy[i]! += q * push;
      dx[j]! -= p * push;
      dy[j]! -= q * push;
    }
  }
}

function fitted(x: Float64Array, y: Float64Array): Place[] {
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const [top, bottom] = [Math.min(...y), Math.max(...y)];
  const across = (value: number, low: number, high: number): number =>
    high - low < 1e-9 ? 0.5 : (value - low) / (high - low);
  return [...x].map((value, i) => ({ x: across(value, left, right), y: across(y[i]!, top, bottom) }));
}
