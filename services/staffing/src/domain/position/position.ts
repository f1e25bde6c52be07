import type { Day, Instant } from '@goldkey/kernel';
import type { PositionDescription } from './description.js';

/** Who signs: an employee, or an account that is none. */
export interface Signer {
  readonly id: string;
  readonly name: string;
  /** Every id of that person then; absent on older signatures. */
  readonly selves?: readonly string[];
}
/** Who signs now. */
export type Signing = Required<Signer>;

interface Written {
  /** From 1; a version keeps its number. */
  readonly number: number;
  readonly description: PositionDescription;
  /** Everybody who wrote at it, the first first. */
  readonly makers: readonly Signer[];
  readonly madeAt: Instant;
}
interface Reviewed {
  readonly reviewedBy: Signer;
  readonly reviewedAt: Instant;
}

/** A version of a position's description: made, reviewed and approved by three persons. */
export type PositionVersion = Written &
  (
    | { readonly state: 'draft'; readonly returned?: { readonly by: Signer; readonly why: string } }
    | ({ readonly state: 'reviewed' } & Reviewed)
    | ({
        readonly state: 'approved';
        readonly approvedBy: Signer;
        readonly approvedAt: Instant;
        /** First day in force; until the day before the next version's. */
        readonly from: Day;
      } & Reviewed)
  );

interface Identity {
  readonly id: string;
  readonly unitId: string;
  /** The property of the unit; absent for positions that the group or a region describes. */
  readonly propertyId?: string;
  /** Unique in the unit. */
  readonly code: string;
}

/** A position: its versions by number. At most the last of them is not approved. */
export type Position = Identity & { readonly versions: readonly PositionVersion[] } & (
    | { readonly state: 'open' }
    | { readonly state: 'dropped'; readonly why: string }
    | {
        readonly state: 'abolished';
        readonly lastDay: Day;
        readonly why: string;
        /** The event of it, by which it is taken back; absent on older ones. */
        readonly abolishedEvent?: string;
      }
  );

export type PositionEvent = { readonly eventId: string; readonly at: Instant; readonly positionId: string } & (
  | {
      readonly type: 'PositionDrafted';
      readonly identity: Identity;
      readonly description: PositionDescription;
      readonly by: Signer;
    }
  | {
      readonly type: 'PositionVersionBegun';
      readonly number: number;
      readonly description: PositionDescription;
      readonly by: Signer;
    }
  | {
      readonly type: 'PositionRevised';
      readonly number: number;
      readonly description: PositionDescription;
      readonly by: Signer;
    }
  | { readonly type: 'PositionReviewed'; readonly number: number; readonly by: Signer }
  | { readonly type: 'PositionReturned'; readonly number: number; readonly by: Signer; readonly why: string }
  | { readonly type: 'PositionApproved'; readonly number: number; readonly by: Signer; readonly from: Day }
  | { readonly type: 'PositionDraftDropped'; readonly number: number; readonly why: string }
  | { readonly type: 'PositionAbolished'; readonly lastDay: Day; readonly why: string }
  | { readonly type: 'PositionAbolitionWithdrawn'; readonly withdrawnEvent?: string; readonly why: string }
);

/** The version that is not approved yet, where there is one. */
export const openVersion = ({ versions }: Pick<Position, 'versions'>): PositionVersion | undefined => {
  const last = versions.at(-1);
  return last?.state === 'approved' ? undefined : last;
};

export type ApprovedVersion = Extract<PositionVersion, { readonly state: 'approved' }>;

/** The approved versions, by number: of two that could be in force on a day the later one is. */
export const approvedVersions = ({ versions }: Pick<Position, 'versions'>): readonly ApprovedVersion[] =>
  versions.filter((version): version is ApprovedVersion => version.state === 'approved');

/** The first day on which a version was, or will be, in force. */
export const firstDayOf = (position: Pick<Position, 'versions'>): Day | undefined =>
  approvedVersions(position)
    .map(({ from }) => from)
    .sort()[0];

/** The version in force on a day; undefined before the first one, and after the position's last day. */
export const versionInForce = (position: Position, day: Day): ApprovedVersion | undefined =>
  position.state === 'dropped' || (position.state === 'abolished' && day > position.lastDay)
    ? undefined
    : approvedVersions(position)
        .filter(({ from }) => from <= day)
        .at(-1);

/** How a position stands in lists: the state of its newest version, or how it ended. */
export const standingOf = (position: Position): PositionVersion['state'] | 'dropped' | 'abolished' =>
  position.state === 'open' ? (position.versions.at(-1)?.state ?? 'draft') : position.state;

const withLast = (position: Position, change: (last: PositionVersion) => PositionVersion): Position => {
  const last = position.versions.at(-1);
  if (last === undefined) throw new Error('a position without a version');
  return { ...position, versions: [...position.versions.slice(0, -1), change(last)] };
};

const writtenOf = ({ number, description, makers, madeAt }: PositionVersion): Written => ({
  number,
  description,
  makers,
  madeAt,
});

/** Who wrote before stays where they were, with the ids under which they wrote now too. */
const withMaker = (makers: readonly Signer[], by: Signer): readonly Signer[] =>
  makers.some(({ id }) => id === by.id)
    ? makers.map((one) =>
        one.id === by.id ? { ...one, selves: [...new Set([...(one.selves ?? []), ...(by.selves ?? [])])] } : one,
      )
    : [...makers, by];

/** The position after an event. */
export const evolvePosition = (position: Position | undefined, event: PositionEvent): Position => {
  if (event.type === 'PositionDrafted') {
    const { identity, description, by, at } = event;
    return {
      ...identity,
      versions: [{ number: 1, description, makers: [by], madeAt: at, state: 'draft' }],
      state: 'open',
    };
  }
  if (position === undefined) throw new Error(`${event.type} of a position that was never drafted`);
  switch (event.type) {
    case 'PositionVersionBegun': {
      const { number, description, by, at } = event;
      const version: PositionVersion = { number, description, makers: [by], madeAt: at, state: 'draft' };
      return { ...position, versions: [...position.versions, version] };
    }
    case 'PositionRevised': {
      const { number, description, by, at } = event;
      return withLast(position, ({ makers }) => ({
        number,
        description,
        makers: withMaker(makers, by),
        madeAt: at,
        state: 'draft',
      }));
    }
    case 'PositionReviewed':
      return withLast(position, (last) => ({
        ...writtenOf(last),
        state: 'reviewed',
        reviewedBy: event.by,
        reviewedAt: event.at,
      }));
    case 'PositionReturned':
      return withLast(position, (last) => ({
        ...writtenOf(last),
        state: 'draft',
        returned: { by: event.by, why: event.why },
      }));
    case 'PositionApproved':
      return withLast(position, (last) => {
        if (last.state !== 'reviewed') throw new Error('a version is approved after its review');
        const { by: approvedBy, at: approvedAt, from } = event;
        return { ...last, state: 'approved', approvedBy, approvedAt, from };
      });
    case 'PositionDraftDropped':
      return position.versions.length > 1
        ? { ...position, versions: position.versions.slice(0, -1) }
        : { ...position, state: 'dropped', why: event.why };
    case 'PositionAbolished':
      return {
        ...position,
        state: 'abolished',
        lastDay: event.lastDay,
        why: event.why,
        abolishedEvent: event.eventId,
      };
    case 'PositionAbolitionWithdrawn': {
      const { id, unitId, propertyId, code, versions } = position;
      return { id, unitId, ...(propertyId !== undefined && { propertyId }), code, versions, state: 'open' };
    }
  }
};
