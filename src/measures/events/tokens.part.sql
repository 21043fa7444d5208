-- Words of a post `p`, each once, or the sites that it links to ({sites} = 1).
if({sites:UInt8} = 1,
  -- include: ../../store/derive/hosts.part.sql
  , arrayDistinct(splitByChar(' ', trimBoth(p.norm))))
