import { costOf, type DutyDue, dutiesAhead, dutiesMissed, type MissedDuty, wayToDo } from './staff-work.js';

const duty = (clause: string, deadline: string, done = false): DutyDue => ({
  clause,
  part: '',
  title: clause,
  propertyId: 'p 1',
  propertyName: '一期',
  deadline,
  points: 0,
  fine: '0.00',
  done,
});
const missed = (clause: string, at: string, fine: string, points = 0): MissedDuty => ({
  entryId: `${clause}${at}`,
  clause,
  title: clause,
  at,
  subjectName: '王经理',
  points,
  fine,
});

test('of all duties those of staff work of the next week are shown, soonest first', () => {
  const all = [
    duty('M-05', '2026-03-28T23:59:59+08:00'),
    duty('M-10', '2026-03-06T23:59:59+08:00'),
    duty('M-01', '2026-03-05T16:30:00+08:00'),
    duty('M-26', '2026-03-05T15:00:00+08:00'),
    duty('M-02', '2026-03-05T14:00:00+08:00', true),
    duty('M-10', '2026-03-04T23:59:59+08:00'),
  ];
  const now = Date.parse('2026-03-05T09:00:00+08:00');
  expect(dutiesAhead(all, now).map(({ clause }) => clause)).toEqual(['M-01', 'M-10']);
});

test('what was missed stands with the latest first, and costs the exact sum', () => {
  const all = dutiesMissed([
    missed('M-05', '2026-03-01T00:00:00+08:00', '2.00'),
    missed('M-02', '2026-03-04T00:00:00+08:00', '1.10', 1),
    missed('M-26', '2026-03-04T00:00:00+08:00', '9.00'),
  ]);
  expect(all.map(({ clause }) => clause)).toEqual(['M-02', 'M-05']);
  expect(costOf(all)).toEqual({ fine: '3.10', points: 1 });
  expect(costOf([])).toEqual({ fine: '0.00', points: 0 });
});

test('a duty leads to where it is done', () => {
  expect(wayToDo(duty('M-02', ''))).toBe('/tasks?property=p%201&state=open');
  expect(wayToDo(duty('M-36', ''))).toBe('/care?property=p%201');
  const summed = { ...duty('M-35', ''), part: 'month', about: '2026-02' };
  expect(wayToDo(summed)).toBe('/points?property=p%201&month=2026-02');
  expect(wayToDo({ ...summed, part: 'quarter' })).toBe('/points/publications?property=p%201');
  expect(wayToDo(duty('M-99', ''))).toBeUndefined();
});
