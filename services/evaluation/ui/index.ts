import type { ServicePages, Session } from '@goldkey/ui';

const judged = ['property-manager', 'supervisor', 'centre-director', 'leader-in-charge'];

/** Who holds a post with duties of the rulebook has a month of their own. */
const hasMonth = ({ employeeId, roles }: Session): boolean =>
  employeeId !== undefined && roles.some((role) => judged.includes(role));

const seesSeveral = ({ properties }: Session): boolean => properties === '*' || properties.length > 1;

/** The evaluation pages, found by the console. */
export const pages: ServicePages = {
  id: 'evaluation',
  nav: [
    {
      id: 'my-month',
      area: 'today',
      path: '/my-month',
      icon: 'today',
      title: { 'zh-CN': '本月', 'zh-TW': '本月', en: 'My month' },
      order: 10,
      permission: 'evaluation:read',
      suits: hasMonth,
    },
    {
      id: 'my-year',
      area: 'today',
      path: '/my-year',
      icon: 'gauge',
      title: { 'zh-CN': '我的一年', 'zh-TW': '我的一年', en: 'My year' },
      order: 12,
      permission: 'evaluation:read',
      suits: hasMonth,
    },
    {
      id: 'notices',
      area: 'today',
      path: '/notices',
      icon: 'bell',
      title: { 'zh-CN': '通知', 'zh-TW': '通知', en: 'Notices' },
      order: 14,
      // Everybody has the bell; a way of its own it is for who comes here for the day's work.
      suits: hasMonth,
    },
    {
      id: 'webhooks',
      area: 'system',
      path: '/webhooks',
      icon: 'link',
      title: { 'zh-CN': '网络回调', 'zh-TW': '網路回呼', en: 'Webhooks' },
      order: 96,
      permission: 'evaluation:webhooks',
    },
    {
      id: 'merits',
      area: 'quality',
      path: '/merits',
      icon: 'gauge',
      title: { 'zh-CN': '津贴评分', 'zh-TW': '津貼評分', en: 'Stipends and scorecards' },
      order: 30,
      permission: 'evaluation:read',
    },
    {
      id: 'year-reviews',
      area: 'quality',
      path: '/year-reviews',
      icon: 'person',
      title: { 'zh-CN': '年度评议', 'zh-TW': '年度評議', en: 'Year reviews' },
      order: 84,
      permission: 'evaluation:read',
    },
    {
      id: 'overview',
      area: 'quality',
      path: '/overview',
      icon: 'overview',
      title: { 'zh-CN': '总览', 'zh-TW': '總覽', en: 'Overview' },
      order: 20,
      permission: 'evaluation:read',
      suits: seesSeveral,
    },
    {
      id: 'month-close',
      area: 'quality',
      path: '/month-close',
      icon: 'lock',
      title: { 'zh-CN': '月度关账', 'zh-TW': '月度關帳', en: 'Close of the month' },
      order: 80,
      permission: 'evaluation:close',
    },
    {
      id: 'appeals',
      area: 'quality',
      path: '/appeals',
      icon: 'scale',
      title: { 'zh-CN': '申诉', 'zh-TW': '申訴', en: 'Appeals' },
      order: 85,
      permission: 'evaluation:read',
    },
    {
      id: 'publications',
      area: 'quality',
      path: '/publications',
      icon: 'board',
      title: { 'zh-CN': '结果公示', 'zh-TW': '結果公示', en: 'Publication' },
      order: 86,
      permission: 'evaluation:read',
    },
    {
      id: 'payroll',
      area: 'quality',
      path: '/payroll',
      icon: 'export',
      title: { 'zh-CN': '工资文件', 'zh-TW': '薪資檔案', en: 'Payroll files' },
      order: 87,
      permission: 'evaluation:payroll',
    },
    {
      id: 'completeness',
      area: 'quality',
      path: '/completeness',
      icon: 'link',
      title: { 'zh-CN': '数据完整', 'zh-TW': '資料完整', en: 'Completeness' },
      order: 89,
      permission: 'evaluation:close',
    },
    {
      id: 'finding-kinds',
      area: 'quality',
      path: '/finding-kinds',
      icon: 'link',
      title: { 'zh-CN': '同类问题', 'zh-TW': '同類問題', en: 'Kinds of findings' },
      order: 82,
      permission: 'evaluation:close',
    },
    {
      id: 'rulebook',
      area: 'quality',
      path: '/rulebook',
      icon: 'book',
      title: { 'zh-CN': '规则', 'zh-TW': '規則', en: 'Rulebook' },
      order: 88,
      permission: 'evaluation:rulebook',
    },
    {
      id: 'verification',
      area: 'quality',
      path: '/verification',
      icon: 'check',
      title: { 'zh-CN': '核对', 'zh-TW': '核對', en: 'Verification' },
      order: 90,
      permission: 'evaluation:operate',
    },
  ],
  notices: { path: '/notices', unread: '/api/evaluation/notices/unread' },
  routes: [
    {
      path: '/notices',
      load: async () => ({ Page: (await import('./pages/notices/notices-page.js')).NoticesPage }),
    },
    {
      path: '/webhooks',
      permission: 'evaluation:webhooks',
      load: async () => ({ Page: (await import('./pages/webhooks/webhooks-page.js')).WebhooksPage }),
    },
    {
      path: '/month-close',
      permission: 'evaluation:close',
      load: async () => ({ Page: (await import('./pages/closing/closings-page.js')).ClosingsPage }),
    },
    {
      path: '/month-close/:propertyId/:month',
      permission: 'evaluation:close',
      load: async () => ({ Page: (await import('./pages/closing/closing-page.js')).ClosingPage }),
    },
    {
      path: '/appeals',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/appeal/appeals-page.js')).AppealsPage }),
    },
    {
      path: '/appeals/:appealId',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/appeal/appeal-page.js')).AppealPage }),
    },
    {
      path: '/publications',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/publication/publications-page.js')).PublicationsPage }),
    },
    {
      path: '/publications/:publicationId',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/publication/publication-page.js')).PublicationPage }),
    },
    {
      path: '/payroll',
      permission: 'evaluation:payroll',
      load: async () => ({ Page: (await import('./pages/publication/payroll-page.js')).PayrollPage }),
    },
    {
      path: '/payroll/:fileId',
      permission: 'evaluation:payroll',
      load: async () => ({ Page: (await import('./pages/publication/payroll-file-page.js')).PayrollFilePage }),
    },
    {
      path: '/completeness',
      permission: 'evaluation:close',
      load: async () => ({ Page: (await import('./pages/completeness/completeness-page.js')).CompletenessPage }),
    },
    {
      path: '/finding-kinds',
      permission: 'evaluation:close',
      load: async () => ({ Page: (await import('./pages/finding-kinds/finding-kinds-page.js')).FindingKindsPage }),
    },
    {
      path: '/rulebook',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/rulebook/versions-page.js')).VersionsPage }),
    },
    {
      path: '/rulebook/readings',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/readings/readings-page.js')).ReadingsPage }),
    },
    {
      path: '/rulebook/:versionId',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/rulebook/version-page.js')).VersionPage }),
    },
    {
      path: '/overview',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/overview/overview-page.js')).OverviewPage }),
    },
    {
      path: '/verification',
      permission: 'evaluation:operate',
      load: async () => ({ Page: (await import('./pages/verification/verification-page.js')).VerificationPage }),
    },
    {
      path: '/my-month',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/month/month-page.js')).MyMonthPage }),
    },
    {
      path: '/people/:employeeId/month',
      permission: 'evaluation:read-people',
      load: async () => ({ Page: (await import('./pages/month/month-page.js')).PersonMonthPage }),
    },
    {
      path: '/my-year',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/year/year-page.js')).MyYearPage }),
    },
    {
      path: '/people/:employeeId/year',
      permission: 'evaluation:read-people',
      load: async () => ({ Page: (await import('./pages/year/year-page.js')).PersonYearPage }),
    },
    {
      path: '/year-reviews',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/year/reviews-page.js')).ReviewsPage }),
    },
    {
      path: '/year-reviews/:reviewId',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/year/review-page.js')).ReviewPage }),
    },
    {
      path: '/merits',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/merits/merits-page.js')).MeritsPage }),
    },
    {
      path: '/clauses/:clause',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/clause/clause-page.js')).ClausePage }),
    },
    {
      path: '/figures/property/:propertyId/:measure',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/figure/figure-page.js')).PropertyFigurePage }),
    },
    {
      path: '/figures/me/:measure',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/figure/figure-page.js')).PersonFigurePage }),
    },
    {
      path: '/figures/person/:employeeId/:measure',
      permission: 'evaluation:read-people',
      load: async () => ({ Page: (await import('./pages/figure/figure-page.js')).PersonFigurePage }),
    },
    {
      path: '/entries/:entryId',
      permission: 'evaluation:read',
      load: async () => ({ Page: (await import('./pages/entry/entry-page.js')).EntryPage }),
    },
  ],
};
