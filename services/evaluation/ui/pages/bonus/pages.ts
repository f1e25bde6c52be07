import type { NavEntry, PageRoute, Session } from '@goldkey/ui';

/** Who grants bonuses, and everybody who may have a share. */
const hasBonuses = ({ permissions, employeeId }: Session): boolean =>
  permissions.includes('evaluation:grant-bonus') || employeeId !== undefined;

/** The ways to departments' bonuses. */
export const bonusNav: readonly NavEntry[] = [
  {
    id: 'bonuses',
    area: 'quality',
    path: '/bonuses',
    icon: 'people',
    title: { 'zh-CN': '部门奖金', 'zh-TW': '部門獎金', en: 'Department bonuses' },
    order: 83,
    permission: 'evaluation:read',
    suits: hasBonuses,
  },
];

export const bonusRoutes: readonly PageRoute[] = [
  {
    path: '/bonuses',
    permission: 'evaluation:read',
    load: async () => ({ Page: (await import('./bonuses-page.js')).BonusesPage }),
  },
  {
    path: '/bonuses/:bonusId',
    permission: 'evaluation:read',
    load: async () => ({ Page: (await import('./bonus-page.js')).BonusPage }),
  },
];
