-- What the gap before a post `id` at `moment` is, `previous_id` at `previous` being the post before it: 0 none, 1 behind a post
-- marked as an album up to 9 ids, its further items; else 2 up to 9 ids, posts deleted or missed, service items or an album
-- not marked as one; 3 ten ids and more, an outage of the collection; 4 ids go on while time goes back by over a day: the
-- handle belongs to another channel from there on, and nothing was missed. Ids from {numbered} on number nothing.
multiIf(id >= {numbered:UInt64} OR id <= previous_id + 1, 0, id > previous_id + 10, if(previous > moment + 86400, 4, 3),
  previous_album, 1, 2)
