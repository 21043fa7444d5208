-- Whether each of some words stands in these posts as the name of an account: behind "@" or "t.me/".
SELECT maxForEach(arrayMap((at, link) -> toUInt8(at > 0 OR link > 0),
  multiSearchAllPositionsCaseInsensitive(text, {at:Array(String)}),
  multiSearchAllPositionsCaseInsensitive(text, {links:Array(String)}))) AS named
FROM {db:Identifier}.posts
WHERE channel IN {channels:Array(String)} AND multiSearchAnyCaseInsensitive(text, ['@', 't.me/'])
