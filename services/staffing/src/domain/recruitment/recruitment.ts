import type { Day, Instant } from '@goldkey/kernel';

interface Wanted {
  readonly id: string;
  readonly positionId: string;
  /** Where the people are to work. */
  readonly unitId: string;
  readonly propertyId?: string;
  /** How many, from 1. */
  readonly number: number;
  readonly reason: string;
  readonly neededBy: Day;
  /** Employee, or account of nobody in particular. */
  readonly requestedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly requestedAs?: readonly string[];
}

/** People are needed for a position: asked for, decided by another person, closed when they are there. */
export type Recruitment = Wanted &
  (
    | { readonly state: 'requested' }
    | { readonly state: 'approved'; readonly approvedBy: string; readonly approvedAt: Instant }
    | { readonly state: 'declined'; readonly declinedBy: string; readonly why: string }
    | { readonly state: 'closed'; readonly hired: number; readonly closedAt: Instant }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type RecruitmentEvent = { readonly eventId: string; readonly at: Instant; readonly recruitmentId: string } & (
  | { readonly type: 'RecruitmentRequested'; readonly wanted: Wanted }
  | { readonly type: 'RecruitmentApproved'; readonly by: string }
  | { readonly type: 'RecruitmentDeclined'; readonly by: string; readonly why: string }
  | { readonly type: 'RecruitmentClosed'; readonly hired: number }
  | { readonly type: 'RecruitmentWithdrawn'; readonly why: string }
);

const wantedOf = (recruitment: Recruitment): Wanted => {
  const { id, positionId, unitId, propertyId, number, reason, neededBy, requestedBy, requestedAs } = recruitment;
  const property = propertyId === undefined ? {} : { propertyId };
  const kept = requestedAs === undefined ? {} : { requestedAs };
  return { id, positionId, unitId, ...property, number, reason, neededBy, requestedBy, ...kept };
};

/** The need after an event. */
export const evolveRecruitment = (recruitment: Recruitment | undefined, event: RecruitmentEvent): Recruitment => {
  if (event.type === 'RecruitmentRequested') return { ...event.wanted, state: 'requested' };
  if (recruitment === undefined) throw new Error(`${event.type} of a need that nobody told`);
  const wanted = wantedOf(recruitment);
  switch (event.type) {
    case 'RecruitmentApproved':
      return { ...wanted, state: 'approved', approvedBy: event.by, approvedAt: event.at };
    case 'RecruitmentDeclined':
      return { ...wanted, state: 'declined', declinedBy: event.by, why: event.why };
    case 'RecruitmentClosed':
      return { ...wanted, state: 'closed', hired: event.hired, closedAt: event.at };
    case 'RecruitmentWithdrawn':
      return { ...wanted, state: 'withdrawn', why: event.why };
  }
};
