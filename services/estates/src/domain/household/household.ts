import type { Day, Instant } from '@goldkey/kernel';

/** What the premises are used for. */
export const HOUSEHOLD_USES = ['home', 'shop', 'office', 'garage', 'storage', 'other'] as const;
export type HouseholdUse = (typeof HOUSEHOLD_USES)[number];

/** Whether the developer or the group has given the home to its owner; absent on a household: not known. */
export const HANDOVER_STATES = ['awaiting', 'handed-over'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export type PersonRole = 'owner' | 'tenant' | 'family';

/** Somebody who belongs to a household for a time. */
export interface Person {
  readonly personId: string;
  readonly role: PersonRole;
  readonly name?: string;
  /** Digits with an optional leading plus. */
  readonly phone?: string;
  /** An owner's part of the home as `1/2` or `50%`; absent where owners hold it jointly. */
  readonly share?: string;
  /** First day; absent: since before the register knew. */
  readonly from?: Day;
  /** Last day; absent: still. */
  readonly until?: Day;
}

/** A home or other premises of one owner or several together. */
export interface Household {
  readonly id: string;
  readonly propertyId: string;
  /** With the room its address in the property, where no two are alike. */
  readonly building: string;
  readonly room: string;
  /** Square metres with at most two decimals, as text: fees are computed from it. */
  readonly areaSquareMetres: string;
  readonly use?: HouseholdUse;
  readonly handover?: HandoverState;
  /** Day on which it was handed over, where that is known. */
  readonly handedOverOn?: Day;
  /** Whom to reach: the first of the present owners. */
  readonly ownerName?: string;
  /** Digits with an optional leading plus. */
  readonly ownerPhone?: string;
  /** Everybody there is and was; absent where only the owner's name is known ({@link peopleOf} reads both). */
  readonly people?: readonly Person[];
}

export type HouseholdEvent = {
  readonly type:
    | 'HouseholdRegistered'
    | 'HouseholdMeasured'
    | 'HouseholdReaddressed'
    | 'HouseholdContactsCorrected'
    | 'HouseholdDescribed'
    | 'HouseholdOwnersChanged'
    | 'HouseholdOwnersChangeWithdrawn'
    | 'HouseholdPeopleListed'
    | 'HouseholdPersonAdmitted'
    | 'HouseholdPersonDeparted'
    | 'HouseholdHandedOver'
    | 'HouseholdHandoverWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly household: Household;
  /** What the history tells besides: never a name or a number. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** The household after an event. */
export const evolveHousehold = (_household: Household | undefined, event: HouseholdEvent): Household => event.household;
