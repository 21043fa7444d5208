/** Function words of English: articles, pronouns, prepositions, conjunctions, auxiliaries, and what apostrophes leave. */
export const english = `
a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
himself she her hers herself it its itself they them their theirs themselves one who whom whose which what where when why how
and or but nor so yet if then else than as because since while though although unless until whether
of in on at by for from to into onto with without within upon about above below over under between among against during before
after through across around behind beside besides beyond toward towards off out up down near per via
am is are was were be been being do does did doing done have has had having will would shall should can could may might must
not no never also too very just only even still again already ever here there now such some any all each every both either
neither other another more most much many few less least own same s t d ll re ve m don didn doesn isn wasn aren weren won
wouldn couldn shouldn hasn haven hadn ain cannot im
`;
