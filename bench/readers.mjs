// Speed and memory of the readers on made-up posts, from memory, so that the disk has no part in it.
// npm run build && node bench/readers.mjs [MB] [path of the built readers] [one case]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const megabytes = Number(process.argv[2] ?? 256);
const built = resolve(process.argv[3] ?? 'dist/readers/index.js');
const { detect, read } = await import(pathToFileURL(built).href);

const words = 'سلام новости breaking خبر сегодня "quoted" report گزارش \\ line'.split(' ');
const text = (i) => Array.from({ length: 24 }, (_, k) => words[(i * 7 + k * 3) % words.length]).join(' ');
const date = (i) => new Date(Date.UTC(2024, 0, 1) + i * 61_000).toISOString().slice(0, 19);

const message = (i) => ({
  id: i + 1,
  type: 'message',
  date: date(i),
  date_unixtime: String(1_704_067_200 + i * 61),
  from: 'A channel',
  from_id: 'channel1234567890',
  text: [text(i), { type: 'hashtag', text: '#tag' }, '\n'],
  text_entities: [
    { type: 'plain', text: text(i) },
    { type: 'hashtag', text: '#tag' },
  ],
});
const post = (i) => ({ channel: 'somechannel', id: i + 1, date: `${date(i)}Z`, text: text(i), views: i * 3 });
const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const row = (i) => `1234567890,somechannel,${i + 1},${cell(text(i))},${date(i)}+00:00,,${i * 3},0,${i % 9}\n`;
const page = (i) => `<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="somechannel/${i + 1}">
<div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_text js-message_text" dir="auto">${text(i)}<br/><a href="https://example.org/${i}">here</a></div>
<div class="tgme_widget_message_footer compact js-message_footer"><span class="tgme_widget_message_views">1.2K</span>
<a class="tgme_widget_message_date" href="https://t.me/somechannel/${i + 1}"><time datetime="${date(i)}+00:00">12:00</time></a>
</div></div></div></div>\n`;

const many = (make, between = '') => Array.from({ length: 4096 }, (_, i) => make(i)).join(between);
const indented = many((i) => JSON.stringify(message(i), null, 1).replaceAll('\n', '\n  '), ',\n  ');
const head = (type) =>
  `{\n "name": "A channel",\n "type": "${type}",\n "id": 1234567890,\n "messages": [\n  `;
const header =
  'channel_id,channel_name,msg_id,cleaned_message,date,msg_link,views,number_replies,number_forwards\n';

const cases = {
  'telegram-desktop': { open: head('public_channel'), body: indented, between: ',\n  ', close: '\n ]\n}' },
  'telegram-desktop, private chats passed over': {
    open: `{"chats":{"list":[${head('private_group')}`,
    body: indented,
    between: ',\n  ',
    close: ']}]}}',
  },
  ndjson: { open: '', body: many((i) => `${JSON.stringify(post(i))}\n`), between: '', close: '' },
  'JSON array': { open: '[', body: many((i) => JSON.stringify(post(i)), ',\n'), between: ',\n', close: ']' },
  csv: { open: header, body: many(row), between: '', close: '' },
  'telegram-html': { open: '<html><body>', body: many(page), between: '', close: '</body></html>' },
};

/** The body again and again in pieces of 1 MiB, as a file would come. */
function source(name, { open, body, between, close }) {
  const once = Buffer.from(body + between);
  const last = Buffer.from(body + close);
  const times = Math.max(1, Math.round((megabytes * 1e6) / once.length));
  return {
    name,
    size: once.length * times,
    async *open() {
      yield Buffer.from(open);
      for (let i = 1; i <= times; i++) {
        const bytes = i < times ? once : last;
        for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
      }
    },
  };
}

const only = process.argv[4];
for (const [name, parts] of Object.entries(cases)) {
  if (only !== undefined && name !== only) continue;
  const from = source(name, parts);
  const reading = read(from, await detect(from));
  const cpu = process.cpuUsage();
  const start = performance.now();
  let bytes = 0;
  let peak = 0;
  for await (const chunk of reading.chunks) {
    bytes += chunk.lines.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const megabytesRead = from.size / 1e6;
  console.log(
    `${name}: ${Math.round(megabytesRead / seconds)} MB/s, ${Math.round(megabytesRead / ((user + system) / 1e6))} MB per second of processor ` +
      `(${Math.round(megabytesRead)} MB in ${seconds.toFixed(2)} s, ${Math.round(bytes / 1e6)} MB of lines, ` +
      `at most ${Math.round(peak / 1e6)} MB of memory)`,
  );
}
