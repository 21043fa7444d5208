import type { Samples } from './index.ts';

export const rejections: Samples<'rejections'> = {
  cells: [{ cells: 4, header: 5 }],
  noChannel: [{ label: 'channel' }],
  rounded: [{ label: 'channel', text: '1.23457E+12' }],
  notNumber: [{ label: 'id', text: 'four' }],
  notDate: [{ label: 'date', text: 'say "never"' }],
  outOfRange: [{ label: 'date', text: '1969-07-20' }],
  notTime: [{ text: 'never' }],
};
