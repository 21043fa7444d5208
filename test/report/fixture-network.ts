/** Networks of any size, invented: a third of the channels in clusters of five, some of them read and named. */
import { coordinationReading } from '../../src/measures/coordination/reading.ts';
import { nearDuplicatesReading } from '../../src/measures/near-duplicates/reading.ts';
import type { CopiesPart } from '../../src/report/input.ts';
import type { EvidencePost, NetworkEdge, NetworkPart } from '../../src/view/shown.ts';

const post = (channel: string, id: number, text: string): EvidencePost => ({
  channel,
  id,
  date: '2031-03-02T06:31:00Z',
  text,
  marks: [],
  permalink: `https://t.me/${channel}/${id}`,
});

export function network(size: number): NetworkPart {
  const clusters = Math.max(1, Math.floor(size / 15));
  const edges: NetworkEdge[] = [];
  const add = (a: number, b: number, unusual: boolean): void => {
    if (a === b || edges.some((edge) => edge.a === a && edge.b === b)) return;
    edges.push({
      a,
      b,
      pairs: 3 + ((a * 7 + b) % 40),
      posts: 6,
      objects: unusual ? 31 : 2,
      expected: unusual ? 4.25 : 1.5,
      q: unusual ? 0.0004 : 0.61,
      unusual,
      couples: [],
    });
  };
  for (let c = 0; c < clusters; c++)
    for (let i = 0; i < 5; i++)
      for (let j = i + 1; j < 5; j++) if (5 * c + j < size) add(5 * c + i, 5 * c + j, true);
  for (let i = 0; i < size; i++)
    add(Math.min(i, (i * 37 + 11) % size), Math.max(i, (i * 37 + 11) % size), false);
  const [first, second] = edges;
  if (first !== undefined && second !== undefined) {
    edges[0] = {
      ...first,
      read: { by: 'R. Reader', on: '2031-06-01', holds: true, read: 5, note: 'متن‌ها یکی‌اند' },
      couples: [
        {
          seconds: -12,
          a: post('رودخانه_نیوز', 12, 'اتحاد بندر امروز صبح اسکله شرقی را باز کرد؛ همه‌جا همین متن است.'),
          b: post(
            'harbour_news',
            7,
            'اتحاد بندر امروز صبح اسکله شرقی را باز کرد؛ همه‌جا همین متن است. @harbour_news',
          ),
        },
      ],
    };
    edges[1] = { ...second, read: { by: 'R. Reader', on: '2031-06-02', holds: false } };
  }
  return {
    reading: coordinationReading,
    object: 'text',
    window: 120,
    counts: {
      nodes: size,
      edges: edges.length + 3,
      pairs: 4321,
      withheld: 3,
      family: 2 * edges.length,
      unusual: edges.filter(({ unusual }) => unusual).length,
      openCopies: 17,
      onTheClock: 1,
      bulkLoads: 2,
      read: 2,
    },
    nodes: Array.from({ length: size }, (_, i) => ({
      label: i === 0 ? 'رودخانه_نیوز' : i === 1 ? 'harbour_news' : `channel ${i + 1}`,
      named: i < 2,
      cluster: i < 5 * clusters ? Math.floor(i / 5) : null,
    })),
    edges,
    clusters: Array.from({ length: clusters }, (_, c) => ({
      members: [0, 1, 2, 3, 4].map((i) => 5 * c + i),
      unnamed: c === 0 ? 1 : 0,
      stability: 0.97,
      edges: 10,
      objects: 44,
      medianDelay: 17.5,
      roles: [0, 1, 2, 3, 4].map((i) => ({ node: 5 * c + i, objects: 40 - i, first: 20 - 4 * i, tied: i })),
      activity: Array.from({ length: 9 }, (_x, d) => ({
        day: `2031-03-${10 + 2 * d}`,
        objects: 1 + (d % 4),
      })),
    })),
  };
}

export const copies: CopiesPart = {
  reading: nearDuplicatesReading,
  posts: 900,
  compared: 12_000,
  clusters: 320,
  betweenChannels: 140,
  pairs: 800,
  pairsBetweenChannels: 410,
  sizes: [
    { channels: 1, clusters: 180, posts: 420 },
    { channels: 2, clusters: 120, posts: 300 },
    { channels: 3, clusters: 20, posts: 180 },
  ],
  setAside: [{ channel: 'رودخانه_نیوز', where: 'end', phrase: 'به ما بپیوندید', texts: 300, of: 400 }],
};
