import type { Instant } from '@goldkey/kernel';

/** Who is of departments, asked of staffing; when it does not answer, that is a fault and the caller may come again. */
export interface DepartmentStaff {
  /** Employees of any of them, or of a team below, at any of the instants. */
  of(propertyId: string, departmentIds: readonly string[], at: readonly Instant[]): Promise<readonly string[]>;
}
