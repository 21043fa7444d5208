/** Nouns of what happens on a day or over some: an alternation, plurals included. */
export const eventNouns =
  `wars?|invasions?|attacks?|assaults?|protests?|demonstrations?|uprisings?|revolutions?|riots?|unrest|elections?|votes?|vote|referendums?|referenda|
campaigns?|coups?|strikes?|bans?|blocking|blockings|shutdowns?|blackouts?|outages?|arrests?|detentions?|deaths?|killings?|assassinations?|
murders?|shootings?|explosions?|blasts?|earthquakes?|quakes?|floods?|wildfires?|fires?|crash|crashes|accidents?|disasters?|storms?|
hurricanes?|pandemic|epidemic|outbreaks?|lockdowns?|crisis|ceasefire|truce|agreements?|deals?|negotiations|talks|summits?|visits?|
speech|speeches|debates?|announcements?|statements?|releases?|publication|leaks?|launch|introduction|collapse|fall|match|matches|final|
tournaments?|olympics|world cup|festivals?|anniversary|inauguration|resignation|funeral|trial|verdict|hearings?|raids?|hacks?|
breach|scandals?|massacres?|bombings?|bombardments?|offensives?|withdrawal|sanctions|mobili[sz]ation|conferences?|meetings?|congress|
holidays?|ramadan|christmas|nowruz|takeover|acquisition|purchase|merger|incidents?|clashes|operations?|hostilities|escalation|conflicts?|suspension`.replaceAll(
    '\n',
    '',
  );
