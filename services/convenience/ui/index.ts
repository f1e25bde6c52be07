import type { IconName, NavEntry, ServicePages } from '@goldkey/ui';
import { householdParts } from './household-parts.js';

const READ = 'convenience:read';

type Names = readonly [string, string, string];
const entry = (id: string, path: string, [cn, tw, en]: Names, order: number, icon: IconName): NavEntry => ({
  id: `convenience-${id}`,
  area: 'convenience',
  path,
  icon,
  title: { 'zh-CN': cn, 'zh-TW': tw, en },
  order,
  permission: READ,
  byProperty: true,
});

/** The pages of convenience, found by the console. */
export const pages: ServicePages = {
  id: 'convenience',
  // Kept by a page of its own; notices of what is due in it call it so.
  registers: async () => [{ name: 'standing-orders', title: ['定期服务', '定期服務', 'Standing orders'] }],
  nav: [
    {
      ...entry('lists', '/convenience', ['便民服务价目', '便民服務價目', 'Services and prices'], 70, 'book'),
      also: ['/convenience/items', '/convenience/catalogues'],
    },
    entry('orders', '/convenience/orders', ['便民订单', '便民訂單', 'Service orders'], 71, 'book'),
    {
      ...entry('due', '/convenience/due', ['到期服务', '到期服務', 'Services due'], 71.5, 'tick'),
      also: ['/registers/convenience/standing-orders'],
    },
    entry('services', '/convenience/services', ['服务记录', '服務紀錄', 'Services done'], 72, 'tick'),
    entry('fees', '/convenience/fees', ['便民收费', '便民收費', 'Service fees'], 73, 'book'),
    entry('money', '/convenience/money', ['订单款项入账', '訂單款項入帳', 'Money of orders'], 73.5, 'book'),
    entry('venues', '/convenience/venues', ['场地与展位', '場地與展位', 'Venues'], 74, 'building'),
    entry('stock', '/convenience/stock', ['饮用水库存', '飲用水庫存', 'Water store'], 75, 'book'),
    entry('break-even', '/convenience/break-even', ['保本核算', '保本核算', 'Break-even'], 76, 'book'),
    entry('quality', '/convenience/quality', ['服务质量评分', '服務品質評分', 'Service quality'], 77, 'book'),
    entry(
      'registers',
      '/convenience/registers',
      ['便民登记与月报', '便民登記與月報', 'Registers and report'],
      78,
      'book',
    ),
  ],
  householdParts,
  routes: [
    {
      path: '/convenience',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/catalogue/catalogues-page.js')).CataloguesPage }),
    },
    {
      path: '/convenience/items',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/catalogue/items-page.js')).ItemsPage }),
    },
    {
      path: '/convenience/catalogues/:id',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/catalogue/catalogue-page.js')).CataloguePage }),
    },
    {
      path: '/convenience/catalogues/:id/screen',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/catalogue/screen-page.js')).ScreenPage }),
    },
    {
      path: '/convenience/orders',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/orders/orders-page.js')).OrdersPage }),
    },
    {
      path: '/convenience/orders/:id/sheet',
      permission: 'convenience:order',
      load: async () => ({ Page: (await import('./pages/orders/sheet-page.js')).SheetPage }),
    },
    {
      path: '/convenience/due',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/due/due-page.js')).DuePage }),
    },
    {
      path: '/registers/convenience/standing-orders',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/due/due-of-order.js')).DueOfOrder }),
    },
    {
      path: '/convenience/services',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/services/services-page.js')).ServicesPage }),
    },
    {
      path: '/convenience/fees',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/fees/fees-page.js')).FeesPage }),
    },
    {
      path: '/convenience/money',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/money/billing-commands-page.js')).BillingCommandsPage }),
    },
    {
      path: '/convenience/venues',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/venues/venues-page.js')).VenuesPage }),
    },
    {
      path: '/convenience/stock',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/stock/stock-page.js')).StockPage }),
    },
    {
      path: '/convenience/break-even',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/reckonings/reckonings-page.js')).ReckoningsPage }),
    },
    {
      path: '/convenience/quality',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/quality/quality-page.js')).QualityPage }),
    },
    {
      path: '/convenience/registers',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).RegistersPage }),
    },
  ],
};
