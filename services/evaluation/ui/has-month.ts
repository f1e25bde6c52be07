import type { Session } from '@goldkey/ui';

const judged = ['property-manager', 'supervisor', 'centre-director', 'leader-in-charge'];

/** Who holds a post with duties of the rulebook has a month of their own. */
export const hasMonth = ({ employeeId, roles }: Session): boolean =>
  employeeId !== undefined && roles.some((role) => judged.includes(role));
