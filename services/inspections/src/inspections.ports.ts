import type { Day } from '@goldkey/kernel';
import type { Draw } from './domain/draw/draw.js';

/** What the consumers of other services' news need; the module meets it. Older news never overwrites newer. */
export interface Copies {
  keepProperty(
    property: { readonly propertyId: string; readonly name: string; readonly timeZone: string },
    at: number,
  ): Promise<void>;
  keepAppointment(
    appointment: {
      readonly appointmentId: string;
      readonly propertyId: string;
      readonly employeeId: string;
      readonly role: string;
      readonly from: Day;
    },
    eventId: string,
  ): Promise<void>;
  /** `at`: when that became true; of two ends the later one stands. */
  endAppointment(appointmentId: string, until: Day, eventId: string, at: number): Promise<void>;
  /** Takes back what these events told, also of those that come later. */
  withdraw(eventIds: readonly string[]): Promise<void>;
}
export const COPIES = Symbol('copies');

/** Draws as the doors read them; the seed of one that is not opened is left out. */
export interface KeptDraws {
  /** Those of which the caller sees a property, the latest first; `id`: this one alone. */
  read(id?: string): Promise<readonly { readonly draw: Draw; readonly version: number }[]>;
}
export const DRAWS = Symbol('draws');
export const POT = Symbol('pot');
export const COLLEAGUES = Symbol('colleagues');

/** What the consumer of news of households needs; the module meets it. */
export interface HouseholdCopies {
  keep(
    household: { readonly householdId: string; readonly propertyId: string; readonly name: string },
    told: { readonly eventId: string; readonly at: number },
  ): Promise<void>;
  withdraw(eventIds: readonly string[]): Promise<void>;
}
export const HOUSEHOLD_COPIES = Symbol('household copies');
