import { dayOf, type Instant, monthOf, type Outcome } from '@goldkey/kernel';
import type { Department, Directory, NumberSeries, Property } from './ports.js';

/** Where a matter belongs. */
export interface Place {
  readonly property: Property;
  readonly department: Department;
}

/**
 * Finds the property and the department of it that handles the matter, or refuses with
 * `complaints.property-not-found` or `complaints.department-not-found`. A department of another property is unknown.
 */
export const findPlace = async (
  directory: Directory,
  wanted: { readonly propertyId: string; readonly departmentId: string },
): Promise<Outcome<Place>> => {
  const [properties, departments] = await Promise.all([
    directory.properties([wanted.propertyId]),
    directory.departments([wanted.departmentId]),
  ]);
  const property = properties.get(wanted.propertyId);
  if (property === undefined) return refusal('property-not-found', { propertyId: wanted.propertyId });
  const department = departments.get(wanted.departmentId);
  if (department?.propertyId !== property.propertyId) {
    return refusal('department-not-found', { departmentId: wanted.departmentId });
  }
  return { accepted: true, value: { property, department } };
};

const refusal = (
  why: string,
  facts: Record<string, unknown>,
): { accepted: false; refusal: { code: string; facts: Record<string, unknown> } } => ({
  accepted: false,
  refusal: { code: `complaints.${why}`, facts },
});

/** The series of numbers for what is received at the instant: the local month of the property (rulebook 0). */
export const seriesOf = (property: Property, at: Instant): NumberSeries => ({
  propertyId: property.propertyId,
  propertyCode: property.code,
  month: monthOf(dayOf(at, property.timeZone)),
});
