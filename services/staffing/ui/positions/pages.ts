import type { NavEntry, PageRoute } from '@goldkey/ui';

/** The pages of positions, head-counts and the organisation: what the rail shows, and where they are. */
export const positionNav: readonly NavEntry[] = [
  {
    id: 'organisation',
    area: 'people',
    path: '/organisation',
    icon: 'overview',
    title: { 'zh-CN': '组织架构', 'zh-TW': '組織架構', en: 'Organisation' },
    order: 53.1,
    permission: 'staffing:read',
  },
  {
    id: 'positions',
    area: 'people',
    path: '/positions',
    icon: 'book',
    title: { 'zh-CN': '岗位', 'zh-TW': '職位', en: 'Positions' },
    order: 53.2,
    permission: 'staffing:read',
  },
  {
    id: 'head-count',
    area: 'people',
    path: '/head-count',
    icon: 'scale',
    title: { 'zh-CN': '定员', 'zh-TW': '定員', en: 'Head-count' },
    order: 53.3,
    permission: 'staffing:read',
    byProperty: true,
  },
  {
    id: 'recruitments',
    area: 'people',
    path: '/recruitments',
    icon: 'people',
    title: { 'zh-CN': '招聘需求', 'zh-TW': '招募需求', en: 'Recruitments' },
    order: 53.4,
    permission: 'staffing:read',
  },
];

export const positionRoutes: readonly PageRoute[] = [
  {
    path: '/organisation',
    permission: 'staffing:read',
    load: async () => ({ Page: (await import('../pages/organisation/organisation-page.js')).OrganisationPage }),
  },
  {
    path: '/organisation/import',
    permission: 'staffing:define-unit',
    load: async () => ({
      Page: (await import('../pages/organisation/organisation-import-page.js')).OrganisationImportPage,
    }),
  },
  {
    path: '/appointments/import',
    permission: 'staffing:employ',
    load: async () => ({
      Page: (await import('../pages/organisation/appointments-import-page.js')).AppointmentsImportPage,
    }),
  },
  {
    path: '/positions',
    permission: 'staffing:read',
    load: async () => ({ Page: (await import('../pages/positions/positions-page.js')).PositionsPage }),
  },
  {
    path: '/positions/new',
    permission: 'staffing:describe-position',
    load: async () => ({ Page: (await import('../pages/positions/position-form-page.js')).NewPositionPage }),
  },
  {
    path: '/positions/:positionId',
    permission: 'staffing:read',
    load: async () => ({ Page: (await import('../pages/positions/position-page.js')).PositionPage }),
  },
  {
    path: '/positions/:positionId/edit',
    permission: 'staffing:describe-position',
    load: async () => ({ Page: (await import('../pages/positions/position-form-page.js')).EditPositionPage }),
  },
  {
    path: '/head-count',
    permission: 'staffing:read',
    load: async () => ({ Page: (await import('../pages/head-count/head-count-page.js')).HeadCountPage }),
  },
  {
    path: '/recruitments',
    permission: 'staffing:read',
    load: async () => ({ Page: (await import('../pages/recruitments/recruitments-page.js')).RecruitmentsPage }),
  },
];
