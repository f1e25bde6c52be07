import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { assessSuccessor, nameSuccessor, removeSuccessor } from './decide.js';
import { evolveSuccessor, type Successor } from './successor.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const named: Successor = {
  id: 's-1',
  positionId: 'x-1',
  employeeId: 'e-1',
  propertyId: 'p-1',
  readiness: 'ready-in-a-year',
  note: '',
  state: 'named',
};
const removed: Successor = { ...named, state: 'removed', why: '离职' };
const naming = { ...said, ...named, successorId: 's-2', keyPosition: true };

test('somebody is named on key positions only, and once', () => {
  given([])
    .when(nameSuccessor, { ...naming, keyPosition: false })
    .refuses('staffing.position-not-key');
  given([named]).when(nameSuccessor, naming).refuses('staffing.successor-already-named', { employeeId: 'e-1' });
  expect(nameSuccessor([removed], naming).accepted).toBe(true);
  expect(nameSuccessor([{ ...named, employeeId: 'e-2' }], naming).accepted).toBe(true);
});

test('how far somebody has come is judged anew until they are removed', () => {
  const assess = { ...said, readiness: 'ready-now', note: '已代理半年' } as const;
  const decision = assessSuccessor(named, assess);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  expect(decision.events.reduce<Successor>(evolveSuccessor, named)).toEqual({
    ...named,
    readiness: 'ready-now',
    note: '已代理半年',
  });
  given(removed).when(assessSuccessor, assess).refuses('staffing.successor-removed');
  given(removed)
    .when(removeSuccessor, { ...said, why: 'x' })
    .refuses('staffing.successor-removed');
});
