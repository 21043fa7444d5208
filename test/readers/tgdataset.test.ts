import { expect, test } from 'vitest';
import { detect, PartialReadError, read } from '../../src/readers/index.ts';
import { collect, memory } from './support.ts';

// As text: JavaScript would sort the ids.
const first =
  '{"message":"first \\"post\\"","date":1637750294.5,"author":null,"is_forwarded":true,"forwarded_from_id":749891673,"forwarded_message_date":1637398793.0}';
const second =
  '{"message":"second","date":1637445253.0,"author":null,"is_forwarded":false,"forwarded_from_id":null,"forwarded_message_date":null}';
const file =
  '{"title":"a.pdf","date":1637445253.0,"author":null,"extension":".pdf","is_forwarded":false,"media_id":"B"}';
const photo =
  '{"title":null,"date":1637270876.0,"author":null,"extension":".jpe","is_forwarded":false,"media_id":"AgADBAADY7QxGyDzgFGqIWtqc7KSw0d0HSddAAssaQUAAQI"}';
const dataset = `{"1008738564": {"username": "some_books", "creation_date": 1450995556.0, "title": "Books",
  "text_messages": {"646": ${first}, "641": ${second}},
  "generic_media": {"641": ${file}, "640": ${photo}}, "n_subscribers": 12},
 "1000000002": {"creation_date": 1, "text_messages": {}, "generic_media": {}, "title": ""}}`;

test('TGDataset: channels keyed by id become lines; a post in both lists has two, one of them with its text', async () => {
  const source = memory(dataset, [50]);
  const detection = await detect(source);
  expect(detection.format).toBe('tgdataset');
  const reading = read(source, detection);
  const { lines, error } = await collect(reading.chunks);
  expect(error).toBeNull();
  const of = '{"_chat":"1008738564","_handle":"some_books","_title":"Books"';
  expect(lines).toEqual([
    `${of},"_id":"646",${first.slice(1)}`,
    `${of},"_id":"641",${second.slice(1)}`,
    `${of},"_id":"641",${file.slice(1, -1)},"_media":"document"}`,
    // Decoded by a script of its own (Python's struct, "<iiq").
    `${of},"_id":"640",${photo.slice(1, -1)},"_media":"photo","_media_id":"5872961233311872099"}`,
  ]);
  expect(reading.channels).toEqual([
    { channel: '1008738564', handle: 'some_books', title: 'Books' },
    { channel: '1000000002' },
  ]);
});

test('cut off within a message', async () => {
  const source = memory(dataset.slice(0, dataset.indexOf('second')), [64]);
  const { lines, error } = await collect(read(source, await detect(source)).chunks);
  expect(lines).toHaveLength(1);
  expect(error).toBeInstanceOf(PartialReadError);
  expect(error).toMatchObject({ code: 'truncated', records: 1 });
});
