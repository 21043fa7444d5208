-- The words of every post without its channel's boilerplate: channel, id, date, core.
SELECT channel, id, date,
  arrayLastIndex(h -> has(heads, h),
    arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), head, arrayEnumerate(head)))) AS before,
  arrayLastIndex(h -> has(tails, h),
    arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), tail, arrayEnumerate(tail)))) AS after,
  arraySlice(words, before + 1, greatest(0, toInt64(length(words)) - toInt64(before) - toInt64(after))) AS core
FROM
(
  SELECT w.channel AS channel, w.id AS id, w.date AS date, splitByWhitespace(w.words[1]) AS words,
    b.heads AS heads, b.tails AS tails,
    if(empty(b.heads), [], arraySlice(words, 1, 20)) AS head,
    if(empty(b.tails), [], arrayReverse(arraySlice(words, -20))) AS tail
  FROM {db:Identifier}.near_words AS w
  LEFT JOIN
  (
    SELECT channel, arraySort(groupArrayIf(hash, side = 0)) AS heads, arraySort(groupArrayIf(hash, side = 1)) AS tails
    FROM {db:Identifier}.near_boilerplate
    WHERE run = {run:UInt64}
    GROUP BY channel
  ) AS b ON b.channel = w.channel
  WHERE w.run = {run:UInt64}
)
