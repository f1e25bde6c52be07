import type { Instant } from '@goldkey/kernel';
import type { OwnerLinkState } from './machine.js';

/** Longest life of a link; what an owner follows is over by then, and an old message is no key for ever. */
export const LONGEST_LIFE_DAYS = 90;

/** For one matter (see and evaluate it), to report a new one, to answer one questionnaire about a department, or to judge work done. */
export type LinkTarget =
  | { readonly kind: 'matter'; readonly complaintId: string }
  | { readonly kind: 'work-order'; readonly orderId: string }
  | { readonly kind: 'report'; readonly departmentId: string; readonly householdId?: string; readonly room?: string }
  | {
      readonly kind: 'questionnaire';
      readonly departmentId: string;
      readonly departmentName: string;
      readonly householdId?: string;
      readonly room?: string;
    };

interface LinkFacts {
  readonly id: string;
  readonly propertyId: string;
  /** SHA-256 of the token, hexadecimal. The token itself is shown once and kept nowhere. */
  readonly tokenHash: string;
  readonly target: LinkTarget;
  readonly issuedAt: Instant;
  /** Employee or account; absent in links of before it was kept. */
  readonly issuedBy?: string;
  readonly expiresAt: Instant;
  /** When the matter was evaluated by this link; once. */
  readonly evaluatedAt?: Instant;
  /** When its questionnaire was answered; once. */
  readonly answeredAt?: Instant;
  /** What the owner said of the work: that it was done well, or that it was not; once. */
  readonly judged?: { readonly at: Instant; readonly done: boolean };
}

/** The owner's way in without an account: whoever holds the token acts as the owner, in this one matter. */
export type OwnerLink = LinkFacts &
  ({ readonly state: 'open' } | { readonly state: 'revoked'; readonly revokedAt: Instant });

export type OwnerLinkIssued = { readonly type: 'OwnerLinkIssued' } & Omit<
  LinkFacts,
  'evaluatedAt' | 'answeredAt' | 'judged'
>;
export interface OwnerLinkRevoked {
  readonly type: 'OwnerLinkRevoked';
  readonly revokedAt: Instant;
}
/** A matter was reported by the link, which is about that matter from now on. */
export interface OwnerLinkUsedToReport {
  readonly type: 'OwnerLinkUsedToReport';
  readonly complaintId: string;
  readonly at: Instant;
}
export interface OwnerLinkUsedToEvaluate {
  readonly type: 'OwnerLinkUsedToEvaluate';
  readonly at: Instant;
}
export interface OwnerLinkUsedToAnswer {
  readonly type: 'OwnerLinkUsedToAnswer';
  readonly at: Instant;
}
export interface OwnerLinkUsedToJudge {
  readonly type: 'OwnerLinkUsedToJudge';
  readonly at: Instant;
  readonly done: boolean;
}
export type OwnerLinkUse =
  | OwnerLinkRevoked
  | OwnerLinkUsedToReport
  | OwnerLinkUsedToEvaluate
  | OwnerLinkUsedToAnswer
  | OwnerLinkUsedToJudge;
export type OwnerLinkEvent = OwnerLinkIssued | OwnerLinkUse;

/** Where the link stands on its way (machine.ts). */
export const standingOf = ({ state, target, evaluatedAt, answeredAt, judged }: OwnerLink): OwnerLinkState => {
  if (state === 'revoked') return 'revoked';
  if (target.kind === 'report') return 'to-report';
  if (target.kind === 'matter') return evaluatedAt === undefined ? 'to-follow' : 'evaluated';
  if (target.kind === 'work-order') return judged === undefined ? 'to-judge' : 'judged';
  return answeredAt === undefined ? 'to-answer' : 'answered';
};

/** The link right after it was issued. */
export const beginLink = ({ type: _, ...facts }: OwnerLinkIssued): OwnerLink => ({ ...facts, state: 'open' });

/** The link after the event. */
export const evolveLink = (link: OwnerLink, event: OwnerLinkUse): OwnerLink => {
  switch (event.type) {
    case 'OwnerLinkRevoked':
      return { ...link, state: 'revoked', revokedAt: event.revokedAt };
    case 'OwnerLinkUsedToReport':
      return { ...link, target: { kind: 'matter', complaintId: event.complaintId } };
    case 'OwnerLinkUsedToEvaluate':
      return { ...link, evaluatedAt: event.at };
    case 'OwnerLinkUsedToAnswer':
      return { ...link, answeredAt: event.at };
    case 'OwnerLinkUsedToJudge':
      return { ...link, judged: { at: event.at, done: event.done } };
  }
};
