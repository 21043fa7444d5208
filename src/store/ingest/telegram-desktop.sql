-- Messages of a Telegram Desktop export, one a line with the chat's id put in front as "_chat".
-- "text" is a string, or a list of strings and entities; links behind words stand in "href".
-- A forward's origin is kept only when it is a channel: an origin without an id is a person who hides theirs.
INSERT INTO {db:Identifier}.{stage:Identifier}
  (channel, id, date, edited, observed, hash, text, media, album, forward, fwd_from, fwd_from_id, fwd_id, fwd_date,
   reply_to, links, author, views, forwards, reactions, first_seen, handle, title, raw, import, record, reject,
   edit_mark, media_ids, options, reply_channel, ranks)
SELECT
  t._chat AS channel,
  ifNull(toUInt64OrNull(t.id), 0) AS id,
  toDateTime(if(date_ok, date_s, 0), 'UTC') AS date,
  toDateTime(ifNull(edited_s, 0), 'UTC') AS edited,
  toDateTime(0, 'UTC') AS observed,
  substring(SHA256(text), 1, 16) AS hash,
  if(reject = '', body, substringUTF8(toValidUTF8(line), 1, 400)) AS text,
  arrayFilter(v -> v != '', [
    multiIf(t.photo != '', 'photo',
            t.media_type != '', transform(t.media_type,
              ['video_file', 'video_message', 'animation', 'voice_message', 'audio_file'], ['video', 'video', 'video', 'voice', 'audio'], t.media_type),
            t.file != '', 'document', t.poll != '', 'poll', t.location_information != '', 'location', '')]) AS media,
  '' AS album,
  -- Of an origin that the exporting program did not know the name is null: a forward all the same.
  t.forwarded_from != '' OR t.forwarded_from_id != ''
    OR (position(line, '"forwarded_from"') > 0 AND JSONHas(line, 'forwarded_from')) AS forward,
  if(fwd_from_id = '', '', t.forwarded_from) AS fwd_from,
  if(startsWith(t.forwarded_from_id, 'channel'), substring(t.forwarded_from_id, 8), '') AS fwd_from_id,
  0 AS fwd_id,
  toDateTime(0, 'UTC') AS fwd_date,
  ifNull(toUInt64OrNull(t.reply_to_message_id), 0) AS reply_to,
  -- Behind words, and addresses that Telegram knows as such though they begin with a name (news.example/1).
  if(listed, arrayFilter(v -> v != '', arrayMap(e -> multiIf(
       JSONExtractString(e, 'type') = 'link' AND NOT match(JSONExtractString(e, 'text'), '(?i)^(https?://|www[.]|t[.]me/|[^/]*://)'),
       concat('http://', JSONExtractString(e, 'text')), JSONExtractString(e, 'href')), parts)), []) AS links,
  if(has({groups:Array(String)}, t._chat) AND t.from_id != '' AND NOT startsWith(t.from_id, 'channel'),
     substring(HMAC('sha256', t.from_id, {author_key:String}), 1, 16), '') AS author,
  NULL AS views,
  NULL AS forwards,
  if(t.reactions = '', NULL,
     arraySum(r -> JSONExtractUInt(r, 'count'), JSONExtractArrayRaw(t.reactions))) AS reactions,
  toDateTime(0, 'UTC') AS first_seen,
  {handles:Array(String)}[indexOf({handle_ids:Array(String)}, t._chat)] AS handle,
  {titles:Array(String)}[indexOf({title_ids:Array(String)}, t._chat)] AS title,
  SHA256(line) AS raw,
  {import:UInt32} AS import,
  n AS record,
  multiIf(
    NOT isValidUTF8(line), 'not UTF-8',
    JSONType(line) != 'Object', 'not a JSON object',
    -- A private group that became public brings its earlier messages with it, under numbers below zero.
    match(t.id, '^-[0-9]+$'), 'from before the group was public',
    toUInt64OrNull(t.id) IS NULL, concat('"id" is "', substringUTF8(t.id, 1, 40), '", not a number'),
    NOT date_ok, concat('"date" is "', substringUTF8(t.date, 1, 40),
      if(startsWith(t.date_unixtime, '-') OR match(t.date, '^(1[5-9]|2)[0-9]{2,3}-[01][0-9]-[0-3][0-9]') AND (substring(t.date, 1, 4) < '1970' OR substring(t.date, 1, 4) > '2105'),
         '", a date before 1970 or after 2105', '", not a date')),
    '') AS reject,
  edited > 0 AS edit_mark,
  []::Array(String) AS media_ids,
  if(t.poll = '', [], arrayFilter(v -> v != '', arrayMap(a -> JSONExtractString(a, 'text'), JSONExtractArrayRaw(t.poll, 'answers')))) AS options,
  if(t.reply_to_peer_id = '', '', replaceRegexpOne(t.reply_to_peer_id, '^channel', '')) AS reply_channel,
  -- Rank 3 for date, text, links, media, forward and reply, which every export tells; the rest where it is there.
  toUInt64(3 + 3 * 16 + 3 * 256 + 3 * 65536 + 3 * 268435456 + 3 * 281474976710656)
    + if(notEmpty(options), bitShiftLeft(toUInt64(3), 12), 0) + if(fwd_from != '', bitShiftLeft(toUInt64(3), 32), 0)
    + if(fwd_from_id != '', bitShiftLeft(toUInt64(3), 36), 0) + if(t.from_id != '' AND author != '', bitShiftLeft(toUInt64(3), 52), 0)
    + if(handle != '', bitShiftLeft(toUInt64(3), 56), 0) + if(title != '', bitShiftLeft(toUInt64(3), 60), 0) AS ranks
FROM
(
  SELECT
    n, line,
    JSONExtract(line, 'Tuple(_chat String, id String, type String, date String, date_unixtime String, edited String,
      edited_unixtime String, from_id String, forwarded_from String, forwarded_from_id String, media_type String,
      photo String, file String, poll String, location_information String, reactions String,
      reply_to_message_id String, reply_to_peer_id String, text String)') AS t,
    JSONType(line, 'text') = 'Array' AS listed,
    if(listed, JSONExtractArrayRaw(t.text), []) AS parts,
    if(listed,
       arrayStringConcat(arrayMap(e -> if(startsWith(e, '"'), JSONExtractString(e), JSONExtractString(e, 'text')), parts)),
       t.text) AS said,
    -- A poll's question is what it says, as on the pages of t.me.
    multiIf(t.poll = '', said, said = '', JSONExtractString(t.poll, 'question'),
            concat(said, '\n', JSONExtractString(t.poll, 'question'))) AS body,
    -- Older exports have no epochs; their times are those of the exporting machine.
    if(t.date_unixtime != '', toInt64OrNull(t.date_unixtime),
       toInt64(toUnixTimestamp(parseDateTimeBestEffortOrNull(t.date, {zone:String})))) AS date_s,
    ifNull(date_s BETWEEN 1 AND 4294967295, 0) AS date_ok,
    if(t.edited_unixtime != '', toInt64OrNull(t.edited_unixtime),
       toInt64(toUnixTimestamp(parseDateTimeBestEffortOrNull(t.edited, {zone:String})))) AS edited_written,
    if(edited_written BETWEEN 1 AND 4294967295, edited_written, NULL) AS edited_s
  FROM {db:Identifier}.{lines:Identifier}
)
