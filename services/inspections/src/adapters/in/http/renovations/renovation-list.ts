import { dayOf, type Instant, instant } from '@goldkey/kernel';
import { type KeptList, keptIn } from '@goldkey/service-kit';
import { duesOf, type Renovation } from '../../../../domain/renovation/renovation.js';

/** Renovations as they are listed and shown. */
export const renovationList: KeptList = {
  ...keptIn('renovation', 't'),
  more: (renovation: Renovation, zone: string) => {
    const local = (at: Instant) => dayOf(at, zone);
    return { dues: duesOf(renovation, local(instant(Date.now())), local) };
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    runsFrom: { column: 't.from_day', kind: 'to' },
    runsUntil: { column: 't.until_day', kind: 'from' },
  },
  sorts: { from: 't.from_day', until: 't.until_day', home: 't.home', state: 't.standing' },
  neverNull: ['from', 'until', 'home', 'state'],
  defaultSort: '-from',
  search: ['t.home', 't.contractor', 't.works'],
};
