import type { IconName, NavEntry, ServicePages } from '@goldkey/ui';

type Names = readonly [string, string, string];
const entry = (id: string, icon: IconName, [cn, tw, en]: Names, order: number, permission: string): NavEntry => ({
  ...{ id, area: 'fees' as const, icon, order, permission, path: `/${id}`, byProperty: true },
  title: { 'zh-CN': cn, 'zh-TW': tw, en },
});

/** The pages about invoices, taxes, vouchers, refunds, banked cash, and what households agreed to. */
export const booksNav: readonly NavEntry[] = [
  entry('refunds', 'lock', ['退款', '退款', 'Refunds'], 50.5, 'billing:read'),
  entry('concessions', 'scale', ['减免', '減免', 'Relief'], 50.6, 'billing:read'),
  entry('write-offs', 'tick', ['核销', '核銷', 'Write-offs'], 50.7, 'billing:read'),
  entry('bills', 'book', ['账单', '帳單', 'Bills'], 60.1, 'billing:read'),
  entry('invoices', 'book', ['发票', '發票', 'Invoices'], 51, 'billing:read'),
  entry('occupancies', 'building', ['入住', '入住', 'Occupancy'], 58.1, 'billing:read'),
  entry('subscriptions', 'key', ['开通项目', '開通項目', 'Subscriptions'], 58.2, 'billing:read'),
  entry('usages', 'gauge', ['用量', '用量', 'Usage'], 58.3, 'billing:read'),
  entry('main-meters', 'gauge', ['总表', '總表', 'Main meters'], 59.6, 'billing:read'),
  entry('supply', 'scale', ['用量对比', '用量對比', 'Supply and use'], 59.7, 'billing:read'),
  entry('bankings', 'scale', ['现金缴存', '現金繳存', 'Cash to the bank'], 61.2, 'billing:collect'),
  entry('budget-comparison', 'overview', ['预算执行', '預算執行', 'Budget and spending'], 63.1, 'billing:report'),
  entry('invoice-ranges', 'book', ['发票号段', '發票號段', 'Invoice numbers'], 65.1, 'billing:define'),
  entry('tax-returns', 'clock', ['纳税申报', '納稅申報', 'Tax returns'], 65.2, 'billing:report'),
  entry('account-maps', 'scale', ['科目对照', '科目對照', 'Account map'], 65.3, 'billing:define'),
  {
    ...entry(
      'authority-limits',
      'scale',
      ['审批额度', '核准額度', 'Limits of authority'],
      65.35,
      'billing:set-authority',
    ),
    byProperty: false,
  },
  entry('vouchers', 'export', ['凭证导出', '憑證匯出', 'Vouchers'], 65.4, 'billing:report'),
];

export const booksRoutes: ServicePages['routes'] = [
  {
    path: '/refunds',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/agreements/refunds-page.js')).RefundsPage }),
  },
  {
    path: '/concessions',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/relief/concessions-page.js')).ConcessionsPage }),
  },
  {
    path: '/write-offs',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/relief/write-offs-page.js')).WriteOffsPage }),
  },
  {
    path: '/bills',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/bills/bills-page.js')).BillsPage }),
  },
  {
    path: '/invoices',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/fiscal/invoices-page.js')).InvoicesPage }),
  },
  {
    path: '/occupancies',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/agreements/span-page.js')).OccupanciesPage }),
  },
  {
    path: '/subscriptions',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/agreements/span-page.js')).SubscriptionsPage }),
  },
  {
    path: '/usages',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/agreements/usages-page.js')).UsagesPage }),
  },
  {
    path: '/bankings',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/bankings/bankings-page.js')).BankingsPage }),
  },
  {
    path: '/budget-comparison',
    permission: 'billing:report',
    load: async () => ({ Page: (await import('./pages/budgets/comparison-page.js')).ComparisonPage }),
  },
  {
    path: '/main-meters',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/main-meters/main-meters-page.js')).MainMetersPage }),
  },
  {
    path: '/supply',
    permission: 'billing:read',
    load: async () => ({ Page: (await import('./pages/main-meters/supply-page.js')).SupplyPage }),
  },
  {
    path: '/invoice-ranges',
    permission: 'billing:define',
    load: async () => ({ Page: (await import('./pages/fiscal/invoice-ranges-page.js')).InvoiceRangesPage }),
  },
  {
    path: '/tax-returns',
    permission: 'billing:report',
    load: async () => ({ Page: (await import('./pages/fiscal/tax-returns-page.js')).TaxReturnsPage }),
  },
  {
    path: '/account-maps',
    permission: 'billing:define',
    load: async () => ({ Page: (await import('./pages/fiscal/account-map-page.js')).AccountMapPage }),
  },
  {
    path: '/authority-limits',
    permission: 'billing:set-authority',
    load: async () => ({ Page: (await import('./pages/authority/authority-limits-page.js')).AuthorityLimitsPage }),
  },
  {
    path: '/vouchers',
    permission: 'billing:report',
    load: async () => ({ Page: (await import('./pages/fiscal/vouchers-page.js')).VouchersPage }),
  },
  {
    path: '/meters/import',
    permission: 'billing:meter',
    load: async () => ({ Page: (await import('./pages/meters/meters-import-page.js')).MetersImportPage }),
  },
  {
    path: '/budgets/import',
    permission: 'billing:report',
    load: async () => ({ Page: (await import('./pages/budgets/budgets-import-page.js')).BudgetsImportPage }),
  },
  {
    path: '/arrears/import',
    permission: 'billing:bill',
    load: async () => ({ Page: (await import('./pages/arrears/arrears-import-page.js')).ArrearsImportPage }),
  },
];
