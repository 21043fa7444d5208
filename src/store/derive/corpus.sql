SELECT toString(
  (SELECT sum(cityHash64(channel, id, date, hash, forward, media, album, ifNull(views, 0), observed, links, fwd_from_id, fwd_id, media_ids, author, title)) FROM {db:Identifier}.posts FINAL)
  + (SELECT sum(cityHash64(object, time, account, content, copies)) FROM {db:Identifier}.shares FINAL)
  + (SELECT sum(cityHash64('facts', channel, handle, title, kind, is_group)) FROM {db:Identifier}.channel_facts FINAL)
  + (SELECT sum(cityHash64('alias', alias, channel)) FROM {db:Identifier}.aliases FINAL)
  + (SELECT sum(cityHash64('picture', channel, id, across, down)) FROM {db:Identifier}.pictures FINAL)) AS hash
