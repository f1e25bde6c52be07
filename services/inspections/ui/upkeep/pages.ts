import type { ServicePages } from '@goldkey/ui';

const READ = 'inspections:read';

/** The way into cleaning, pest control and planting. */
export const upkeepNav: ServicePages['nav'] = [
  {
    id: 'upkeep',
    area: 'estate',
    path: '/upkeep',
    icon: 'board',
    title: { 'zh-CN': '保洁消杀绿化', 'zh-TW': '清潔除蟲綠化', en: 'Cleaning, pests, plants' },
    order: 46,
    permission: READ,
    byProperty: true,
  },
];

export const upkeepActions: NonNullable<ServicePages['actions']> = [
  {
    id: 'upkeep-today',
    path: '/upkeep/today',
    title: { 'zh-CN': '今天的保洁消杀绿化', 'zh-TW': '今天的清潔除蟲綠化', en: "Today's cleaning, pests, plants" },
    permission: READ,
  },
];

export const upkeepRoutes: ServicePages['routes'] = [
  {
    path: '/upkeep',
    permission: READ,
    load: async () => ({ Page: (await import('./month-page.js')).UpkeepMonthPage }),
  },
  {
    path: '/upkeep/today',
    permission: READ,
    load: async () => ({ Page: (await import('./today-page.js')).UpkeepTodayPage }),
  },
  {
    path: '/upkeep/:programmeId',
    permission: READ,
    load: async () => ({ Page: (await import('./programme-page.js')).UpkeepProgrammePage }),
  },
];
