import type { WaitingEntry } from '@goldkey/ui';

const countOf = (kind: string): string => `/api/evaluation/decisions/${kind}/count`;

/** What waits for whoever closes months, decides appeals, approves versions, grants bonuses or grades in a year’s review. */
export const waiting: readonly WaitingEntry[] = [
  {
    id: 'appeals-open',
    path: '/appeals?state=open',
    icon: 'scale',
    title: { 'zh-CN': '申诉待您裁决', 'zh-TW': '申訴待您裁決', en: 'Appeals for you to decide' },
    permission: 'evaluation:decide-appeal',
    count: countOf('appeals'),
  },
  {
    id: 'months-to-close',
    path: '/month-close',
    icon: 'lock',
    title: { 'zh-CN': '上月待关账', 'zh-TW': '上月待關帳', en: 'Last month to close' },
    permission: 'evaluation:close',
    count: countOf('months'),
  },
  {
    id: 'objections-open',
    path: '/publications',
    icon: 'board',
    title: { 'zh-CN': '公示异议待答复', 'zh-TW': '公示異議待答覆', en: 'Objections to answer' },
    permission: 'evaluation:close',
    count: countOf('objections'),
  },
  {
    id: 'versions-proposed',
    path: '/rulebook',
    icon: 'book',
    title: { 'zh-CN': '规则版本待您批准', 'zh-TW': '規則版本待您批准', en: 'Rulebook versions for you to approve' },
    permission: 'evaluation:rulebook',
    count: countOf('versions'),
  },
  {
    id: 'bonuses-submitted',
    path: '/bonuses?stage=submitted',
    icon: 'people',
    title: { 'zh-CN': '奖金分配待您批准', 'zh-TW': '獎金分配待您批准', en: 'Shares of bonuses for you to approve' },
    permission: 'evaluation:grant-bonus',
    count: countOf('bonuses'),
  },
  {
    id: 'reviews-open',
    path: '/year-reviews',
    icon: 'person',
    title: { 'zh-CN': '年度评议待您评定', 'zh-TW': '年度評議待您評定', en: 'Year reviews for you to grade' },
    permission: 'evaluation:read',
    count: countOf('reviews'),
  },
];
