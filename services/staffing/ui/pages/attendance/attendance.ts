import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const attendanceList = {
  filters: { property: 'one', month: 'text', q: 'text' },
  sorts: ['number', 'name', 'late', 'absent', 'worked'],
  defaultSort: 'number',
  pageSize: 100,
} as const satisfies ListSpec;

/** The question to the service. */
export const attendanceQuery = ({ filters, sort, page, pageSize }: ListState<typeof attendanceList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** Minutes as hours and minutes: `7:30`. */
export const hoursOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes as hours with two places, half up, as decimal text: 425 → `7.08`. */
export const decimalHours = (minutes: number): string => {
  const hundredths = Math.floor((minutes * 100 + 30) / 60);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
};
