import type { ServicePages } from '@goldkey/ui';
import { captions } from './captions.js';
import { fieldworkActions, fieldworkNav, fieldworkRoutes } from './fieldwork/pages.js';
import { householdParts } from './household-parts.js';
import { supervisionPages } from './supervision/pages.js';
import { upkeepActions, upkeepNav, upkeepRoutes } from './upkeep/pages.js';

/** The inspections pages, found by the console. */
export const pages: ServicePages = {
  id: 'inspections',
  nav: [
    {
      id: 'inspections-registers',
      area: 'work',
      path: '/registers/inspections',
      icon: 'book',
      title: { 'zh-CN': '巡查登记簿', 'zh-TW': '巡查登記簿', en: 'Registers of inspections' },
      order: 44,
      permission: 'inspections:read',
      byProperty: true,
    },
    {
      id: 'patrol',
      area: 'work',
      path: '/patrol',
      icon: 'check',
      title: { 'zh-CN': '今日巡查', 'zh-TW': '今日巡查', en: "Today's rounds" },
      order: 40,
      permission: 'inspections:patrol',
      byProperty: true,
    },
    {
      id: 'findings',
      area: 'work',
      path: '/findings',
      search: 'state=raised,planned,rectified',
      icon: 'warning',
      title: { 'zh-CN': '巡查问题', 'zh-TW': '巡查問題', en: 'Findings' },
      order: 41,
      permission: 'inspections:read',
      byProperty: true,
    },
    {
      id: 'posts',
      area: 'work',
      path: '/posts',
      also: ['/check-lists', '/patrol-routes'],
      icon: 'scan',
      title: { 'zh-CN': '岗位点', 'zh-TW': '崗位點', en: 'Posts' },
      order: 42,
      permission: 'inspections:read',
      byProperty: true,
    },
    ...supervisionPages.nav,
    ...fieldworkNav,
    ...upkeepNav,
  ],
  captions,
  actions: [
    ...fieldworkActions,
    ...upkeepActions,
    {
      id: 'overdue-findings',
      path: '/findings?overdue=true',
      title: { 'zh-CN': '看超期的问题', 'zh-TW': '看逾期的問題', en: 'See overdue findings' },
      permission: 'inspections:read',
    },
  ],
  householdParts,
  routes: [
    {
      path: '/registers/inspections',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).InspectionsRegistersPage }),
    },
    {
      path: '/registers/inspections/:register',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).InspectionsRegistersPage }),
    },
    {
      path: '/registers/inspections/violations/:violationId/notice',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./violations/notice-page.js')).ViolationNoticePage }),
    },
    {
      path: '/patrol',
      permission: 'inspections:patrol',
      load: async () => ({ Page: (await import('./pages/patrol/patrol-page.js')).PatrolPage }),
    },
    {
      path: '/patrol/walk',
      permission: 'inspections:patrol',
      load: async () => ({ Page: (await import('./pages/patrol/walk-page.js')).WalkPage }),
    },
    {
      path: '/rounds/:roundId',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/round/round-page.js')).RoundPage }),
    },
    {
      path: '/findings',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/findings/findings-page.js')).FindingsPage }),
    },
    {
      path: '/findings/:findingId',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/finding/finding-page.js')).FindingPage }),
    },
    {
      path: '/posts',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('./pages/posts/posts-page.js')).PostsPage }),
    },
    ...supervisionPages.routes,
    ...fieldworkRoutes,
    ...upkeepRoutes,
  ],
  search: { permission: 'inspections:read', load: () => import('./find-records.js') },
  registers: async () => (await import('./registers/registers.js')).registers,
};
