import type { Day, Instant } from '@goldkey/kernel';

/** Degrees of WGS 84, north and east above zero. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** How owners reach a property: what is left out is not known. */
export interface Reachable {
  /** Of the front desk, as it is dialled and printed: `021-6888 1234`. */
  readonly telephone?: string;
  /** Answered at any hour. */
  readonly telephoneAllHours?: string;
  /** Where the service centre (服务中心) is; the property's own address says where its homes are. */
  readonly centreAddress?: string;
  /** When the service centre is open, in a few words. */
  readonly openingHours?: string;
}

/** A property (项目) that the group serves. */
export interface Property extends Reachable {
  readonly id: string;
  /** Short code, unique in the group, by which imports and people name it. */
  readonly code: string;
  readonly name: string;
  /** Its unit in the organisation tree, which staffing keeps. */
  readonly unitId: string;
  /** IANA zone in which its days, weeks and months are counted. */
  readonly timeZone: string;
  /** First day of service. */
  readonly serviceStart: Day;
  /** Last day of service, where the end is known. */
  readonly serviceEnd?: Day;
  /** Households served, as the contract counts them; the register may still be filling up. */
  readonly households: number;
  readonly address?: string;
  readonly coordinates?: Coordinates;
}

/** Each tells the whole definition, for a definition is read as it stands last. */
export type PropertyEvent = {
  readonly type: 'PropertyRegistered' | 'PropertyCorrected' | 'PropertyServiceEnded';
  readonly eventId: string;
  readonly at: Instant;
  readonly property: Property;
};

/** The property after an event. */
export const evolveProperty = (_property: Property | undefined, event: PropertyEvent): Property => event.property;
