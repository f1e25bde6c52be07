import type { HouseholdPart } from '@goldkey/ui';

/** What the page of a home shows of its paper files. */
export const householdParts: readonly HouseholdPart[] = [
  {
    id: 'archives',
    order: 50,
    permission: 'estates:read',
    load: () => import('./pages/archives/household-part.js'),
  },
];
