import { agreement } from './agreement.ts';
import { app } from './app.ts';
import { article } from './article.ts';
import { cards } from './cards.ts';
import { asked } from './asked.ts';
import { charts } from './charts.ts';
import { claim } from './claim.ts';
import { coding } from './coding.ts';
import { collect } from './collect.ts';
import { collecting } from './collecting.ts';
import { coordinates } from './coordinates.ts';
import { corpus } from './corpus.ts';
import { counts } from './counts.ts';
import { estimates } from './estimates.ts';
import { evaluation } from './evaluation.ts';
import { files } from './files.ts';
import { events } from './events.ts';
import { first } from './first.ts';
import { floods } from './floods.ts';
import { follows } from './follows.ts';
import { forwards } from './forwards.ts';
import { frame } from './frame.ts';
import { glossary } from './glossary.ts';
import { influence } from './influence.ts';
import { measures } from './measures.ts';
import { mistakes } from './mistakes.ts';
import { names } from './names.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { options } from './options.ts';
import { originates } from './originates.ts';
import { overTime } from './overTime.ts';
import { page } from './page.ts';
import { panel } from './panel.ts';
import { prevalence } from './prevalence.ts';
import { proposals } from './proposals.ts';
import { questions } from './questions.ts';
import { readings } from './readings.ts';
import { reasons } from './reasons.ts';
import { rejections } from './rejections.ts';
import { responds } from './responds.ts';
import { review } from './review.ts';
import { rows } from './rows.ts';
import { screens } from './screens.ts';
import { shares } from './shares.ts';
import { sources } from './sources.ts';
import { stores } from './stores.ts';
import { stages } from './stages.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';
import { told } from './told.ts';
import { untestable } from './untestable.ts';
import { usage } from './usage.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';
import { weak } from './weak.ts';
import { words } from './words.ts';
import { yaml } from './yaml.ts';

export const en = {
  agreement,
  app,
  article,
  cards,
  asked,
  charts,
  claim,
  coding,
  collect,
  collecting,
  coordinates,
  corpus,
  counts,
  estimates,
  evaluation,
  files,
  events,
  first,
  floods,
  follows,
  forwards,
  frame,
  glossary,
  influence,
  measures,
  mistakes,
  names,
  network,
  notes,
  options,
  originates,
  overTime,
  page,
  panel,
  prevalence,
  proposals,
  questions,
  readings,
  reasons,
  rejections,
  responds,
  review,
  rows,
  screens,
  shares,
  sources,
  stores,
  stages,
  summary,
  terminal,
  told,
  untestable,
  usage,
  values,
  verdicts,
  weak,
  words,
  yaml,
};
