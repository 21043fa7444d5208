/**
 * Why a number has no interval, as data: who shows it writes it in the reader's language (`messages/`, subject `reasons`).
 */
export type Reason =
  | {
      readonly say:
        | 'reasons.oneDay'
        | 'reasons.noValue'
        | 'reasons.nothingCounted'
        | 'reasons.oneWeek'
        | 'reasons.noSpreadOfDays'
        | 'reasons.twoDays'
        | 'reasons.noPosts'
        | 'reasons.noSpreadOfChannels'
        | 'reasons.emptyTables'
        | 'reasons.emptyDiagonal'
        | 'reasons.oneDayCarries'
        | 'reasons.oneCategory';
    }
  | { readonly say: 'reasons.fewDraws'; readonly draws: number; readonly of: number }
  | { readonly say: 'reasons.fewDays'; readonly days: number; readonly least: number }
  | { readonly say: 'reasons.daysAlike'; readonly days: number; readonly effective: number }
  | { readonly say: 'reasons.fewChannels'; readonly channels: number; readonly least: number }
  | {
      readonly say: 'reasons.fewEffective';
      readonly channels: number;
      readonly effective: number;
      readonly least: number;
    }
  | { readonly say: 'reasons.daysWithBoth'; readonly days: number; readonly least: number }
  | { readonly say: 'reasons.fewUnits'; readonly units: number };
