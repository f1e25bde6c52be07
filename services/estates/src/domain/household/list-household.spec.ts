import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Household, Person } from './household.js';
import { type ListedPerson, listHousehold } from './list-household.js';
import { ownAll, peopleOf, presentOwners } from './people.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const premises = { id: 'h-1', propertyId: 'p-1', building: '3', room: '1201', areaSquareMetres: '89.50' };
const said = { at: now, now, eventId: 'event-1', peopleEventId: 'event-2', describedEventId: 'event-3', premises };
const owner = (name: string, rest: Partial<Person> = {}): ListedPerson => ({
  personId: `new ${name}`,
  role: 'owner',
  name,
  ...rest,
});
const tenant = owner('赵六', { role: 'tenant', from: day('2026-01-01'), phone: '13700002046' });
const plain: Household = { ...premises, ownerName: '李明', ownerPhone: '13800002046' };
const lived: Household = {
  ...plain,
  people: [{ personId: 'h-1', role: 'owner', name: '李明', phone: '13800002046' }, tenant],
};

describe('a home that is not registered', () => {
  const registered = { type: 'HouseholdRegistered' as const, eventId: 'event-1', at: now };

  test('comes in with its one owner, or with everybody', () => {
    given<Household | undefined>(undefined)
      .when(listHousehold, { ...said, listed: [owner('李明', { phone: '13800002046' })] })
      .then({ ...registered, household: plain });
    const couple = [owner('李明', { share: '1/2', phone: '13800002046' }), owner('王芳', { share: '50%' })];
    given<Household | undefined>(undefined)
      .when(listHousehold, { ...said, listed: [...couple, tenant] })
      .then({ ...registered, household: { ...plain, people: [...couple, tenant] } });
  });

  test('is refused with owners who do not own all of it, or a lease that ends before it begins', () => {
    given<Household | undefined>(undefined)
      .when(listHousehold, { ...said, listed: [owner('李明', { share: '1/2' }), owner('王芳')] })
      .refuses('estates.shares-invalid');
    given<Household | undefined>(undefined)
      .when(listHousehold, { ...said, listed: [{ ...tenant, until: day('2025-12-31') }] })
      .refuses('estates.stay-invalid', { from: '2026-01-01', until: '2025-12-31' });
  });
});

test('a list says what a home is used for and that it was handed over; that it waits again no list says', () => {
  const description = { use: 'shop' as const, handover: 'handed-over' as const };
  given<Household | undefined>(undefined)
    .when(listHousehold, { ...said, description, listed: [owner('李明', { phone: '13800002046' })] })
    .then({ type: 'HouseholdRegistered', eventId: 'event-1', at: now, household: { ...plain, ...description } });
  given<Household | undefined>({ ...plain, use: 'home' })
    .when(listHousehold, { ...said, description, listed: [] })
    .then({
      type: 'HouseholdDescribed',
      eventId: 'event-3',
      at: now,
      household: { ...plain, ...description },
      facts: description,
    });
  given<Household | undefined>({ ...plain, ...description })
    .when(listHousehold, { ...said, description, listed: [] })
    .then();
  given<Household | undefined>({ ...plain, ...description, handedOverOn: day('2026-01-01') })
    .when(listHousehold, { ...said, description: { handover: 'awaiting' }, listed: [] })
    .refuses('estates.handed-over-already', { handedOverOn: '2026-01-01' });
});

describe('a home that is registered', () => {
  const listed = (household: Household, facts: object) => ({
    type: 'HouseholdPeopleListed' as const,
    eventId: 'event-2',
    at: now,
    household,
    facts: facts as Readonly<Record<string, unknown>>,
  });

  test('is left alone by a list that says the same, by one with a nought less, and by one without people', () => {
    for (const people of [[], [owner('李明', { phone: '13800002046' })], [tenant]])
      given(lived)
        .when(listHousehold, { ...said, premises: { ...premises, areaSquareMetres: '89.5' }, listed: people })
        .then();
  });

  test('gets who was not known, and the numbers and days that were not', () => {
    const child = owner('李小明', { role: 'family' });
    given(lived)
      .when(listHousehold, { ...said, listed: [{ ...tenant, until: day('2026-12-31') }, child] })
      .then(
        listed(
          {
            ...plain,
            people: [...(lived.people ?? []).slice(0, 1), { ...tenant, until: day('2026-12-31') }, child],
          },
          { owners: 1, tenants: 1, family: 1 },
        ),
      );
  });

  test('is measured and peopled by one row', () => {
    const larger = { ...premises, areaSquareMetres: '91' };
    const moved = { ...plain, areaSquareMetres: '91' };
    given(plain)
      .when(listHousehold, { ...said, premises: larger, listed: [owner('李明', { phone: '13900000000' })] })
      .then(
        { type: 'HouseholdMeasured', eventId: 'event-1', at: now, household: moved },
        listed({ ...moved, ownerPhone: '13900000000' }, { owners: 1, tenants: 0, family: 0 }),
      );
  });

  test('keeps an owner whom the list does not name: that is a change of owners, which has its day', () => {
    given(plain)
      .when(listHousehold, { ...said, listed: [owner('王芳')] })
      .refuses('estates.owners-differ', { personId: 'h-1' });
  });

  test('names an owner of whom only a number was known', () => {
    const { ownerName: _, ...nameless } = plain;
    given<Household>(nameless)
      .when(listHousehold, { ...said, listed: [owner('李明')] })
      .then(listed(plain, { owners: 1, tenants: 0, family: 0 }));
  });
});

test('whatever a list says, saying it again changes nothing, nobody is lost, and the owners own all of it', () => {
  const person = fc
    .record({
      role: fc.constantFrom('owner' as const, 'tenant' as const, 'family' as const),
      name: fc.constantFrom('李明', '王芳', '赵六'),
      phone: fc.option(fc.constantFrom('13800000001', '13800000002'), { nil: undefined }),
      share: fc.option(fc.constantFrom('1/2', '1'), { nil: undefined }),
    })
    .map(
      ({ phone, share, ...rest }): ListedPerson => ({
        ...rest,
        personId: `${rest.role} ${rest.name}`,
        ...(phone && { phone }),
        ...(share && rest.role === 'owner' && { share }),
      }),
    );
  const list = fc.uniqueArray(person, { selector: ({ personId }) => personId, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(undefined, plain, lived), list, (known, people) => {
      const once = listHousehold(known, { ...said, listed: people });
      if (!once.accepted) return;
      const after = once.events.at(-1)?.household ?? known;
      if (after === undefined) throw new Error('nothing came in');
      expect(listHousehold(after, { ...said, listed: people })).toEqual({ accepted: true, events: [] });
      expect(ownAll(presentOwners(peopleOf(after)).map(({ share }) => share))).toBe(true);
      const ids = new Set(peopleOf(after).map(({ personId }) => personId));
      for (const { personId } of known === undefined ? [] : peopleOf(known)) expect(ids).toContain(personId);
    }),
  );
});
