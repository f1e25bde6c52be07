import type { Day, Instant } from '@goldkey/kernel';
import type { TalkLine } from './queries/care-views.js';

/** Reads what is done for the staff. Every answer is bounded by the caller's scope. */
export interface CareReader {
  /**
   * Who holds a post at the property on the day, longest without a talk first; neither its manager, whose talks these
   * are, nor the caller: nobody talks with themselves.
   */
  people(propertyId: string, on: Day): Promise<readonly TalkLine[]>;
  /** Talks from `from` until before `until` of who is the property's manager on the day: the others' fulfil nobody's duty. */
  talksBetween(
    propertyId: string,
    days: { readonly from: Instant; readonly until: Instant; readonly on: Day },
  ): Promise<number>;
  /** Activities by kind, and what was done for the community, of a month. */
  doneIn(
    propertyId: string,
    days: { readonly first: Day; readonly last: Day; readonly from: Instant; readonly until: Instant },
  ): Promise<ReadonlyMap<string, number>>;
}

/** Something that happened to a person's file, posts, hand-over list or certificates. */
export interface PersonsHistoryEntry {
  /** RFC 3339. */
  readonly happenedAt: string;
  /** 'appointment-started', 'certificate-granted'… */
  readonly change: string;
  readonly actor: { readonly name: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordKind: string;
  readonly recordId: string;
}

/** Reads what happened to a person, bounded by the caller's scope. */
export interface PersonsHistoryReader {
  /** Newest first; of a long history the newest 500. */
  of(employeeId: string): Promise<readonly PersonsHistoryEntry[]>;
}
