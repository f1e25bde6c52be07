/** What premises are used for, as estates tells it. */
export const PREMISES_USES = ['home', 'shop', 'office', 'garage', 'storage', 'other'] as const;
export type PremisesUse = (typeof PREMISES_USES)[number];
