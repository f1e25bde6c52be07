import type { HouseholdPart } from '@goldkey/ui';

/** What the page of a home shows of its orders. */
export const householdParts: readonly HouseholdPart[] = [
  {
    id: 'convenience-orders',
    order: 30,
    permission: 'convenience:read',
    load: () => import('./pages/orders/household-part.js'),
  },
];
