import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Household } from '../household/household.js';
import { completeHandover, withdrawHandover } from './decide.js';
import { CHECK_ITEMS, type Check, type Handover } from './handover.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const home: Household = {
  id: 'h-1',
  propertyId: 'p-1',
  building: '3',
  room: '1201',
  areaSquareMetres: '89.50',
  handover: 'awaiting',
  ownerName: '张伟',
};
const checks: readonly Check[] = CHECK_ITEMS.map((item) => ({ item, result: 'in-order' }));
const held: Omit<Handover, 'propertyId'> = {
  id: 'o-1',
  householdId: 'h-1',
  heldOn: day('2026-03-05'),
  receiverId: 'h-1',
  checks,
  keys: [{ kind: '入户门', count: 3 }],
  readings: [{ meter: 'water', number: 'W-1', reading: '0.125' }],
};
const said = { at: now, now, eventId: 'event-1', today: day('2026-03-05') };

test('a home is handed over with what was found', () => {
  const found = [{ ...checks[0], result: 'defect', remark: '门锁松' } as Check, ...checks.slice(1)];
  given(home)
    .when(completeHandover, { ...said, handover: { ...held, checks: found } })
    .then({
      type: 'HouseholdHandedOver',
      eventId: 'event-1',
      at: now,
      household: { ...home, handover: 'handed-over', handedOverOn: day('2026-03-05') },
      facts: { on: '2026-03-05', defects: 1, keys: 3, meters: 1 },
    });
});

test.each<[string, Partial<Handover>, string]>([
  ['by who is no owner', { receiverId: 'h-9' }, 'estates.receiver-invalid'],
  ['on a day ahead', { heldOn: day('2026-03-06') }, 'estates.day-ahead-invalid'],
  ['without a key', { keys: [{ kind: '入户门', count: 0 }] }, 'estates.keys-invalid'],
  ['with a line left out', { checks: checks.slice(1) }, 'estates.check-list-invalid'],
  ['with a line twice', { checks: [...checks, checks[0] as Check] }, 'estates.check-list-invalid'],
  [
    'with a defect of no words',
    { checks: [{ ...(checks[0] as Check), result: 'defect' }, ...checks.slice(1)] },
    'estates.defect-unsaid-invalid',
  ],
  ['with no reading', { readings: [{ meter: 'gas', number: 'G', reading: '12,5' }] }, 'estates.reading-invalid'],
  ['with a meter twice', { readings: [...held.readings, ...held.readings] }, 'estates.meter-twice-invalid'],
])('%s it is refused', (_why, changes, code) => {
  given(home)
    .when(completeHandover, { ...said, handover: { ...held, ...changes } })
    .refuses(code);
});

test('a home is handed over once', () => {
  given<Household>({ ...home, handover: 'handed-over', handedOverOn: day('2026-01-01') })
    .when(completeHandover, { ...said, handover: held })
    .refuses('estates.handed-over-already', { handedOverOn: '2026-01-01' });
});

test('any subset of the check-list but all of it is refused', () => {
  fc.assert(
    fc.property(fc.subarray([...checks]), (some) => {
      const decision = completeHandover(home, { ...said, handover: { ...held, checks: some } });
      expect(decision.accepted).toBe(some.length === checks.length);
    }),
  );
});

describe('a hand-over written by mistake', () => {
  const over: Household = { ...home, handover: 'handed-over', handedOverOn: day('2026-01-01') };
  const withdrawal = { at: now, now, eventId: 'event-2', reason: '登记错了房号' };

  test('is withdrawn with its reason, and the home is handed over anew', () => {
    given(over)
      .when(withdrawHandover, withdrawal)
      .then({
        type: 'HouseholdHandoverWithdrawn',
        eventId: 'event-2',
        at: now,
        household: home,
        facts: { on: '2026-01-01', reason: '登记错了房号' },
      });
    expect(completeHandover(home, { ...said, handover: held }).accepted).toBe(true);
  });

  test('is there only where a home is handed over', () => {
    given(home).when(withdrawHandover, withdrawal).refuses('estates.handover-not-found', { id: 'h-1' });
  });
});
