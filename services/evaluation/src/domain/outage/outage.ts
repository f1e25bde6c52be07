import type { Instant } from '@goldkey/kernel';

/** Services that tell what people did; an outage is one of theirs. */
export const TELLING_SERVICES = [
  'staffing',
  'inspections',
  'complaints',
  'billing',
  'convenience',
  'estates',
  'evaluation',
] as const;
export type TellingService = (typeof TELLING_SERVICES)[number];

interface Declared {
  readonly outageId: string;
  readonly service: TellingService;
  /** `null`: at every property. */
  readonly propertyId: string | null;
  /** Both included: a miss whose deadline lies between them is waived. */
  readonly from: Instant;
  readonly until: Instant;
  /** What happened, in words. */
  readonly what: string;
  readonly declaredBy: string;
  /** Every id of who declared it, and on whose behalf: none of them decides it. */
  readonly declaredAs: readonly string[];
  readonly declaredAt: Instant;
}

/** A time in which a service could not be used: declared by one person, decided by another. */
export type Outage =
  | (Declared & { readonly state: 'declared' })
  | (Declared & {
      readonly state: 'approved' | 'rejected';
      readonly decidedBy: string;
      readonly decidedAt: Instant;
      readonly reasons?: string;
    });

export type DecidedOutage = Exclude<Outage, { state: 'declared' }>;
