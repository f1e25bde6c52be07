import type { ServicePages } from '@goldkey/ui';

/** The pages of the cards of positions. */
export const cardPages: Pick<ServicePages, 'nav' | 'routes'> = {
  nav: [
    {
      id: 'position-cards',
      area: 'people',
      path: '/position-cards',
      icon: 'scale',
      title: { 'zh-CN': '岗位考核卡', 'zh-TW': '崗位考核卡', en: 'Position cards' },
      order: 54.3,
      permission: 'staffing:read',
      byProperty: true,
    },
    {
      id: 'my-position-cards',
      area: 'people',
      path: '/position-cards/mine',
      icon: 'scale',
      title: { 'zh-CN': '我的岗位考核', 'zh-TW': '我的崗位考核', en: 'My position cards' },
      order: 55.3,
      suits: ({ employeeId }) => employeeId !== undefined,
    },
  ],
  routes: [
    {
      path: '/position-cards',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/position-cards/cards-page.js')).PositionCardsPage }),
    },
    {
      path: '/position-cards/mine',
      load: async () => ({ Page: (await import('../pages/position-cards/my-cards-page.js')).MyPositionCardsPage }),
    },
    {
      path: '/position-cards/:cardId',
      permission: 'staffing:read',
      load: async () => ({ Page: (await import('../pages/position-cards/card-page.js')).PositionCardPage }),
    },
  ],
};
