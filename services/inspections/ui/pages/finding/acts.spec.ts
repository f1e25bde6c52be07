import { STATES } from '../../api.js';
import { ACTS, hindrance } from './acts.js';

const theirs = { mayJudge: true, mayWithdraw: true };
const allowed = (may: (permission: string) => boolean, mine = theirs) =>
  Object.fromEntries(
    STATES.map((state) => [state, ACTS.filter((act) => hindrance(act, { state, ...mine }, may) === undefined)]),
  );

test('whoever may do all is offered what the picture of states shows, and nothing at its ends', () => {
  expect(allowed(() => true)).toEqual({
    raised: ['plan', 'repair', 'withdrawal'],
    planned: ['hand-over', 'repair', 'rectification', 'withdrawal'],
    rectified: ['verification', 'return'],
    closed: ['withdrawal'],
    withdrawn: [],
    merged: [],
  });
});

test('who only verifies plans nothing, and is told that it is the position', () => {
  const may = (permission: string) => permission === 'inspections:verify';
  expect(allowed(may)).toMatchObject({ planned: ['withdrawal'], rectified: ['verification', 'return'] });
  expect(hindrance('plan', { state: 'raised', ...theirs }, may)).toBe('may');
  expect(hindrance('plan', { state: 'closed', ...theirs }, may)).toBe('state');
});

test('whom a finding concerns judges it not, nor takes it back, and is told who does', () => {
  const mine = { mayJudge: false, mayWithdraw: false };
  expect(allowed(() => true, mine)).toMatchObject({
    ...{ raised: ['plan', 'repair'], planned: ['hand-over', 'repair', 'rectification'], rectified: [] },
  });
  expect(hindrance('return', { state: 'rectified', ...mine }, () => true)).toBe('judge');
  expect(hindrance('withdrawal', { state: 'planned', ...mine }, () => true)).toBe('withdraw');
});

test('what is in repair is handed there no second time, and is put right as before', () => {
  const repair = { complaintId: 'c-1', number: 'X-1', at: '2026-03-05T09:00:00+08:00' };
  const inRepair = { state: 'planned', repair, ...theirs } as const;
  expect(hindrance('repair', inRepair, () => true)).toBe('handed');
  expect(hindrance('repair', { ...inRepair, repairState: 'set-aside' }, () => true)).toBeUndefined();
  expect(hindrance('rectification', inRepair, () => true)).toBeUndefined();
});
