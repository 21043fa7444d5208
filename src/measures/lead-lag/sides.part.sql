-- Each channel with the sides it is of, and what its time stamps tell apart in seconds.
SELECT of_side.2 AS channel, of_side.1 AS side,
  toInt64({grains:Array(UInt32)}[indexOf({channels:Array(String)}, of_side.2)]) AS stamp
FROM (SELECT arrayJoin(arrayZip({sides:Array(UInt32)}, {side_channels:Array(String)})) AS of_side)
