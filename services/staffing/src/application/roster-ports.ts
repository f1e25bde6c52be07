import type { Day, Decision, Instant, Month } from '@goldkey/kernel';
import type { Clocking, ClockingEvent } from '../domain/clocking/clocking.js';
import type { RosterLimits, RosterLimitsSet } from '../domain/roster/limits.js';
import type { DayPlan } from '../domain/roster/roster-day.js';
import type { Notice, NoticeEvent } from '../domain/roster-publication/notice.js';
import type { Publication, PublicationEvent } from '../domain/roster-publication/publication.js';
import type { LeaveTime } from '../domain/roster-request/leave.js';
import type { HeldDay, RequestEvent, RosterRequest } from '../domain/roster-request/request.js';
import type { ShiftSurroundings } from '../domain/shift/decide.js';
import type { DutyPost, DutyPostEvent, Shift, ShiftEvent } from '../domain/shift/shift.js';
import type { GroupRecordStore, Kept, Target } from './ports.js';

/** Stores of the roster; what holds of every store is written in `ports.ts`. */
export interface DutyPostStore {
  /** `others` are all posts of the property, retired ones too. */
  define(propertyId: string, decide: (others: readonly DutyPost[]) => Decision<DutyPostEvent>): Promise<Kept<DutyPost>>;
  change(
    target: Target,
    decide: (post: DutyPost, others: readonly DutyPost[]) => Decision<DutyPostEvent>,
  ): Promise<Kept<DutyPost>>;
}

export interface ShiftStore {
  define(propertyId: string, decide: (around: ShiftSurroundings) => Decision<ShiftEvent>): Promise<Kept<Shift>>;
  change(
    target: Target,
    decide: (shift: Shift, around: ShiftSurroundings) => Decision<ShiftEvent>,
  ): Promise<Kept<Shift>>;
  /** By id, within the caller's scope. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Shift>>;
}

export interface PublicationStore {
  /** Keeps the publication, and what is planned at this moment as that which people were shown. */
  publish(
    propertyId: string,
    month: Month,
    decide: (standing: Publication | undefined) => Decision<PublicationEvent>,
  ): Promise<Kept<Publication>>;
}

export type RosterLimitsStore = GroupRecordStore<RosterLimits, RosterLimitsSet>;

export interface NoticeStore {
  note(
    employeeId: string,
    month: Month,
    decide: (known: Notice | undefined) => Decision<NoticeEvent>,
  ): Promise<Kept<Notice>>;
}

export interface RequestStore {
  /** `others` are the requests of the same person, settled ones too. */
  ask(
    employeeId: string,
    decide: (others: readonly RosterRequest[]) => Decision<RequestEvent>,
  ): Promise<Kept<RosterRequest>>;
  /** Nobody else asks for, or decides about, anything of these people until the transaction ends. */
  hold(employeeIds: readonly string[]): Promise<void>;
  change(target: Target, decide: (request: RosterRequest) => Decision<RequestEvent>): Promise<Kept<RosterRequest>>;
  find(id: string): Promise<RosterRequest | undefined>;
}

export interface ClockingStore {
  clock(decide: () => Decision<ClockingEvent>): Promise<Kept<Clocking>>;
  /** What a correction of the person added, if it did. */
  strike(
    correction: { readonly id: string; readonly employeeId: string; readonly clockedAt: Instant },
    decide: (clocking: Clocking) => Decision<ClockingEvent>,
  ): Promise<void>;
  /** `known` is the same coming or going of the same person, where it is kept already. */
  bringIn(
    told: readonly (Pick<Clocking, 'employeeId' | 'direction' | 'clockedAt'> & {
      decide(known: Clocking | undefined): Decision<ClockingEvent>;
    })[],
  ): Promise<readonly Kept<Clocking>[]>;
}

/** A day that is set, with its version. */
export interface SetDay extends HeldDay {
  readonly version: number;
}

/** Leave as it stands, with the days of the roster as they were before it was written to them. */
export interface ApprovedLeave extends LeaveTime {
  readonly employeeId: string;
  readonly replaced: readonly HeldDay[];
}

/** Reads what is planned at a property. Every answer is bounded by the caller's scope. */
export interface PlanReader {
  /** Retired ones too. */
  templatesOf(propertyId: string): Promise<ShiftSurroundings & { readonly shifts: readonly Shift[] }>;
  /** Days that are set for the people whose file is kept at the property, from `first` to `last`; of who has left none after the last day. */
  daysOf(propertyId: string, first: Day, last: Day): Promise<readonly SetDay[]>;
  /** Who began here no earlier than that day → the first day of their first appointment. */
  beginnersOf(propertyId: string, from: Day): Promise<ReadonlyMap<string, Day>>;
  /** Approved leave that takes something of the days from `first` to `last`. */
  leaveOf(propertyId: string, first: Day, last: Day): Promise<readonly ApprovedLeave[]>;
  /** Leave that was asked for and is not decided about yet. */
  askedLeaveOf(
    propertyId: string,
    first: Day,
    last: Day,
  ): Promise<readonly (LeaveTime & { readonly employeeId: string })[]>;
  publicationOf(propertyId: string, month: Month): Promise<Publication | undefined>;
  /** What people were shown when the month was published. */
  shownOf(propertyId: string, month: Month): Promise<readonly HeldDay[]>;
  noticesOf(propertyId: string, month: Month): Promise<readonly Notice[]>;
}

/** Reads the clock. Every answer is bounded by the caller's scope. */
export interface ClockReader {
  /** Comings and goings that count at a property, of one person where `employeeId` is given, from `from` until before `until`. */
  clockingsOf(
    asked: { readonly propertyId: string; readonly employeeId?: string },
    from: Instant,
    until: Instant,
  ): Promise<readonly Clocking[]>;
}

/** Reads requests. Every answer is bounded by the caller's scope. */
export interface RequestReader {
  /** Those that the person made, or is asked about, the newest first. */
  requestsAbout(employeeId: string): Promise<readonly RequestLine[]>;
}

/** A request with the names of its people. */
export type RequestLine = RosterRequest & {
  readonly version: number;
  readonly employeeName: string;
  readonly withName?: string;
};

/** A licence that a person holds, with its first and last day. */
export interface HeldCertificate {
  readonly employeeId: string;
  readonly craft: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
}

/** Asks for the certificates of people. */
export interface CertificateDirectory {
  heldBy(employeeIds: readonly string[]): Promise<readonly HeldCertificate[]>;
}

/** A plan of a day, the public calendar's where nothing is set. */
export type PlanAt = (employeeId: string, date: Day) => DayPlan;
