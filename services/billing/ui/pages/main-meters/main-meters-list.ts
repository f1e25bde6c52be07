import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { MainMeterLine, MainReadingLine } from '../../api-main-meters.js';

/** The list as it stands in the address. */
export const mainMetersList = {
  filters: { property: 'one', kind: 'one', q: 'text' },
  sorts: ['code'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const mainMetersQuery = ({ filters, sort, page, pageSize }: ListState<typeof mainMetersList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** Buildings as they are typed: with commas of any kind. */
export const buildingsOf = (typed: string): readonly string[] =>
  typed
    .split(/[,，、;；]/)
    .map((building) => building.trim())
    .filter(Boolean);

/** The last reading that counts. */
export const lastReading = ({ readings }: Pick<MainMeterLine, 'readings'>): MainReadingLine | undefined =>
  readings.findLast(({ withdrawn }) => withdrawn === undefined);
