import type { ServicePages } from '@goldkey/ui';

/** The pages of shifts, leave, swaps, the clock, tools and festivals. */
export const shiftPages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'my-shifts',
      area: 'shifts',
      path: '/my-shifts',
      icon: 'clock',
      title: { 'zh-CN': '我的班', 'zh-TW': '我的班', en: 'My shifts' },
      order: 52,
      suits: ({ employeeId }) => employeeId !== undefined,
    },
    {
      id: 'roster-requests',
      area: 'shifts',
      path: '/roster-requests',
      search: 'state=asked,accepted',
      icon: 'leave',
      title: { 'zh-CN': '请假与换班', 'zh-TW': '請假與換班', en: 'Leave and swaps' },
      order: 53,
      permission: 'staffing:roster',
      byProperty: true,
    },
    {
      id: 'attendance',
      area: 'shifts',
      path: '/attendance',
      icon: 'tick',
      title: { 'zh-CN': '考勤', 'zh-TW': '考勤', en: 'Attendance' },
      order: 54,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'shifts',
      area: 'shifts',
      path: '/shifts',
      icon: 'board',
      title: { 'zh-CN': '班次', 'zh-TW': '班次', en: 'Shifts' },
      order: 55,
      permission: 'staffing:roster',
      byProperty: true,
    },
    {
      id: 'tools',
      area: 'work',
      path: '/tools',
      search: 'state=out&sort=dueAt',
      icon: 'key',
      title: { 'zh-CN': '工具借用', 'zh-TW': '工具借用', en: 'Tools on loan' },
      order: 51.8,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'festivals',
      area: 'work',
      path: '/festivals',
      search: 'state=scheduled,approved',
      icon: 'today',
      title: { 'zh-CN': '节日包装', 'zh-TW': '節日包裝', en: 'Festivals' },
      order: 49.5,
      permission: 'staffing:read',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/festivals',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/festivals/festivals-page.js')).FestivalsPage }),
    },
    {
      path: '/tools',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/tools/tools-page.js')).ToolsPage }),
    },
    {
      path: '/my-shifts',
      load: async () => ({ Page: (await import('../pages/my-shifts/my-shifts-page.js')).MyShiftsPage }),
    },
    {
      path: '/roster-requests',
      permission: 'staffing:roster',
      load: async () => ({ Page: (await import('../pages/roster-requests/requests-page.js')).RequestsPage }),
    },
    {
      path: '/attendance',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/attendance/attendance-page.js')).AttendancePage }),
    },
    {
      path: '/shifts',
      permission: 'staffing:read',
      load: async () => ({
        Page: (await import('../pages/shift-templates/shift-templates-page.js')).ShiftTemplatesPage,
      }),
    },
  ],
};
