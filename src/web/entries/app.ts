import { startComboboxes } from '../combobox.ts';
import { startCopies } from '../copy.ts';
import { startDrop } from '../drop.ts';
import { startJobs } from '../jobs.ts';
import { startKeys } from '../keys.ts';
import { startPhrases } from '../phrase.ts';
import { startSelection } from '../selection.ts';
import { startSwaps } from '../swap.ts';
import { startWords } from '../words.ts';

startSwaps();
startJobs();
startDrop();
startSelection();
startPhrases();
startWords();
startKeys();
startCopies();
startComboboxes();
