import type { Instant } from '@goldkey/kernel';
import type { PropertyContact } from '@goldkey/service-kit';

/** What the consumer of others' news needs; the module meets it. Older news never overwrites newer. */
export interface Copies {
  keepProperty(
    property: {
      readonly propertyId: string;
      readonly name: string;
      readonly timeZone: string;
      readonly contact?: PropertyContact;
    },
    at: Instant,
  ): Promise<void>;
  keepHousehold(
    household: {
      readonly householdId: string;
      readonly propertyId: string;
      readonly building: string;
      readonly room: string;
    },
    at: Instant,
  ): Promise<void>;
  keepDepartment(
    department: { readonly departmentId: string; readonly propertyId: string; readonly name: string },
    at: Instant,
  ): Promise<void>;
}

/** What is known of the owners' opinion surveys. */
export interface ReadsSurveys {
  /** When the survey of the year was completed, RFC 3339. */
  completed(propertyId: string, year: string): Promise<string | undefined>;
}

/** Tokens of the ports in Nest's container. */
export const COPIES = Symbol('copies');
export const SURVEYS = Symbol('surveys');
export const CALLBACKS = Symbol('callbacks');
export const COMPLAINTS = Symbol('complaints');
