import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const eventsReading: Reading = {
  question: message('events.question'),
  unit: message('events.unit'),
  denominator: message('events.denominator'),
  shows: message('events.shows'),
  doesNotShow: message('events.doesNotShow'),
  citation:
    'change against placebo words: Rosenbaum 2002, Observational Studies, §6; rank p-values: Phipson & Smyth 2010, doi:10.2202/1544-6115.1585; controls: Lipsitch et al. 2010, doi:10.1097/EDE.0b013e3181d61eeb',
};
