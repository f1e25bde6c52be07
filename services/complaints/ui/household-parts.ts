import type { HouseholdPart } from '@goldkey/ui';

/** What the page of a home shows of its complaints and repairs. */
export const householdParts: readonly HouseholdPart[] = [
  {
    id: 'complaints',
    order: 20,
    permission: 'complaints:read',
    load: () => import('./pages/earlier/household-part.js'),
  },
];
