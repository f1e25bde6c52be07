import type { ServicePages } from '@goldkey/ui';

/** The pages of identity, found by the console. */
export const pages: ServicePages = {
  id: 'identity',
  nav: [
    {
      id: 'accounts',
      area: 'system',
      path: '/accounts',
      icon: 'person',
      title: { 'zh-CN': '账号', 'zh-TW': '帳號', en: 'Accounts' },
      order: 90,
      permission: 'identity:administer',
    },
    {
      id: 'roles',
      area: 'system',
      path: '/roles',
      icon: 'lock',
      title: { 'zh-CN': '角色权限', 'zh-TW': '角色權限', en: 'Roles' },
      order: 91,
      permission: 'identity:administer',
    },
    {
      id: 'audit',
      area: 'system',
      path: '/audit',
      icon: 'clock',
      title: { 'zh-CN': '操作审计', 'zh-TW': '操作稽核', en: 'Audit' },
      order: 92,
      permission: 'audit:read',
    },
    {
      id: 'privacy',
      area: 'system',
      path: '/privacy',
      icon: 'lock',
      title: { 'zh-CN': '个人信息', 'zh-TW': '個人資料', en: 'Personal data' },
      order: 93,
      permission: 'privacy:request',
    },
  ],
  routes: [
    {
      path: '/sign-in/:uid',
      frame: 'bare',
      load: async () => ({ Page: (await import('./pages/sign-in/sign-in-page.js')).SignInPage }),
    },
    {
      path: '/no-account',
      frame: 'bare',
      load: async () => ({ Page: (await import('./pages/sign-in/no-account-page.js')).NoAccountPage }),
    },
    {
      path: '/forgotten',
      frame: 'bare',
      load: async () => ({ Page: (await import('./pages/reset/forgotten-page.js')).ForgottenPage }),
    },
    {
      path: '/reset/:secret',
      frame: 'bare',
      load: async () => ({ Page: (await import('./pages/reset/reset-page.js')).ResetPage }),
    },
    { path: '/me', load: async () => ({ Page: (await import('./pages/me/me-page.js')).MePage }) },
    {
      path: '/accounts',
      permission: 'identity:administer',
      load: async () => ({ Page: (await import('./pages/accounts/accounts-page.js')).AccountsPage }),
    },
    {
      path: '/roles',
      permission: 'identity:administer',
      load: async () => ({ Page: (await import('./pages/roles/roles-page.js')).RolesPage }),
    },
    {
      path: '/audit',
      permission: 'audit:read',
      load: async () => ({ Page: (await import('./pages/audit/audit-page.js')).AuditPage }),
    },
    {
      path: '/privacy',
      permission: 'privacy:request',
      load: async () => ({ Page: (await import('./pages/privacy/privacy-page.js')).PrivacyPage }),
    },
  ],
};
