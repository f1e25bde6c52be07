import type { ServicePages } from '@goldkey/ui';

/** Pages about the platform as a whole, which belong to no service; found by the console like those of a service. */
export const pages: ServicePages = {
  id: 'console',
  nav: [
    {
      id: 'parked-events',
      area: 'system',
      path: '/parked-events',
      icon: 'warning',
      title: { 'zh-CN': '搁置事件', 'zh-TW': '擱置事件', en: 'Parked events' },
      order: 95,
      permission: 'events:replay',
    },
  ],
  routes: [
    {
      path: '/parked-events',
      permission: 'events:replay',
      load: async () => ({ Page: (await import('./pages/parked-events/parked-events-page.js')).ParkedEventsPage }),
    },
  ],
};
