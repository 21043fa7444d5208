import type { Said } from '../model/said.ts';
/** What became of one file. */
export interface FileSummary {
  file: string;
  format: string;
  sha256: string;
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  repeated: number;
  truncated: Said;
  rejects: { record: number; reason: Said }[];
}

/** What became of all files. */
export interface Summary extends Omit<FileSummary, 'file' | 'format' | 'sha256' | 'truncated' | 'rejects'> {
  files: FileSummary[];
}

/** All files together. */
export function summarise(files: FileSummary[]): Summary {
  const total = (
    key: 'read' | 'added' | 'updated' | 'unchanged' | 'rejected' | 'skipped' | 'repeated',
  ): number => files.reduce((sum, file) => sum + file[key], 0);
  return {
    read: total('read'),
    added: total('added'),
    updated: total('updated'),
    unchanged: total('unchanged'),
    rejected: total('rejected'),
    skipped: total('skipped'),
    repeated: total('repeated'),
    files,
  };
}
