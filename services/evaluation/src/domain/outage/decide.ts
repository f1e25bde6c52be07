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
import type { DecidedOutage, Outage } from './outage.js';

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
      decidedAt: at,
      ...(reasons === undefined ? {} : { reasons }),
    },
  };
};
