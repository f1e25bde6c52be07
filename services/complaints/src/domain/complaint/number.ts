/**
 * The number that people use on the phone: property code, year and month, running number of that month.
 *
 * Example: `YQY-2608-0042`. Beyond 9,999 in a month the last part simply grows. Numbers are unique per property and
 * month; where storing fails after the number was given, there is a gap. A refusal leaves none.
 */
export const complaintNumber = (propertyCode: string, month: string, running: number): string =>
  `${propertyCode}-${month.slice(2, 4)}${month.slice(5, 7)}-${String(running).padStart(4, '0')}`;
