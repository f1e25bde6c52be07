import type { ServicePages } from '@goldkey/ui';

/** The pages of what lies in the stores and what departments use up. */
export const storePages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'stock',
      area: 'work',
      path: '/stock',
      icon: 'board',
      title: { 'zh-CN': '库存', 'zh-TW': '庫存', en: 'Stock' },
      order: 51.3,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'consumption',
      area: 'work',
      path: '/consumption',
      icon: 'scale',
      title: { 'zh-CN': '部门物料消耗', 'zh-TW': '部門物料消耗', en: 'Consumption of material' },
      order: 51.6,
      permission: 'staffing:read',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/stock',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/stores/stock-page.js')).StockPage }),
    },
    {
      path: '/consumption',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/stores/consumption-page.js')).ConsumptionPage }),
    },
  ],
};
