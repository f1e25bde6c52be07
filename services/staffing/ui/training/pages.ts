import type { ServicePages } from '@goldkey/ui';

/** The pages of training, examinations and the staff survey. */
export const trainingPages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'training',
      area: 'people',
      path: '/training',
      search: 'state=held',
      icon: 'book',
      title: { 'zh-CN': '培训', 'zh-TW': '培訓', en: 'Training' },
      order: 54,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'examinations',
      area: 'people',
      path: '/examinations',
      search: 'state=taken',
      icon: 'check',
      title: { 'zh-CN': '考试', 'zh-TW': '考試', en: 'Examinations' },
      order: 54.1,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'staff-survey',
      area: 'people',
      path: '/staff-survey',
      search: 'state=standing',
      icon: 'gauge',
      title: { 'zh-CN': '员工调查', 'zh-TW': '員工調查', en: 'Staff survey' },
      order: 56.3,
      suits: ({ employeeId, permissions }) => employeeId !== undefined || permissions.includes('staffing:read'),
      byProperty: true,
    },
  ],
  routes: [
    {
      path: '/staff-survey',
      load: async () => ({ Page: (await import('../pages/staff-survey/survey-page.js')).StaffSurveyPage }),
    },
    {
      path: '/training',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/training/training-page.js')).TrainingPage }),
    },
    {
      path: '/training/plan',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/training/plan-page.js')).TrainingPlanPage }),
    },
    {
      path: '/training/plan/edit',
      permission: 'staffing:employ',
      load: async () => ({ Page: (await import('../pages/training/plan-form-page.js')).TrainingPlanFormPage }),
    },
    {
      path: '/examinations',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/training/examinations-page.js')).ExaminationsPage }),
    },
    {
      path: '/examinations/import',
      permission: 'staffing:employ',
      load: async () => ({
        Page: (await import('../pages/training/examination-results-import-page.js')).ExaminationResultsImportPage,
      }),
    },
  ],
};
