import { ACTS, hindrance } from './acts.js';
import { INCIDENT_STATES } from './api.js';

test('whoever may do all is offered what the picture of states shows, and nothing at its ends', () => {
  const allowed = INCIDENT_STATES.map((state) => ACTS.filter((act) => hindrance(act, state, () => true) === undefined));
  expect(allowed).toEqual([
    ['leader', 'qm-centre', 'record', 'follow-ups', 'call-withdrawal', 'withdrawal'],
    ['leader', 'qm-centre', 'follow-ups', 'close', 'call-withdrawal', 'withdrawal'],
    ['withdrawal'],
    [],
  ]);
});

test('a guard may call, and is told that the rest is for others', () => {
  const may = (permission: string) => permission === 'inspections:patrol';
  expect(ACTS.filter((act) => hindrance(act, 'open', may) === undefined)).toEqual(['leader', 'qm-centre']);
  expect(hindrance('record', 'open', may)).toBe('may');
  const verifies = (permission: string) => permission === 'inspections:verify';
  expect(['open', 'closed'].map((state) => hindrance('withdrawal', state as 'open', verifies))).toEqual([
    undefined,
    'may',
  ]);
});
