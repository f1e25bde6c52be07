import type { PropertyContact } from '@goldkey/service-kit';

/** What the consumer of places needs; the module meets it. */
export interface Places {
  keepProperty(
    property: {
      readonly propertyId: string;
      readonly name: string;
      readonly timeZone: string;
      readonly contact?: PropertyContact;
    },
    at: number,
  ): Promise<void>;
  keepHome(home: { readonly householdId: string; readonly propertyId: string }, at: number): Promise<void>;
  keepDepartment(
    department: { readonly departmentId: string; readonly propertyId: string; readonly name: string },
    at: number,
  ): Promise<void>;
}
export const PLACES = Symbol('places');
