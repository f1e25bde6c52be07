import { type Decision, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import type { Employee } from '../domain/employee/employee.js';
import type { Recording } from '../domain/recording.js';
import type { Clock, Ids, Property, Reach } from './ports.js';

/** Gives each command what the outside world adds to it. */
export class Recorder {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  newId(): string {
    return this.ids.next();
  }

  /** The present instant, a new event id, and when the fact became true: `at`, or now where nothing is said. */
  recording(at: Instant | undefined): Recording {
    const now = this.clock.now();
    return { at: at ?? now, now, eventId: this.ids.next() };
  }
}

/** A use case's own refusal. */
export const refused = (code: string, facts: Readonly<Record<string, unknown>> = {}): Outcome<never> => ({
  accepted: false,
  refusal: { code, facts },
});

/** Refuses when the property is not among those found, that is: unknown, or outside the caller's scope. */
export const refuseUnknownProperty = (
  properties: ReadonlyMap<string, Property>,
  propertyId: string,
): Decision<never> | undefined =>
  properties.has(propertyId) ? undefined : refuse('staffing.property-not-found', { propertyId });

/** Refuses the first person who is not among those found. */
export const refuseUnknownEmployee = (
  employees: ReadonlyMap<string, Employee>,
  ...employeeIds: readonly string[]
): Decision<never> | undefined => {
  const unknown = employeeIds.find((id) => !employees.has(id));
  return unknown === undefined ? undefined : refuse('staffing.employee-not-found', { employeeId: unknown });
};

/** Refuses a record of the group (one of no property) to a caller who acts for some properties only. */
export const refuseGroupWide = (reach: Reach, propertyId: string | undefined): Decision<never> | undefined =>
  propertyId === undefined && !reach.wholeGroup() ? refuse('staffing.group-wide.forbidden') : undefined;
