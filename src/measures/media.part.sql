-- Posts with a picture or file that can be told again, forwards apart: `numbers` are the platform's own and, where a hash of
-- the picture was taken, that of all pictures close to it (run {pictures}).
SELECT post.channel AS channel, post.id AS id, post.date AS date,
  arraySort(arrayDistinct(arrayConcat(post.media_ids, picture.seen))) AS numbers
FROM
(
  SELECT channel, id, date, media_ids FROM {db:Identifier}.posts FINAL
  WHERE NOT forward AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
    AND (notEmpty(media_ids) OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.pictures))
) AS post
GLOBAL LEFT JOIN
(
  SELECT hashed.channel AS channel, hashed.id AS id,
    arraySort(groupUniqArray(concat('picture ', toString(if(near.picture > 0, near.picture, cityHash64(hashed.across, hashed.down)))))) AS seen
  FROM {db:Identifier}.pictures AS hashed
  GLOBAL LEFT JOIN (SELECT across, down, picture FROM {db:Identifier}.near_pictures WHERE run = {pictures:UInt64}) AS near
    ON near.across = hashed.across AND near.down = hashed.down
  GROUP BY channel, id
) AS picture ON picture.channel = post.channel AND picture.id = post.id
