import type { Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Handover, HandoverEvent } from '../domain/handover/handover.js';
import type { HandoverDefect, HandoverDefectEvent } from '../domain/handover-defect/handover-defect.js';
import type { Household, HouseholdEvent } from '../domain/household/household.js';
import type { Property, PropertyEvent } from '../domain/property/property.js';

export interface Ids {
  /** A new id, ordered by time (UUID version 7). */
  next(): string;
  /**
   * The id of the property with this code, always the same: a registration that broke off after staffing had defined
   * the unit is simply repeated, and finds that unit again.
   */
  ofProperty(code: string): string;
}

/** A record with the number of its version, which grows by one with each change. */
export interface Versioned<State> {
  readonly state: State;
  readonly version: number;
}

/** What became of one of several commands. */
export type Kept<State> = Outcome<Versioned<State>>;

/** Which record a command is about, and which version of it its author had seen, where that matters. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number;
}

/**
 * Every store keeps state, history and outbox rows in one transaction, and joins the one that runs already. Records
 * outside the caller's scope do not exist for it.
 */
export interface PropertyStore {
  /** Of several commands each is decided on what those before it left; a refused one does not hinder the others. */
  register(
    candidates: readonly {
      readonly code: string;
      decide(sameCode: Property | undefined): Decision<PropertyEvent>;
    }[],
  ): Promise<readonly Kept<Property>[]>;
  change(target: Target, decide: (property: Property) => Decision<PropertyEvent>): Promise<Kept<Property>>;
  /** By id or code, within the caller's scope. */
  find(by: { readonly ids?: readonly string[]; readonly codes?: readonly string[] }): Promise<readonly Property[]>;
}

export interface HouseholdStore {
  /**
   * Of several commands each is decided on what those before it left; a refused one does not hinder the others. What is
   * registered at the address already may be changed by the decision.
   */
  register(
    candidates: readonly (Pick<Household, 'propertyId' | 'building' | 'room'> & {
      decide(sameRoom: Household | undefined): Decision<HouseholdEvent>;
    })[],
  ): Promise<readonly Kept<Household>[]>;
  change(target: Target, decide: (household: Household) => Decision<HouseholdEvent>): Promise<Kept<Household>>;
  /** As {@link change}, with another household that is registered at the wished address. */
  readdress(
    target: Target,
    address: Pick<Household, 'building' | 'room'>,
    decide: (household: Household, sameRoom: Household | undefined) => Decision<HouseholdEvent>,
  ): Promise<Kept<Household>>;
  /** The household's property with its time zone; undefined where the caller sees no such household. */
  placeOf(id: string): Promise<{ readonly propertyId: string; readonly zone: string } | undefined>;
  /** Where these households are, of those that the caller sees. */
  addressesOf(ids: readonly string[]): Promise<readonly Pick<Household, 'id' | 'propertyId' | 'building' | 'room'>[]>;
}

/** Hand-overs that photos and signed papers are added to. */
export interface FiledHandovers {
  /** The one that holds, by the home; with `lock` nobody takes it back before the transaction ends. */
  find(
    householdId: string,
    lock?: boolean,
  ): Promise<
    Outcome<{
      readonly id: string;
      readonly recordKind: 'handover';
      readonly propertyId: string;
      readonly zone: string;
    }>
  >;
}

export interface HandoverStore {
  /** Changes the household and keeps the hand-over with what was found, all or none. */
  hold(
    target: Target,
    held: HandoverEvent,
    found: readonly HandoverDefectEvent[],
    decide: (household: Household) => Decision<HouseholdEvent>,
  ): Promise<Kept<Household>>;
  /** Changes the household, and marks its hand-over and what is open of it as withdrawn, all or none. */
  withdraw(
    target: Target,
    withdrawn: NonNullable<Handover['withdrawn']>,
    decide: (household: Household) => Decision<HouseholdEvent>,
  ): Promise<Kept<Household>>;
  /** The one that holds; undefined where there is none, or the caller does not see the household. */
  ofHousehold(householdId: string): Promise<Handover | undefined>;
}

/** Defects of homes that were handed over. */
export interface DefectStore {
  change(
    target: Target,
    decide: (defect: HandoverDefect) => Decision<HandoverDefectEvent>,
  ): Promise<Kept<HandoverDefect>>;
  /** As it stands; nobody else changes it until the running transaction ends. */
  hold(target: Target): Promise<Kept<HandoverDefect>>;
  /** Those of a hand-over, in the order in which they were found. */
  ofHandover(handoverId: string): Promise<readonly Versioned<HandoverDefect>[]>;
}

/** A repair as the reception log of complaints has it. */
export interface Repair {
  readonly complaintId: string;
  readonly number: string;
}

/** The reception log of complaints, asked by whoever acts. */
export interface Repairs {
  /** Once for each defect: asked again it is the same repair. A log that does not answer is a fault. */
  handIn(request: {
    readonly defectId: string;
    readonly propertyId: string;
    readonly householdId: string;
    readonly departmentId: string;
    readonly category: string;
    readonly description: string;
    readonly room: string;
  }): Promise<Repair>;
  /** Defect → how far its repair is; empty where the log does not answer, or not to this reader. */
  statesOf(defectIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Looks at what is masked: the household's people as they are, and the note in its history that somebody looked. */
export interface ContactReveals {
  /** Undefined where the caller sees no such household. */
  household(id: string): Promise<Household | undefined>;
  /** Kept in the history of the household, with who asked and why, in the transaction that runs. */
  note(reveal: {
    readonly household: Household;
    readonly personId: string;
    readonly reason: string;
    readonly at: Instant;
  }): Promise<void>;
}

/** staffing, which keeps the organisation tree. There is no answer to fall back on: a registration waits for it. */
export interface Organisation {
  /** Defines the units of properties, once for each property; gives each one's id, or staffing's refusal. */
  defineUnits(
    units: readonly { readonly propertyId: string; readonly parentId: string; readonly name: string }[],
  ): Promise<readonly Outcome<string>[]>;
  /** The group and its regions: what properties may stand below. */
  parents(): Promise<readonly { readonly unitId: string; readonly kind: string; readonly name: string }[]>;
}

/** Whether the caller acts for the whole group; only then may properties be taken on. */
export interface Reach {
  wholeGroup(): boolean;
}

/** Homes by where they are. */
export interface HomeAddresses {
  /** Gives a question that answers the id of a home at one of these addresses; undefined where the caller sees none. */
  find(
    addresses: readonly Pick<Household, 'propertyId' | 'building' | 'room'>[],
  ): Promise<(address: Pick<Household, 'propertyId' | 'building' | 'room'>) => string | undefined>;
}

/** Properties by what people call them. */
export interface PropertyNames {
  /** Code or name → ids of the properties that it fits, within the caller's scope. */
  find(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
