import type { ServicePages } from '@goldkey/ui';
import { captions } from './captions.js';
import { cardPages } from './cards/pages.js';
import { leavePages } from './leave/pages.js';
import { peoplePages } from './people/pages.js';
import { positionNav, positionRoutes } from './positions/pages.js';
import { shiftPages } from './shifts/pages.js';
import { storePages } from './stores/pages.js';
import { trainingPages } from './training/pages.js';

/** The pages of staffing, found by the console. */
export const pages: ServicePages = {
  id: 'staffing',
  nav: [
    {
      id: 'staffing-registers',
      area: 'people',
      path: '/registers/staffing',
      icon: 'book',
      title: { 'zh-CN': '人事登记簿', 'zh-TW': '人事登記簿', en: 'Registers of the centre' },
      order: 53.4,
      permission: 'staffing:read',
      byProperty: true,
    },
    ...(peoplePages.nav ?? []),
    ...positionNav,
    ...(cardPages.nav ?? []),
    ...trainingPages.nav,
    ...(storePages.nav ?? []),
    {
      id: 'staff-work',
      area: 'work',
      path: '/staff-work',
      also: ['/daily-report'],
      icon: 'check',
      title: { 'zh-CN': '员工工作', 'zh-TW': '員工工作', en: 'Staff work' },
      order: 46,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'plans',
      area: 'work',
      path: '/plans',
      icon: 'book',
      title: { 'zh-CN': '计划', 'zh-TW': '計畫', en: 'Plans' },
      order: 47,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'tasks',
      area: 'work',
      path: '/tasks',
      icon: 'clock',
      title: { 'zh-CN': '加派任务', 'zh-TW': '加派任務', en: 'Tasks' },
      order: 48,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'meetings',
      area: 'work',
      path: '/meetings',
      also: ['/problems'],
      icon: 'people',
      title: { 'zh-CN': '会议', 'zh-TW': '會議', en: 'Meetings' },
      order: 49,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'requisitions',
      area: 'work',
      path: '/requisitions',
      icon: 'board',
      title: { 'zh-CN': '物料申购', 'zh-TW': '物料申購', en: 'Requisitions' },
      order: 51,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'employees',
      area: 'people',
      path: '/employees',
      icon: 'people',
      title: { 'zh-CN': '员工', 'zh-TW': '員工', en: 'Employees' },
      order: 53,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'roster',
      area: 'shifts',
      path: '/roster',
      icon: 'roster',
      title: { 'zh-CN': '排班', 'zh-TW': '排班', en: 'Roster' },
      order: 50,
      permission: 'staffing:read',
      byProperty: true,
    },
    ...shiftPages.nav,
    ...leavePages.nav,
  ],
  captions,
  actions: [
    ...(peoplePages.actions ?? []),
    {
      id: 'daily-report',
      path: '/daily-report',
      title: { 'zh-CN': '报今天的日报', 'zh-TW': '報今天的日報', en: 'Hand in today’s report' },
      permission: 'staffing:plan',
    },
    {
      id: 'new-plan',
      path: '/plans/new',
      title: { 'zh-CN': '写计划', 'zh-TW': '寫計畫', en: 'New plan' },
      permission: 'staffing:plan',
    },
    {
      id: 'roster',
      path: '/roster',
      title: { 'zh-CN': '排本月的班', 'zh-TW': '排本月的班', en: 'Plan this month’s roster' },
      permission: 'staffing:roster',
    },
  ],
  routes: [
    {
      path: '/registers/staffing',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).StaffingRegistersPage }),
    },
    {
      path: '/registers/staffing/:register',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).StaffingRegistersPage }),
    },
    ...(peoplePages.routes ?? []),
    ...shiftPages.routes,
    ...leavePages.routes,
    ...positionRoutes,
    ...(cardPages.routes ?? []),
    ...trainingPages.routes,
    ...(storePages.routes ?? []),
    {
      path: '/requisitions',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/requisitions/requisitions-page.js')).RequisitionsPage }),
    },
    {
      path: '/requisitions/new',
      permission: 'staffing:plan',
      load: async () => ({ Page: (await import('./pages/requisitions/requisition-form-page.js')).NewRequisitionPage }),
    },
    {
      path: '/requisitions/:requisitionId/edit',
      permission: 'staffing:plan',
      load: async () => ({ Page: (await import('./pages/requisitions/requisition-form-page.js')).EditRequisitionPage }),
    },
    {
      path: '/meetings',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/meetings/meetings-page.js')).MeetingsPage }),
    },
    {
      path: '/meetings/new',
      permission: 'staffing:talk',
      load: async () => ({ Page: (await import('./pages/meetings/meeting-form-page.js')).NewMeetingPage }),
    },
    {
      path: '/problems',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/meetings/problems-page.js')).ProblemsPage }),
    },
    {
      path: '/staff-work',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/staff-work/staff-work-page.js')).StaffWorkPage }),
    },
    {
      path: '/daily-report',
      permission: 'staffing:plan',
      load: async () => ({ Page: (await import('./pages/daily-report/daily-report-page.js')).DailyReportPage }),
    },
    {
      path: '/plans',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/plans/plans-page.js')).PlansPage }),
    },
    {
      path: '/plans/new',
      permission: 'staffing:plan',
      load: async () => ({ Page: (await import('./pages/plans/plan-form-page.js')).NewPlanPage }),
    },
    {
      path: '/plans/:planId',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/plans/plan-page.js')).PlanPage }),
    },
    {
      path: '/plans/:planId/edit',
      permission: 'staffing:plan',
      load: async () => ({ Page: (await import('./pages/plans/plan-form-page.js')).EditPlanPage }),
    },
    {
      path: '/tasks',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('./pages/tasks/tasks-page.js')).TasksPage }),
    },
    {
      path: '/tasks/new',
      permission: 'staffing:assign-task',
      load: async () => ({ Page: (await import('./pages/tasks/task-form-page.js')).NewTaskPage }),
    },
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
  registers: async () => [
    ...(await import('./registers/people-registers.js')).peopleRegisters,
    ...(await import('./registers/house-registers.js')).houseRegisters,
  ],
};
