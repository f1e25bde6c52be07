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

interface Decided extends Declared {
  readonly decidedBy: string;
  /** Every id of who decided, and on whose behalf; absent on older ones. */
  readonly decidedAs?: readonly string[];
  readonly decidedAt: Instant;
  readonly reasons?: string;
}

/** A time in which a service could not be used: declared by one person, decided by another; approved by mistake it is revoked. */
export type Outage =
  | (Declared & { readonly state: 'declared' })
  | (Decided & { readonly state: 'approved' | 'rejected' })
  | (Decided & {
      readonly state: 'revoked';
      readonly revokedBy: string;
      readonly revokedAt: Instant;
      readonly revokedFor: string;
    });

export const OUTAGE_STATES = [
  'declared',
  'approved',
  'rejected',
  'revoked',
] as const satisfies readonly Outage['state'][];

export type DecidedOutage = Extract<Outage, { state: 'approved' | 'rejected' }>;
export type RevokedOutage = Extract<Outage, { state: 'revoked' }>;
