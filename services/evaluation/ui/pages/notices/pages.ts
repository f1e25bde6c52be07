import type { NavEntry, PageRoute } from '@goldkey/ui';
import { hasMonth } from '../../has-month.js';

/** The ways to what people are told, and to where it is sent. */
export const noticeNav: readonly NavEntry[] = [
  {
    id: 'notices',
    area: 'today',
    path: '/notices',
    icon: 'bell',
    title: { 'zh-CN': '通知', 'zh-TW': '通知', en: 'Notices' },
    order: 14,
    // Everybody has the bell; a way of its own it is for who comes here for the day's work.
    suits: hasMonth,
  },
  {
    id: 'webhooks',
    area: 'system',
    path: '/webhooks',
    icon: 'link',
    title: { 'zh-CN': '网络回调', 'zh-TW': '網路回呼', en: 'Webhooks' },
    order: 96,
    permission: 'evaluation:webhooks',
  },
];

export const noticeRoutes: readonly PageRoute[] = [
  {
    path: '/notices',
    load: async () => ({ Page: (await import('./notices-page.js')).NoticesPage }),
  },
  {
    path: '/webhooks',
    permission: 'evaluation:webhooks',
    load: async () => ({ Page: (await import('../webhooks/webhooks-page.js')).WebhooksPage }),
  },
];
