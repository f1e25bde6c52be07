import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { describeHousehold } from './decide.js';
import { admitPerson, changeOwners, correctPerson, departPerson, withdrawOwnersChange } from './decide-people.js';
import type { Household, HouseholdEvent, Person } from './household.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const today = day('2026-03-05');
const bare: Household = { id: 'h-1', propertyId: 'p-1', building: '3', room: '1201', areaSquareMetres: '89.50' };
const known: Household = { ...bare, ownerName: '张伟', ownerPhone: '13812345678' };
const zhang: Person = { personId: 'h-1', role: 'owner', name: '张伟', phone: '13812345678' };
const tenant = { personId: 't-1', role: 'tenant' as const, name: '王芳', from: day('2026-01-01') };
const lived: Household = { ...known, people: [zhang, tenant] };
const told = (
  type: HouseholdEvent['type'],
  household: Household,
  facts: Readonly<Record<string, unknown>>,
): HouseholdEvent => ({ type, eventId: 'event-1', at: now, household, facts });

describe('a change of owners', () => {
  const on = day('2026-03-01');
  const owners = [
    { personId: 'o-1', name: '李娜', phone: '13900000001', share: '60%' },
    { personId: 'o-2', name: '李军', share: '2/5' },
  ];

  test('ends with the day before what was, and keeps it', () => {
    const people: readonly Person[] = [
      { ...zhang, until: day('2026-02-28') },
      { personId: 'o-1', name: '李娜', phone: '13900000001', share: '60%', role: 'owner', from: on },
      { personId: 'o-2', name: '李军', share: '2/5', role: 'owner', from: on },
    ];
    given(known)
      .when(changeOwners, { ...said, on, today, owners })
      .then(
        told(
          'HouseholdOwnersChanged',
          { ...bare, people, ownerName: '李娜', ownerPhone: '13900000001' },
          { on, owners: 2 },
        ),
      );
  });

  test('is recorded when it has happened, in order, and of the whole home', () => {
    const since: Household = { ...bare, people: [{ ...zhang, from: on }] };
    given(known)
      .when(changeOwners, { ...said, on: day('2026-03-06'), today, owners })
      .refuses('estates.day-ahead-invalid', { on: '2026-03-06', today });
    given(since)
      .when(changeOwners, { ...said, on, today, owners })
      .refuses('estates.owners-order-invalid', { on, earliest: '2026-03-02' });
    given(known)
      .when(changeOwners, { ...said, on, today, owners: owners.slice(1) })
      .refuses('estates.shares-invalid');
    given(known)
      .when(changeOwners, { ...said, on, today, owners: [] })
      .refuses('estates.shares-invalid');
  });

  test('that was written down by mistake is taken back: who owned it before owns it still, and it may be written anew', () => {
    const before = { ...known, people: [zhang, tenant] };
    const changed = changeOwners(before, { ...said, on: today, today, owners });
    const after = (changed.accepted && changed.events[0]?.household) as Household;
    given(after)
      .when(withdrawOwnersChange, { ...said, reason: '登记错了户' })
      .then(told('HouseholdOwnersChangeWithdrawn', before, { on: today, reason: '登记错了户' }));
    expect(changeOwners(before, { ...said, on: today, today, owners }).accepted).toBe(true);
    given(known)
      .when(withdrawOwnersChange, { ...said, reason: '没有变更过' })
      .refuses('estates.owners-change-not-found');
  });
});

describe('a tenant', () => {
  test('moves in and out, told without a name', () => {
    given(known)
      .when(admitPerson, { ...said, person: tenant })
      .then(told('HouseholdPersonAdmitted', lived, { personId: 't-1', role: 'tenant', from: tenant.from }));
    given(lived)
      .when(departPerson, { ...said, personId: 't-1', until: today })
      .then(
        told(
          'HouseholdPersonDeparted',
          { ...lived, people: [zhang, { ...tenant, until: today }] },
          { personId: 't-1', role: 'tenant', until: today },
        ),
      );
  });

  test('is not twice there, leaves after coming, and comes back later', () => {
    const again = { ...tenant, personId: 't-2', from: day('2026-02-01') };
    given(lived)
      .when(admitPerson, { ...said, person: again })
      .refuses('estates.person-there-already', { personId: 't-1' });
    given(known)
      .when(admitPerson, { ...said, person: { ...tenant, until: day('2025-12-31') } })
      .refuses('estates.stay-invalid');
    given(lived)
      .when(departPerson, { ...said, personId: 't-1', until: day('2025-12-31') })
      .refuses('estates.stay-invalid');
    const left: Household = { ...lived, people: [zhang, { ...tenant, until: day('2026-01-31') }] };
    given(left)
      .when(admitPerson, { ...said, person: again })
      .then(
        told(
          'HouseholdPersonAdmitted',
          { ...left, people: [...(left.people ?? []), again] },
          { personId: 't-2', role: 'tenant', from: again.from },
        ),
      );
    const back: Household = { ...left, people: [...(left.people ?? []), again] };
    given(back)
      .when(departPerson, { ...said, personId: 't-1', until: day('2026-02-05') })
      .refuses('estates.person-there-already', { personId: 't-2' });
  });
});

test('an owner leaves by a change of owners alone; nobody else is unknown', () => {
  given(known)
    .when(departPerson, { ...said, personId: 'h-1', until: today })
    .refuses('estates.owner-departs');
  given(known)
    .when(departPerson, { ...said, personId: 'x', until: today })
    .refuses('estates.person-not-found');
  given(known)
    .when(correctPerson, { ...said, personId: 'x', name: '李' })
    .refuses('estates.person-not-found');
});

test('a number put right reaches the owner where the list looks', () => {
  given(known)
    .when(correctPerson, { ...said, personId: 'h-1', phone: '13900000009' })
    .then(
      told(
        'HouseholdContactsCorrected',
        { ...known, ownerPhone: '13900000009', people: [{ ...zhang, phone: '13900000009' }] },
        { personId: 'h-1' },
      ),
    );
  given(known)
    .when(correctPerson, { ...said, personId: 'h-1', name: '张伟' })
    .then();
});

test('a home is described; one that was handed over does not wait again', () => {
  given(bare)
    .when(describeHousehold, { ...said, use: 'shop', handover: 'awaiting' })
    .then(
      told('HouseholdDescribed', { ...bare, use: 'shop', handover: 'awaiting' }, { use: 'shop', handover: 'awaiting' }),
    );
  given<Household>({ ...bare, use: 'shop' })
    .when(describeHousehold, { ...said, use: 'shop', handover: 'awaiting' })
    .then(told('HouseholdDescribed', { ...bare, use: 'shop', handover: 'awaiting' }, { handover: 'awaiting' }));
  given<Household>({ ...bare, handover: 'handed-over' })
    .when(describeHousehold, { ...said, handover: 'awaiting' })
    .refuses('estates.handed-over-already');
  given<Household>({ ...bare, use: 'home' })
    .when(describeHousehold, { ...said, use: 'home' })
    .then();
});
