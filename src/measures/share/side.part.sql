-- Of a unit `u` and its matches `m`: whether it counts as a text of its own, and the sides it is of, as bits.
u.first AND (u.channel, u.id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}) AS first,
bitAnd(
  transform(u.channel, {channels:Array(String)}, {channel_sides:Array(UInt32)}, toUInt32(0)),
  arraySum(arrayMap((need, i) -> if(bitAnd(m.lexicons, need) = need, bitShiftLeft(toUInt32(1), i), 0),
    {needed:Array(UInt32)}, range(length({needed:Array(UInt32)}))))) AS side
