-- Pairs of hashes of pictures that differ in at most {most} of their bits, as their numbers in order. Hashes of at most so
-- many differences are equal in one of {most} + 1 bands at least: only such are compared.
WITH numbered AS
(
  SELECT across, down, row_number() OVER (ORDER BY across, down) - 1 AS n
  FROM (SELECT DISTINCT across, down FROM {db:Identifier}.pictures)
),
banded AS
(
  SELECT n, across, down, band.1 AS place,
    bitAnd(bitShiftRight(if(band.2 = 0, across, down), band.3), bitShiftLeft(toUInt64(1), band.4) - 1) AS value
  FROM numbered
  ARRAY JOIN arrayZip(arrayEnumerate({words:Array(UInt8)}), {words:Array(UInt8)}, {shifts:Array(UInt8)}, {widths:Array(UInt8)}) AS band
)
SELECT DISTINCT a.n AS x, b.n AS y
FROM banded AS a
GLOBAL INNER JOIN banded AS b ON a.place = b.place AND a.value = b.value
WHERE a.n < b.n
  AND bitHammingDistance(a.across, b.across) + bitHammingDistance(a.down, b.down) <= {most:UInt8}
ORDER BY x, y
