import type { HouseholdPart } from '@goldkey/ui';

/** What the page of a home shows of its fees. */
export const householdParts: readonly HouseholdPart[] = [
  {
    id: 'billing',
    order: 10,
    permission: 'billing:read',
    load: () => import('./pages/households/household-part.js'),
  },
];
