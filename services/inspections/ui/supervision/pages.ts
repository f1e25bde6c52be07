import type { ServicePages } from '@goldkey/ui';

/** The pages of supervision, the quality centre and conduct. */
export const supervisionPages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'supervision',
      area: 'work',
      path: '/supervision',
      also: ['/night-checks', '/full-coverages', '/patrol-weeks'],
      icon: 'moon',
      title: { 'zh-CN': '督查', 'zh-TW': '督查', en: 'Supervision' },
      order: 43,
      permission: 'inspections:supervise',
      byProperty: true,
    },
    {
      id: 'findings-standing',
      area: 'work',
      path: '/findings-standing',
      also: ['/merge-findings'],
      icon: 'gauge',
      title: { 'zh-CN': '问题分析', 'zh-TW': '問題分析', en: 'Findings at large' },
      order: 41.5,
      permission: 'inspections:read',
      byProperty: true,
    },
    {
      id: 'quality-checks',
      area: 'quality',
      path: '/day-checks',
      also: ['/joint-inspections', '/third-party-results', '/draws'],
      icon: 'check',
      title: { 'zh-CN': '品质检查', 'zh-TW': '品質檢查', en: 'Quality checks' },
      order: 81,
      permission: 'inspections:read',
      byProperty: true,
    },
    {
      id: 'conduct',
      area: 'people',
      path: '/conduct',
      search: 'state=reported,heard',
      icon: 'scale',
      title: { 'zh-CN': '行为规范', 'zh-TW': '行為規範', en: 'Conduct' },
      order: 56.2,
      permission: 'inspections:report-conduct',
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/supervision',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/supervision/supervision-page.js')).SupervisionPage }),
    },
    {
      path: '/night-checks',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/night-checks/night-checks-page.js')).NightChecksPage }),
    },
    {
      path: '/full-coverages/:inspectionId',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/full-coverage/full-coverage-page.js')).FullCoveragePage }),
    },
    {
      path: '/patrol-weeks',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/oversight/patrol-week-page.js')).PatrolWeekPage }),
    },
    {
      path: '/findings-standing',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/oversight/standing-page.js')).StandingPage }),
    },
    {
      path: '/merge-findings',
      permission: 'inspections:verify',
      load: async () => ({ Page: (await import('../pages/oversight/merge-page.js')).MergePage }),
    },
    {
      path: '/day-checks',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/quality/day-checks-page.js')).DayChecksPage }),
    },
    {
      path: '/joint-inspections',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/quality/joint-inspections-page.js')).JointInspectionsPage }),
    },
    {
      path: '/third-party-results',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/quality/third-party-page.js')).ThirdPartyPage }),
    },
    {
      path: '/draws',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/draws/draws-page.js')).DrawsPage }),
    },
    {
      path: '/draws/:drawId',
      permission: 'inspections:read',
      load: async () => ({ Page: (await import('../pages/draws/draw-page.js')).DrawPage }),
    },
    {
      path: '/conduct',
      permission: 'inspections:report-conduct',
      load: async () => ({ Page: (await import('../pages/conduct/conduct-page.js')).ConductPage }),
    },
    {
      path: '/conduct/:caseId',
      permission: 'inspections:report-conduct',
      load: async () => ({ Page: (await import('../pages/conduct/case-page.js')).CasePage }),
    },
  ],
};
