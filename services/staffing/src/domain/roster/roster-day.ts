import type { Day, Instant } from '@goldkey/kernel';

/** What a person does on a day. Where nothing is set the Chinese public calendar decides (rulebook 0). */
export const dayKinds = ['work', 'rest', 'leave'] as const;
export type DayKind = (typeof dayKinds)[number];

/** One cell of the roster: a person on a day. */
export interface RosterDay {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  /** When this was set; of two settings the later stands. */
  readonly setAt: Instant;
  /** The property that keeps the person's file, absent for staff of the group. */
  readonly propertyId?: string;
}

export type RosterEvent = {
  readonly type: 'RosterDaySet';
  readonly eventId: string;
  readonly at: Instant;
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  readonly propertyId?: string;
};

/** The cell after an event. */
export const evolveRosterDay = (_cell: RosterDay | undefined, event: RosterEvent): RosterDay => {
  const { employeeId, date, kind, at, propertyId } = event;
  return { employeeId, date, kind, setAt: at, ...(propertyId && { propertyId }) };
};
