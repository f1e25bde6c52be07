import type { ServicePages } from '@goldkey/ui';

/** The pages of billing, found by the console. */
export const pages: ServicePages = {
  id: 'billing',
  nav: [
    {
      id: 'fee-items',
      area: 'work',
      path: '/fee-items',
      icon: 'book',
      title: { 'zh-CN': '收费项目', 'zh-TW': '收費項目', en: 'Fee items' },
      order: 60,
      permission: 'billing:read',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/fee-items',
      permission: 'billing:read',
      load: async () => ({ Page: (await import('./pages/fee-items/fee-items-page.js')).FeeItemsPage }),
    },
  ],
};
