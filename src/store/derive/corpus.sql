SELECT toString(
  (SELECT sum(cityHash64(channel, id, date, hash, forward, media, album, ifNull(views, 0), observed)) FROM {db:Identifier}.posts FINAL)
  + (SELECT sum(cityHash64(object, time, account, content, copies)) FROM {db:Identifier}.shares FINAL)) AS hash
