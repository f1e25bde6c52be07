import type { ServicePages } from '@goldkey/ui';

/** The pages of staffing, found by the console. */
export const pages: ServicePages = {
  id: 'staffing',
  nav: [
    {
      id: 'employees',
      path: '/employees',
      icon: 'people',
      title: { 'zh-CN': '员工', 'zh-TW': '員工', en: 'Employees' },
      order: 72,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'roster',
      path: '/roster',
      icon: 'roster',
      title: { 'zh-CN': '排班', 'zh-TW': '排班', en: 'Roster' },
      order: 50,
      permission: 'staffing:read',
      byProperty: true,
    },
  ],
  actions: [
    {
      id: 'roster',
      path: '/roster',
      title: { 'zh-CN': '排本月的班', 'zh-TW': '排本月的班', en: 'Plan this month’s roster' },
      permission: 'staffing:roster',
    },
  ],
  routes: [
    {
      path: '/employees',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/employees/employees-page.js')).EmployeesPage }),
    },
    {
      path: '/employees/import',
      permission: 'staffing:employ',
      load: async () => ({
        Page: (await import('./pages/employees/employees-import-page.js')).EmployeesImportPage,
      }),
    },
    {
      path: '/roster',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/roster/roster-page.js')).RosterPage }),
    },
  ],
  search: { permission: 'staffing:read', load: () => import('./find-records.js') },
};
