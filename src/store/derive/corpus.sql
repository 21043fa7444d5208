SELECT toString(sum(cityHash64(channel, id, date, hash, forward, media, album, ifNull(views, 0), observed))) AS hash
FROM {db:Identifier}.posts FINAL
