-- Posts behind a number that are of one channel, of one day (from one moment to before another), or have one spelling, in the order of their days; all without
-- any of these. The evidence query stands in place of the one row.
WITH evidence AS
(
SELECT '' AS channel, toUInt64(0) AS id, '' AS date, '' AS role
)
SELECT channel, id, date, role
FROM evidence
WHERE ({only_channel:String} = '' OR channel = {only_channel:String})
  AND date >= {only_from:String} AND ({only_to:String} = '' OR date < {only_to:String})
  AND (empty({only_literals:Array(String)}) OR (channel, id) GLOBAL IN
  (
    SELECT p.channel, p.id
    FROM {db:Identifier}.posts AS p FINAL
    WHERE notEmpty({only_literals:Array(String)}) AND arrayExists(literal -> position(p.norm, literal) > 0, {only_literals:Array(String)})
  ))
  AND (date, channel, id) > ({from_date:String}, {from_channel:String}, {from_id:UInt64})
ORDER BY date, channel, id
LIMIT {most:UInt32}
