-- The seconds of {days} before a moment `t`; the hour by which a day is longer or shorter is not counted.
toUInt32(86400 * {days_before:Array(UInt16)}[least(greatest(toInt32(toDate(toDateTime(t), {zone:String})) - {first_day:Int32}, 0),
    length({days_before:Array(UInt16)}) - 1) + 1]
  + if(toUInt16(toDate(toDateTime(t), {zone:String})) IN {days:Array(UInt16)},
    t - toUnixTimestamp(toStartOfDay(toDateTime(t), {zone:String})), 0))
