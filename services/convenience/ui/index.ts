import type { ServicePages } from '@goldkey/ui';

/** The pages of convenience, found by the console. */
export const pages: ServicePages = {
  id: 'convenience',
  nav: [
    {
      id: 'venues',
      area: 'work',
      path: '/venues',
      icon: 'book',
      title: { 'zh-CN': '场地', 'zh-TW': '場地', en: 'Venues' },
      order: 60,
      permission: 'convenience:read',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/venues',
      permission: 'convenience:read',
      load: async () => ({ Page: (await import('./pages/venues/venues-page.js')).VenuesPage }),
    },
  ],
};
