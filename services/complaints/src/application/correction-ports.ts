import type { Instant } from '@goldkey/kernel';

/** Asks who is of departments; `None` is what is answered where staffing does not. */
export interface AskedStaff<None> {
  /** Employees of any of them, or of a team below, at any of the instants. */
  of(propertyId: string, departmentIds: readonly string[], at: readonly Instant[]): Promise<readonly string[] | None>;
}

/** For one answer to a page, which is shown all the same where staffing does not answer; it asks the same only once. */
export type StaffForPages = AskedStaff<undefined>;

/** Who is of departments, asked of staffing; when it does not answer, that is a fault and the caller may come again. */
export interface DepartmentStaff extends AskedStaff<never> {
  forPages(): StaffForPages;
}
