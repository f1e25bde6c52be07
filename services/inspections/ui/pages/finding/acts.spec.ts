import { STATES } from '../../api.js';
import { ACTS, hindrance } from './acts.js';

const allowed = (may: (permission: string) => boolean) =>
  Object.fromEntries(STATES.map((state) => [state, ACTS.filter((act) => hindrance(act, state, may) === undefined)]));

test('whoever may do all is offered what the picture of states shows, and nothing at its ends', () => {
  expect(allowed(() => true)).toEqual({
    raised: ['plan', 'withdrawal'],
    planned: ['rectification', 'withdrawal'],
    rectified: ['verification', 'return'],
    closed: [],
    withdrawn: [],
    merged: [],
  });
});

test('who only verifies plans nothing, and is told that it is the position', () => {
  const may = (permission: string) => permission === 'inspections:verify';
  expect(allowed(may)).toMatchObject({ planned: ['withdrawal'], rectified: ['verification', 'return'] });
  expect(hindrance('plan', 'raised', may)).toBe('may');
  expect(hindrance('plan', 'closed', may)).toBe('state');
});
