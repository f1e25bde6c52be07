import { STATES } from '../api.js';
import { ACTS, hindrance, isOpen } from './acts.js';
import { RENOVATION_STATES } from './api.js';

test('whoever may do all is offered what the picture of states shows, and nothing at its ends', () => {
  const allowed = RENOVATION_STATES.map((state) =>
    ACTS.filter((act) => hindrance(act, { state }, () => true) === undefined),
  );
  expect(allowed).toEqual([
    ['correct', 'approval', 'rejection', 'withdrawal'],
    ['patrols', 'findings', 'acceptance', 'withdrawal', 'last-day'],
    [],
    ['acceptance-withdrawal'],
    [],
  ]);
});

test('a deposit that was agreed is taken once, and goes back once the work is over', () => {
  const taken = { deposit: '2000.00', depositTaken: { amount: '2000.00', receipt: 'S-1', on: '2026-03-01' } };
  const back = { returned: '2000.00', withheld: '0.00', on: '2026-04-01' };
  const offered = (standing: object) =>
    RENOVATION_STATES.map((state) =>
      ACTS.filter(
        (act) => act.startsWith('deposit') && hindrance(act, { state, ...standing }, () => true) === undefined,
      ),
    );
  expect(offered({ deposit: '2000.00' })).toEqual([['deposit'], ['deposit'], [], ['deposit'], []]);
  const [both, undone] = [['deposit-return', 'deposit-withdrawal'], ['deposit-withdrawal']];
  expect(offered(taken)).toEqual([undone, undone, both, both, both]);
  expect(offered({ ...taken, depositReturned: back })).toEqual(Array(5).fill(['deposit-return-withdrawal']));
  expect(offered({ deposit: '2000.00', depositWithdrawn: true })).toEqual(Array(5).fill(['deposit']));
});

test('a violation is open until it is verified, taken back or merged', () => {
  expect(STATES.filter((state) => isOpen({ state }))).toEqual(['raised', 'planned', 'rectified']);
});

test('a guard may patrol and raise what is wrong, and approve nothing', () => {
  const may = (permission: string) => permission === 'inspections:patrol';
  expect(ACTS.filter((act) => hindrance(act, { state: 'approved' }, may) === undefined)).toEqual([
    'patrols',
    'findings',
  ]);
  expect(hindrance('approval', { state: 'applied' }, may)).toBe('may');
});

test('what cannot be done says what is lacking', () => {
  const any = () => true;
  const deposit = { deposit: '2000.00' };
  const taken = { ...deposit, depositTaken: { amount: '2000.00', on: '2026-03-02', receipt: 'YJ-1' } } as never;
  expect(hindrance('patrols', { state: 'applied' }, any)).toBe('unapproved');
  expect(hindrance('approval', { state: 'approved' }, any)).toBe('approved');
  expect(hindrance('acceptance', { state: 'rejected' }, any)).toBe('over');
  expect(hindrance('acceptance-withdrawal', { state: 'approved' }, any)).toBe('unaccepted');
  expect(hindrance('deposit', { state: 'approved' }, any)).toBe('no-deposit');
  expect(hindrance('deposit', Object.assign({ state: 'approved' as const }, taken), any)).toBe('deposit-taken');
  expect(hindrance('deposit-return', { state: 'accepted', ...deposit }, any)).toBe('deposit-open');
  expect(hindrance('deposit-return', Object.assign({ state: 'approved' as const }, taken), any)).toBe('running');
});
