import type { Day, Instant } from '@goldkey/kernel';

/** Degrees of WGS 84, north and east above zero. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A property (项目) that the group serves. */
export interface Property {
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
