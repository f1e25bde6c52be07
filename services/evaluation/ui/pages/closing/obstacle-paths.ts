import type { ObstacleKind } from '../../gen/answers.js';

/** Where what stands against a close is settled; what only needs time has no page. */
export const pathOfObstacle = (kind: ObstacleKind, propertyId: string, month: string): string | undefined => {
  const property = encodeURIComponent(propertyId);
  switch (kind) {
    case 'findings-open':
      return `/findings?property=${property}&state=raised,planned,rectified`;
    case 'complaints-undecided':
      return `/complaints?property=${property}&state=received&from=${month}-01&until=${lastDayOf(month)}`;
    case 'appeals-open':
      return '/appeals?state=open';
    case 'accounts-open':
      return `/fee-reports?property=${property}`;
    case 'evidence-pending':
    case 'events-unread':
      return '/completeness';
    default:
      return undefined;
  }
};

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
