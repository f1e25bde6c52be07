import type { ServicePages } from '@goldkey/ui';

/** The complaints pages, found by the console. */
export const pages: ServicePages = {
  id: 'complaints',
  nav: [
    {
      id: 'complaints',
      area: 'owners',
      path: '/complaints',
      search: 'state=received,decided,assigned,reopened',
      icon: 'complaint',
      title: { 'zh-CN': '投诉报修', 'zh-TW': '投訴報修', en: 'Complaints' },
      order: 30,
      permission: 'complaints:read',
      byProperty: true,
    },
    {
      id: 'board',
      area: 'owners',
      path: '/complaints/board',
      icon: 'board',
      title: { 'zh-CN': '派单看板', 'zh-TW': '派單看板', en: 'Dispatch' },
      order: 31,
      permission: 'complaints:assign',
      byProperty: true,
    },
    {
      id: 'callbacks',
      area: 'owners',
      path: '/complaints/callbacks',
      icon: 'phone',
      title: { 'zh-CN': '回访', 'zh-TW': '回訪', en: 'Callbacks' },
      order: 32,
      permission: 'complaints:call-back',
      byProperty: true,
    },
    {
      id: 'clock-rules',
      area: 'owners',
      path: '/complaints/clock-rules',
      icon: 'clock',
      title: { 'zh-CN': '时限规则', 'zh-TW': '時限規則', en: 'Time limits' },
      order: 39,
      permission: 'complaints:set-clock',
      byProperty: true,
    },
  ],
  actions: [
    {
      id: 'receive',
      path: '/complaints/new',
      title: { 'zh-CN': '受理投诉报修', 'zh-TW': '受理投訴報修', en: 'Take in a complaint' },
      permission: 'complaints:receive',
    },
    {
      id: 'overdue',
      path: '/complaints?overdue=true',
      title: { 'zh-CN': '看超期的投诉', 'zh-TW': '看逾期的投訴', en: 'See overdue complaints' },
      permission: 'complaints:read',
    },
  ],
  routes: [
    {
      path: '/complaints',
      permission: 'complaints:read',
      load: async () => ({ Page: (await import('./pages/list/complaints-page.js')).ComplaintsPage }),
    },
    {
      path: '/complaints/new',
      permission: 'complaints:receive',
      load: async () => ({ Page: (await import('./pages/intake/intake-page.js')).IntakePage }),
    },
    {
      path: '/complaints/board',
      permission: 'complaints:read',
      load: async () => ({ Page: (await import('./pages/board/board-page.js')).BoardPage }),
    },
    {
      path: '/complaints/import',
      permission: 'complaints:import',
      load: async () => ({ Page: (await import('./pages/import/import-page.js')).RegisterImportPage }),
    },
    {
      path: '/complaints/callbacks',
      permission: 'complaints:call-back',
      load: async () => ({ Page: (await import('./pages/callbacks/callbacks-page.js')).CallbacksPage }),
    },
    {
      path: '/complaints/clock-rules',
      permission: 'complaints:set-clock',
      load: async () => ({ Page: (await import('./pages/clock/rules-page.js')).ClockRulesPage }),
    },
    {
      path: '/complaints/:complaintId',
      permission: 'complaints:read',
      load: async () => ({ Page: (await import('./pages/record/complaint-page.js')).ComplaintPage }),
    },
  ],
  search: { permission: 'complaints:read', load: () => import('./find-records.js') },
};
