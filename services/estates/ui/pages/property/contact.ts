import type { PropertyContact } from '@goldkey/ui';

const WAYS = ['telephone', 'telephoneAllHours', 'centreAddress', 'openingHours'] as const;

/** What was filled in. */
export const contactIn = (values: PropertyContact): PropertyContact =>
  Object.fromEntries(WAYS.map((way) => [way, values[way]?.trim()]).filter(([, words]) => words));

/** What was filled in, and null for what is empty: it is taken back. */
export const contactChange = (values: PropertyContact): { readonly [Way in (typeof WAYS)[number]]: string | null } => {
  const [telephone, telephoneAllHours, centreAddress, openingHours] = WAYS.map((way) => values[way]?.trim() || null);
  return {
    ...{ telephone: telephone ?? null, telephoneAllHours: telephoneAllHours ?? null },
    ...{ centreAddress: centreAddress ?? null, openingHours: openingHours ?? null },
  };
};
