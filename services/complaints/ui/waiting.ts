import type { WaitingEntry } from '@goldkey/ui';

/** What was proposed of intakes, for whoever may decide it. */
export const waiting: readonly WaitingEntry[] = [
  {
    id: 'proposals',
    path: '/complaints?proposed=true',
    icon: 'scale',
    title: { 'zh-CN': '受理更正待您审定', 'zh-TW': '受理更正待您審定', en: 'Corrections for you to decide' },
    permission: 'complaints:correct',
    count: '/api/complaints/proposals/count',
  },
];
