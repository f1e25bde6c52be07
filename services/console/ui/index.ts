import type { ServicePages } from '@goldkey/ui';

/** Pages about the platform as a whole, which belong to no service; found by the console like those of a service. */
export const pages: ServicePages = {
  id: 'console',
  nav: [
    {
      id: 'setup',
      area: 'system',
      path: '/setup',
      icon: 'check',
      title: { 'zh-CN': '开通', 'zh-TW': '開通', en: 'Setting up' },
      order: 89,
      permission: 'identity:administer',
      byProperty: true,
    },
    {
      id: 'platform-health',
      area: 'system',
      path: '/platform-health',
      icon: 'device',
      title: { 'zh-CN': '平台运行', 'zh-TW': '平台運行', en: 'Platform health' },
      order: 94,
      permission: 'events:replay',
    },
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
      path: '/setup',
      permission: 'staffing:define-unit',
      load: async () => ({ Page: (await import('./pages/setup/setup-page.js')).SetupPage }),
    },
    {
      path: '/platform-health',
      permission: 'events:replay',
      load: async () => ({
        Page: (await import('./pages/platform-health/platform-health-page.js')).PlatformHealthPage,
      }),
    },
    {
      path: '/parked-events',
      permission: 'events:replay',
      load: async () => ({ Page: (await import('./pages/parked-events/parked-events-page.js')).ParkedEventsPage }),
    },
  ],
};
