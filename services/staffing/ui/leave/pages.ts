import type { ServicePages } from '@goldkey/ui';

/** The page of what people have of leave. */
export const leavePages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'leave-balances',
      area: 'shifts',
      path: '/leave-balances',
      icon: 'leave',
      title: { 'zh-CN': '假期余额', 'zh-TW': '假期餘額', en: 'Leave balances' },
      order: 54,
      permission: 'staffing:roster',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/leave-balances',
      permission: 'staffing:roster',
      load: async () => ({ Page: (await import('../pages/leave-balances/balances-page.js')).LeaveBalancesPage }),
    },
  ],
};
