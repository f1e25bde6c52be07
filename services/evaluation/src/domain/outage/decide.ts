import {
  type Acting,
  type Instant,
  idsOf,
  type Outcome,
  type Refused,
  refuse,
  type Selves,
  tookStep,
} from '@goldkey/kernel';
import type { DecidedOutage, Outage, RevokedOutage } from './outage.js';

const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

type Declaration = Pick<Outage, 'outageId' | 'service' | 'propertyId' | 'from' | 'until' | 'what'>;

/** Declares that a service could not be used; nothing is waived until another person approves it. */
export const declareOutage = (
  { from, until, ...declaration }: Declaration,
  { at, ...acting }: Acting & { readonly at: Instant },
): Outcome<Extract<Outage, { state: 'declared' }>> => {
  if (until <= from) return refuse('evaluation.outage-ends-before-it-begins-invalid');
  if (until > at) return refuse('evaluation.outage-not-over');
  if (until - from > LONGEST_DAYS * DAY_MS) return refuse('evaluation.outage-too-long', { days: LONGEST_DAYS });
  return {
    accepted: true,
    value: {
      ...declaration,
      from,
      until,
      state: 'declared',
      declaredBy: acting.by,
      declaredAs: idsOf(acting),
      declaredAt: at,
    },
  };
};

/** Once, and never by who declared it. */
const refuseDecider = (outage: Outage, acting: Selves): Refused | undefined => {
  if (outage.state !== 'declared') return refuse('evaluation.outage-decided');
  return tookStep(outage.declaredBy, outage.declaredAs, acting)
    ? refuse('evaluation.outage-needs-second-person')
    : undefined;
};

/** Whether the outage waits for this person, among others, to decide. */
export const mayDecideOutage = (outage: Outage, acting: Selves): boolean => refuseDecider(outage, acting) === undefined;

/** Approves a declared outage, or rejects it; never who declared it, and once. */
export const decideOutage = (
  outage: Outage,
  decision: Acting & { readonly at: Instant; readonly approved: boolean; readonly reasons?: string },
): Outcome<DecidedOutage> => {
  const refusal = refuseDecider(outage, decision);
  if (refusal) return refusal;
  const { by, at, approved, reasons } = decision;
  return {
    accepted: true,
    value: {
      ...outage,
      state: approved ? 'approved' : 'rejected',
      decidedBy: by,
      decidedAs: idsOf(decision),
      decidedAt: at,
      ...(reasons === undefined ? {} : { reasons }),
    },
  };
};

/** Only what was approved, and never by who approved it. */
const refuseRevoker = (outage: Outage, acting: Selves): Refused | undefined => {
  if (outage.state !== 'approved') return refuse('evaluation.outage-not-approved');
  return tookStep(outage.decidedBy, outage.decidedAs, acting)
    ? refuse('evaluation.outage-own-approval-not-permitted')
    : undefined;
};

/** Whether this person may take the approval back. */
export const mayRevokeOutage = (outage: Outage, acting: Selves): boolean => refuseRevoker(outage, acting) === undefined;

/** An outage that was approved by mistake waives nothing any more. */
export const revokeOutage = (
  outage: Outage,
  { by, selves, at, reason }: Acting & { readonly at: Instant; readonly reason: string },
): Outcome<RevokedOutage> => {
  if (outage.state !== 'approved') return refuse('evaluation.outage-not-approved');
  return (
    refuseRevoker(outage, { by, selves }) ?? {
      accepted: true,
      value: { ...outage, state: 'revoked', revokedBy: by, revokedAt: at, revokedFor: reason },
    }
  );
};
