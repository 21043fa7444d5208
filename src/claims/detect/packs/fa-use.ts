import type { ClaimRule } from './pack.ts';

/** Persian words of claims about use and reach, affirmed. */
export const useInPersian: readonly ClaimRule[] = [
  // ubiquitous
  {
    id: 'fa.dar-bishtar',
    type: 'ubiquitous',
    aspect: 'words',
    patterns: [
      'در @most ..1 @venue ..8 @stand',
      'در @most ..1 @venue',
      'همه‌جا|همه_جا|همه‌جای|هرجا|هر_جا',
      'هر کجا|جا ..2 نگاه|بنگری|سر|بروی|بروید|می‌روید|می‌رویم',
      'در هر @venue',
      'فراگیر|همه‌گیر',
      'ورد زبان',
      'سراسر @platform|تلگرام',
    ],
    x: ['before', 'after'],
  },
  {
    id: 'fa.be-nodrat',
    type: 'ubiquitous',
    aspect: 'words',
    denies: true,
    patterns: [
      'به_ندرت|بندرت|به_سختی|به_زحمت ..6 @stand',
      'هیچ_جا|هیچ‌جا|هیچ‌کجا',
      'کمتر جایی|کانالی|گروهی',
      'تقریبا|تقریباً نیست|نیستند|دیده نمی‌شود|نمی‌شوند?',
      'چندان|اصلا|اصلاً ..2 @stand_not',
      'در @few ..1 @venue',
      'در هیچ ..1 @venue ..4 @stand_not',
    ],
    x: ['before', 'after'],
  },
  // penetrates
  {
    id: 'fa.nofuz',
    type: 'penetrates',
    aspect: 'words',
    patterns: [
      'نفوذ|رخنه|رسوخ ..1 کرده*|کرد|کردند|می‌کند|می‌کنند|یافته*',
      'راه پیدا|باز کرده*|کرد|کردند|می‌کند',
      'راه یافته*|یافت|یافتند',
      'حتی ..1 در|به @venue',
      'حتی @venue',
    ],
    x: ['before', 'before:از'],
    within: ['before:در', 'before:به', 'inside', 'after'],
  },
  {
    id: 'fa.dar-aman',
    type: 'penetrates',
    aspect: 'words',
    patterns: ['در امان نیست|نیستند|نمانده*|نماندند', 'مصون|ایمن نیست|نیستند|نمانده*|نماندند'],
    x: ['before:از'],
    within: ['before'],
  },
];
