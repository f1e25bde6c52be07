import type { Session } from '@goldkey/ui';

const judged = ['property-manager', 'supervisor', 'centre-director', 'leader-in-charge'];

/** Whom stipends, scorecards and the year's grades concern: those of whom they tell, and whoever reads of people. */
export const isGraded = (session: Session): boolean =>
  hasMonth(session) || session.permissions.includes('evaluation:read-people');

/** Who holds a post with duties of the rulebook has a month of their own. */
export const hasMonth = ({ employeeId, roles }: Session): boolean =>
  employeeId !== undefined && roles.some((role) => judged.includes(role));
