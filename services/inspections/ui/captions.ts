import type { Caption } from '@goldkey/ui';

/** Of the centre's work: what is walked and looked at. What staffing captions follows it. */
export const captions: readonly Caption[] = [
  { area: 'work', from: 40, title: { 'zh-CN': '巡查督查', 'zh-TW': '巡查督查', en: 'Rounds' } },
];
