SELECT toString(
  (SELECT sum(cityHash64(channel, id, date, hash, forward, media, album, ifNull(views, 0), observed, links, fwd_from_id, fwd_id, media_ids)) FROM {db:Identifier}.posts FINAL)
  + (SELECT sum(cityHash64(object, time, account, content, copies)) FROM {db:Identifier}.shares FINAL)) AS hash
