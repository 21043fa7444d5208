import type { Reading } from '../../model/finding.ts';

export const statementsReading: Reading = {
  question: 'Who says it, in which role, since when, how often, and who repeats it?',
  unit: 'a post in which the speaker is quoted or reported, an album once, forwards beside it; texts count once a channel',
  denominator:
    'posts of these channels and days with an attributed statement (with --lexicon: with one whose words hold the vocabulary)',
  shows:
    'whom the posts quote or report by the office or body they name, in which role and place as the posts give it, since when they do so here, in which channel it was found first, and which channels print the same words later',
  doesNotShow:
    'whether it was said (only that a post says so), where it was said first (the earliest copy may lie outside these channels), what private persons say: who is named without an office, or by kinship, is summed; channels that are a person’s or of unknown kind stand summed in their community. Rules find the statements: they miss some and mistake some (on labelled texts precision 80 to 89%, recall 54 to 93%, speaker right in 79 to 90%; docs/evaluation.md), and names in other scripts or cases may stand apart',
  citation:
    'finding of statements: Asr et al. 2021, doi:10.1371/journal.pone.0245533 (measure of its quality)',
};
