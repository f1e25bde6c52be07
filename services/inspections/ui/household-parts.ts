import type { HouseholdPart } from '@goldkey/ui';

/** What the page of a home shows of its renovations. */
export const householdParts: readonly HouseholdPart[] = [
  {
    id: 'renovations',
    order: 40,
    permission: 'inspections:read',
    load: () => import('./renovations/household-part.js'),
  },
];
