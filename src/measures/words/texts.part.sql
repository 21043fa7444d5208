-- Texts that measures of words look at: of these channels and days, each once a channel and cluster of near-duplicates unless
-- {copies}.
corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
  (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
