import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder = '';
const project = `isogloss: 1
name: forwards
channels:
  ferry: { kind: outlet, aliases: [1700000001] }
  gulls: { kind: outlet, aliases: [1700000002] }
  harbour: { kind: outlet, aliases: [1700000003] }
  landing: { kind: outlet, aliases: [1700000004] }
  lighthouse: { kind: outlet, aliases: [1700000009] }
`;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-forwards-'));
  writeFileSync(join(folder, 'isogloss.yaml'), project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Forward {
  readonly id: number;
  readonly from: string;
  readonly text?: string;
}

/** A saved page of t.me/s: only forwards that link to a post say whose it is. */
function page(name: string, forwards: readonly Forward[], second = 0): string {
  const messages = forwards.map(
    ({
      id,
      from,
      text,
    }) => `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="${name}/${id}">
<a class="tgme_widget_message_owner_name" href="https://t.me/${name}">${name}</a>
<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="${from}">A name</a></div>
${text === undefined ? '<a class="tgme_widget_message_photo_wrap"></a>' : `<div class="tgme_widget_message_text js-message_text">${text}</div>`}
<a class="tgme_widget_message_date"><time datetime="2027-03-0${id}T08:0${id}:${String(second + id).padStart(2, '0')}+00:00"></time></a></div></div>`,
  );
  const path = join(folder, `${name}.html`);
  writeFileSync(
    path,
    `<html><body><section class="tgme_channel_history">${messages.join('\n')}</section></body></html>`,
  );
  return path;
}

async function edges(out: string): Promise<string[]> {
  await run('export', 'csv', '--network', 'forward', '--out', join(folder, out), '--project', folder);
  return readFileSync(join(folder, out, 'forward-edges.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').slice(0, 4).join(','))
    .toSorted();
}

describe('forwards of posts that pages link to', () => {
  it('lead to the channel that is listed, and to the others together; a name without a link to nobody', async () => {
    const ferry = page('ferry', [
      { id: 1, from: 'https://t.me/Lighthouse/5', text: 'The lamp is lit at the old lighthouse' },
      { id: 2, from: 'https://t.me/lighthouse/6' },
      { id: 3, from: 'https://t.me/unlisted_one/7', text: 'one of the others' },
      { id: 4, from: 'https://t.me/unlisted_two/8', text: 'another of the others' },
      { id: 5, from: 'https://t.me/somebody', text: 'of a person' },
    ]);
    const gulls = page(
      'gulls',
      [
        { id: 1, from: 'https://t.me/lighthouse/5', text: 'with other words around it' },
        { id: 2, from: 'https://t.me/lighthouse/6' },
      ],
      20,
    );
    await run('import', ferry, gulls, '--project', folder);
    expect(await edges('pages')).toEqual([
      'ferry,(other channels),directed,2',
      'ferry,lighthouse,directed,2',
      'gulls,lighthouse,directed,2',
    ]);
  });

  it('are one object by channel and number, with or without words', async () => {
    const options = ['--no-null', '--min-posts', '2', '--project', folder];
    const { out } = await run('measure', 'coordination', '--object', 'forward', ...options);
    // Two posts of the lighthouse, forwarded twenty seconds apart: one with other words around it, one without any.
    expect(out).toMatch(/ferry – gulls\s+2\s+20/);
  });
});

describe('forwards in an export of Telegram Desktop', () => {
  it('of channels that are not listed stand together: ids of persons are not kept', async () => {
    const message = (id: number, from: string, name: string) => ({
      id,
      type: 'message',
      date: '2027-04-01T08:00:00',
      date_unixtime: String(1_806_566_400 + id),
      from: 'Harbour',
      from_id: 'channel1700000003',
      forwarded_from: name,
      forwarded_from_id: from,
      text: `words ${id} of ${name}`,
    });
    const messages = [
      message(101, 'channel1700000009', 'Lighthouse'),
      message(102, 'channel1700000021', 'Unlisted one'),
      message(103, 'channel1700000022', 'Unlisted two'),
      message(104, 'user1700000023', 'A person'),
    ];
    const file = join(folder, 'result.json');
    writeFileSync(
      file,
      JSON.stringify({ name: 'Harbour', type: 'public_channel', id: 1_700_000_003, messages }),
    );
    await run('import', file, '--project', folder);
    expect((await edges('desktop')).filter((edge) => edge.startsWith('1700000003,'))).toEqual([
      '1700000003,(other channels),directed,2',
      '1700000003,lighthouse,directed,1',
    ]);
  });
});

describe('forwards in a table of messages', () => {
  const head = 'channel_id,channel_name,msg_id,cleaned_message,date,is_forward,forward_msg_from_peer_type,';
  const table = (rows: readonly string[]): string => {
    const file = join(folder, 'messages.csv');
    const names = 'forward_msg_from_peer_id,forward_msg_from_peer_name,forward_msg_date,forward_msg_link';
    writeFileSync(file, [`${head}${names}`, ...rows, ''].join('\n'));
    return file;
  };
  const row = (id: number, kind: string, from: string): string =>
    `1700000004,landing,${id},words of number ${id},2027-05-01 08:0${id}:00+00:00,1,${kind},${from},,2027-05-01 08:00:00,`;

  it('of a channel by its id alone are a channel’s, as the table says of each what it is', async () => {
    const file = table([
      row(1, 'PeerChannel', '1700000009.0'),
      row(2, 'PeerChannel', '1700000031.0'),
      row(3, 'PeerChannel', '1700000032.0'),
      row(4, 'PeerUser', '1700000033.0'),
    ]);
    await run('import', file, '--project', folder);
    expect((await edges('table')).filter((edge) => edge.startsWith('landing,'))).toEqual([
      'landing,(other channels),directed,2',
      'landing,lighthouse,directed,1',
    ]);
    expect(readFileSync(join(folder, 'table', 'forward.txt'), 'utf8')).toContain(
      'forwards are left out: the file does not say whose posts they were, or it was a person’s, which is not kept.',
    );
  });
});
