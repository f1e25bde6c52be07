import { readListState } from '@goldkey/ui/list-state';
import { ACTS, casesList, casesQuery, hindrance, STATES } from './api.js';

test('what stands in the address is asked of the service', () => {
  const query = (search: string) => casesQuery(readListState(new URLSearchParams(search), casesList));
  expect(query('state=reported,heard&mine=by-me&property=p')).toMatchObject({
    state: ['reported', 'heard'],
    mine: 'by-me',
    propertyId: 'p',
    sort: '-reportedAt',
  });
});

test('nobody is confirmed unheard, what is decided is only overturned, and reporting is not deciding', () => {
  const all = () => true;
  const open = (state: (typeof STATES)[number]) => ACTS.filter((act) => hindrance(act, state, all) === undefined);
  expect(open('reported')).toEqual(['hearing', 'dismissal', 'withdrawal']);
  expect(open('heard')).toEqual(['hearing', 'confirmation', 'dismissal']);
  expect(open('confirmed')).toEqual(['overturning']);
  expect(open('dismissed')).toEqual([]);
  const reports = (permission: string) => permission === 'inspections:report-conduct';
  expect(hindrance('confirmation', 'heard', reports)).toBe('may');
});
