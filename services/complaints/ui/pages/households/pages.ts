import type { ServicePages } from '@goldkey/ui';

/** Pages of what is talked over with owners: at their homes, at forums, by questions to all. */
export const householdNav: ServicePages['nav'] = [
  {
    id: 'home-visits',
    area: 'owners',
    path: '/complaints/home-visits',
    icon: 'people',
    title: { 'zh-CN': '家访', 'zh-TW': '家訪', en: 'Home visits' },
    order: 38.2,
    permission: 'complaints:visit',
    byProperty: true,
  },
  {
    id: 'forums',
    area: 'owners',
    path: '/complaints/forums',
    icon: 'people',
    title: { 'zh-CN': '业主恳谈会', 'zh-TW': '業主懇談會', en: "Owners' forums" },
    order: 38.1,
    permission: 'complaints:forum',
    byProperty: true,
  },
  {
    id: 'opinion',
    area: 'owners',
    path: '/complaints/opinion',
    icon: 'check',
    title: { 'zh-CN': '意见征询', 'zh-TW': '意見徵詢', en: 'Opinion survey' },
    order: 38.4,
    permission: 'complaints:survey',
    byProperty: true,
  },
];

export const householdRoutes: ServicePages['routes'] = [
  {
    path: '/complaints/home-visits',
    permission: 'complaints:visit',
    load: async () => ({ Page: (await import('./visits-page.js')).VisitsPage }),
  },
  {
    path: '/complaints/forums',
    permission: 'complaints:read',
    load: async () => ({ Page: (await import('../forums/forums-page.js')).ForumsPage }),
  },
  {
    path: '/complaints/opinion',
    permission: 'complaints:read',
    load: async () => ({ Page: (await import('./opinion-page.js')).OpinionPage }),
  },
];
