import type { Cell } from './cell.ts';
import { codedCells } from './coded.ts';
import { someCells, somePower } from './coordination.ts';
import { copyingCells } from './copying.ts';
import { endCells } from './ends.ts';
import { floodsCells, floodsPower } from './floods.ts';
import { orderCells, orderPower } from './order.ts';
import { respondsCells, respondsPower } from './responds.ts';
import { originCells, originPower } from './origins.ts';
import { penetratesCells } from './penetrates.ts';
import { plasmodeSomeCells } from './plasmode-some.ts';
import { plasmodeCells } from './plasmode.ts';
import { postsCells } from './posts.ts';
import { prevalenceCells, prevalencePower } from './prevalence.ts';
import { pluralityCells } from './rivals.ts';
import { readingCells } from './readings.ts';
import { rateCells } from './rates.ts';
import { rangeCells } from './ranges.ts';
import { frameCells, sharePower, transferCells } from './shares.ts';
import { wholeCells, wholePower } from './whole.ts';

/** All cells that are graded. */
export const cells = (): Cell[] => [
  ...frameCells(),
  ...rangeCells(),
  ...endCells(),
  ...transferCells(),
  ...codedCells(),
  ...prevalenceCells(),
  ...pluralityCells(),
  ...readingCells(),
  ...penetratesCells(),
  ...floodsCells(),
  ...postsCells(),
  ...orderCells(),
  ...respondsCells(),
  ...copyingCells(),
  ...originCells(),
  ...rateCells(),
  ...someCells(),
  ...wholeCells(),
  ...plasmodeCells(),
  ...plasmodeSomeCells(),
];

/** One curve of a power table: what varies along it, and the cells in that order. */
export interface Curve {
  readonly title: string;
  readonly along: string;
  readonly rows: readonly {
    readonly label: string;
    readonly points: readonly { at: string; cell: Cell }[];
  }[];
}

export function curves(): Curve[] {
  return [
    {
      title: 'dominates: how often a share is found to be the greater half',
      along: 'true share',
      rows: ([3, 8, 22] as const).flatMap((channels) =>
        (['none', 'tenth'] as const).map((gaps) => ({
          label: `${channels} channels, ${gaps === 'none' ? 'nothing' : 'a tenth'} missing`,
          points: [0.52, 0.55, 0.6, 0.65, 0.7, 0.8].map((share) => ({
            at: `${Math.round(share * 100)}%`,
            cell: sharePower(channels, gaps, share),
          })),
        })),
      ),
    },
    {
      title: 'ubiquitous: how often a vocabulary is found to be in most channels',
      along: 'rate of use at the median channel, per thousand texts',
      rows: [4, 8, 22].map((channels) => ({
        label: `${channels} channels, a tenth missing`,
        points: [3, 4, 6, 10, 20].map((rate) => ({
          at: String(rate),
          cell: prevalencePower(channels, rate / 1000),
        })),
      })),
    },
    {
      title: 'floods: how often one community is found to post more than another',
      along: 'true ratio of median posts a channel-day',
      rows: [28, 60, 100, 180].map((days) => ({
        label: `${days} days, 3 channels a side, 20 posts a day`,
        points: [1.3, 1.4, 1.5, 1.75, 2].map((ratio) => ({
          at: String(ratio),
          cell: floodsPower(days, ratio),
        })),
      })),
    },
    {
      title: 'follows, order: how often one is found to be earlier',
      along: 'true difference D between earlier and later, days that hang together (memory 0.5)',
      rows: (
        [
          [60, 3],
          [104, 3],
          [104, 10],
          [365, 3],
        ] as const
      ).map(([days, perDay]) => ({
        label: `${days} days, ${perDay} things a day in common`,
        points: [0.2, 0.3, 0.4, 0.6].map((d) => ({ at: String(d), cell: orderPower(days, perDay, d) })),
      })),
    },
    {
      title: 'responds: how often a vocabulary is found to rise after events',
      along: 'times as much after as before, days that hang together (memory 0.3)',
      rows: (
        [
          [104, 1, 20],
          [104, 4, 20],
          [365, 10, 20],
          [365, 10, 5],
        ] as const
      ).map(([days, events, perDay]) => ({
        label: `${events} ${events === 1 ? 'event' : 'events'} in ${days} days, ${perDay} uses a day`,
        points: [1.5, 2, 3, 5].map((ratio) => ({
          at: `×${ratio}`,
          cell: respondsPower(days, events, ratio, perDay),
        })),
      })),
    },
    {
      title: 'originates: how often one is found to be first',
      along: 'true share of cascades, of which three in ten of the channels are its own',
      rows: ([60, 104, 365] as const).map((days) => ({
        label: `${days} days, 2 cascades a day`,
        points: [0.55, 0.6, 0.7, 0.8].map((share) => ({
          at: `${Math.round(share * 100)}%`,
          cell: originPower(days, 2, share),
        })),
      })),
    },
    {
      title: 'coordinates, some: how often four channels of eight are found to post in concert',
      along: 'objects a day that they post together, within 20 s of one another, in 30 days',
      rows: (['quick', 'slow'] as const).map((news) => ({
        label: `news that decays in ${news === 'quick' ? '90 s' : '15 min'}, two to three pieces a day that a pair has in common`,
        points: [0.5, 1, 2, 4, 6, 8].map((together) => ({
          at: String(together),
          cell: somePower(news, together),
        })),
      })),
    },
    {
      title: 'coordinates, whole: how often eight channels of 24 are found to post in concert',
      along:
        'share of the objects that all of them post together (odds ratios of about 1.8, 2.6, 3.6, 4.6 and 7.3)',
      rows: [12, 30, 60].map((days) => ({
        label: `${days} days, 20 objects a day, each in a quarter of the channels`,
        points: [0.05, 0.1, 0.15, 0.2, 0.3].map((concert) => ({
          at: `${Math.round(concert * 100)}%`,
          cell: wholePower(days, concert),
        })),
      })),
    },
  ];
}
