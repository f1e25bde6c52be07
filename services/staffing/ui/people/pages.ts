import type { ServicePages, Session } from '@goldkey/ui';

/** An employee who sees nobody's records but their own; others find themselves in the lists. */
const onlyForThemselves = ({ employeeId, permissions }: Session): boolean =>
  employeeId !== undefined && !permissions.includes('staffing:read');

/** The pages of people's files, of care for the staff, and of points. */
export const peoplePages: Pick<ServicePages, 'nav' | 'actions' | 'routes'> = {
  nav: [
    {
      id: 'care',
      area: 'people',
      path: '/care',
      icon: 'person',
      title: { 'zh-CN': '员工关怀', 'zh-TW': '員工關懷', en: 'Care' },
      order: 56.1,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'points',
      area: 'people',
      path: '/points',
      icon: 'gauge',
      title: { 'zh-CN': '员工积分', 'zh-TW': '員工積分', en: 'Staff points' },
      order: 56,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'my-points',
      area: 'people',
      path: '/points/mine',
      icon: 'gauge',
      title: { 'zh-CN': '我的积分', 'zh-TW': '我的積分', en: 'My points' },
      order: 55,
      suits: onlyForThemselves,
    },
    {
      id: 'my-file',
      area: 'people',
      path: '/my-file',
      icon: 'person',
      title: { 'zh-CN': '我的档案', 'zh-TW': '我的檔案', en: 'My file' },
      order: 55.1,
      suits: onlyForThemselves,
    },
    {
      id: 'my-house-rules',
      area: 'people',
      path: '/my-house-rules',
      icon: 'book',
      title: { 'zh-CN': '我的制度', 'zh-TW': '我的制度', en: 'House rules for me' },
      order: 55.2,
      suits: ({ employeeId }) => employeeId !== undefined,
    },
    {
      id: 'certificates',
      area: 'people',
      path: '/certificates',
      search: 'state=valid',
      icon: 'key',
      title: { 'zh-CN': '证书', 'zh-TW': '證書', en: 'Certificates' },
      order: 54.2,
      permission: 'staffing:read',
      byProperty: true,
    },
  ],
  actions: [
    {
      id: 'enter-points',
      path: '/points',
      title: { 'zh-CN': '记员工积分', 'zh-TW': '記員工積分', en: 'Enter staff points' },
      permission: 'staffing:points',
    },
    {
      id: 'my-points',
      path: '/points/mine',
      title: { 'zh-CN': '看我的积分', 'zh-TW': '看我的積分', en: 'See my points' },
      permission: 'staffing:read',
    },
  ],
  routes: [
    {
      path: '/employees/:employeeId',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/employee/employee-page.js')).EmployeePage }),
    },
    {
      path: '/certificates',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/certificates/certificates-page.js')).CertificatesPage }),
    },
    {
      path: '/care',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/care-page.js')).CarePage }),
    },
    {
      path: '/care/talks',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/talks-page.js')).TalksPage }),
    },
    {
      path: '/care/activities',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/activities-page.js')).ActivitiesPage }),
    },
    {
      path: '/care/opinions',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/opinions-page.js')).OpinionsPage }),
    },
    {
      path: '/care/suggestions',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/suggestions-page.js')).SuggestionsPage }),
    },
    {
      path: '/care/community',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/care/community-page.js')).CommunityPage }),
    },
    {
      path: '/points',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/points/points-page.js')).PointsPage }),
    },
    {
      path: '/points/entries',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/points/entries-page.js')).EntriesPage }),
    },
    {
      path: '/points/rules',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/points/rules-page.js')).RulesPage }),
    },
    {
      path: '/points/publications',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/points/publications-page.js')).PublicationsPage }),
    },
    {
      path: '/points/people/:employeeId',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/points/persons-points-page.js')).PersonsPointsPage }),
    },
    {
      path: '/my-house-rules',
      load: async () => ({ Page: (await import('../pages/house-rules/my-house-rules-page.js')).MyHouseRulesPage }),
    },
    {
      path: '/my-file',
      load: async () => ({ Page: (await import('../pages/employee/my-file-page.js')).MyFilePage }),
    },
    {
      path: '/points/mine',
      load: async () => ({ Page: (await import('../pages/points/persons-points-page.js')).MyPointsPage }),
    },
  ],
};
