import { accept, addDays, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Household, HouseholdEvent, Person } from './household.js';
import { earliestChange, overlap, ownAll, peopleOf, presentOwners, withPeople } from './people.js';

/** More than ever belong to one home, past ones too. */
export const MOST_PEOPLE = 100;

const personNotFound = (personId: string) => refuse('estates.person-not-found', { personId });

const refuseCrowd = (people: readonly Person[]) =>
  people.length > MOST_PEOPLE ? refuse('estates.people-invalid', { most: MOST_PEOPLE }) : undefined;

export interface ChangeOwners extends Recording {
  /** First day of the new owners. */
  readonly on: Day;
  /** The present day where the property lies. */
  readonly today: Day;
  /** All who own the home from then on. */
  readonly owners: readonly Pick<Person, 'personId' | 'name' | 'phone' | 'share'>[];
}

/**
 * The home changes hands: the owners until now own it to the day before, the new ones from the day. It is recorded when it
 * has happened, and in the order in which it happened, so no day has two sets of owners.
 */
export const changeOwners = (household: Household, command: ChangeOwners): Decision<HouseholdEvent> => {
  const { on, today, owners, eventId, at } = command;
  const before = peopleOf(household);
  const earliest = earliestChange(before);
  if (on > today) return refuse('estates.day-ahead-invalid', { on, today });
  if (earliest !== undefined && on < earliest) return refuse('estates.owners-order-invalid', { on, earliest });
  if (owners.length === 0 || !ownAll(owners.map(({ share }) => share))) return refuse('estates.shares-invalid', {});
  const leaving = new Set(presentOwners(before).map(({ personId }) => personId));
  const people = [
    ...before.map((person) => (leaving.has(person.personId) ? { ...person, until: addDays(on, -1) } : person)),
    ...owners.map((owner): Person => ({ ...owner, role: 'owner', from: on })),
  ];
  const changed: HouseholdEvent = {
    type: 'HouseholdOwnersChanged',
    eventId,
    at,
    household: withPeople(household, people),
    facts: { on, owners: owners.length },
  };
  return refuseCrowd(people) ?? refuseFuture(command) ?? accept(changed);
};

export interface WithdrawOwnersChange extends Recording {
  readonly reason: string;
}

/** The last change of owners was written down by mistake: who owned the home to the day before it owns it still. */
export const withdrawOwnersChange = (household: Household, command: WithdrawOwnersChange): Decision<HouseholdEvent> => {
  const { reason, eventId, at } = command;
  const before = peopleOf(household);
  const present = presentOwners(before);
  const [on, ...others] = new Set(present.map(({ from }) => from));
  if (on === undefined || others.length > 0) return refuse('estates.owners-change-not-found', {});
  const people = before
    .filter((person) => !present.includes(person))
    .map(({ until, ...person }): Person => {
      const ended = person.role === 'owner' && until === addDays(on, -1);
      return { ...person, ...(until !== undefined && !ended && { until }) };
    });
  const withdrawn: HouseholdEvent = {
    type: 'HouseholdOwnersChangeWithdrawn',
    eventId,
    at,
    household: withPeople(household, people),
    facts: { on, reason },
  };
  return refuseFuture(command) ?? accept(withdrawn);
};

/** Who came with the last change of owners. */
export const cameLast = (household: Household): readonly string[] =>
  presentOwners(peopleOf(household)).map(({ personId }) => personId);

export interface AdmitPerson extends Recording {
  readonly person: Person & { readonly role: 'tenant' | 'family'; readonly from: Day };
}

/** A tenant or one of the family moves in; a lease known ahead may be written down ahead. */
export const admitPerson = (household: Household, command: AdmitPerson): Decision<HouseholdEvent> => {
  const { person, eventId, at } = command;
  const { personId, role, from, until } = person;
  if (until !== undefined && until < from) return refuse('estates.stay-invalid', { from, until });
  const before = peopleOf(household);
  const same = before.find((other) => other.role === role && other.name === person.name && overlap(other, person));
  if (same !== undefined) return refuse('estates.person-there-already', { personId: same.personId });
  const people = [...before, person];
  const admitted: HouseholdEvent = {
    type: 'HouseholdPersonAdmitted',
    eventId,
    at,
    household: withPeople(household, people),
    facts: { personId, role, from, ...(until && { until }) },
  };
  return refuseCrowd(people) ?? refuseFuture(command) ?? accept(admitted);
};

export interface DepartPerson extends Recording {
  readonly personId: string;
  /** Last day. */
  readonly until: Day;
}

/** A tenant or one of the family moves out. Owners leave by a change of owners, so the home never has none. */
export const departPerson = (household: Household, command: DepartPerson): Decision<HouseholdEvent> => {
  const { personId, until, eventId, at } = command;
  const before = peopleOf(household);
  const person = before.find((other) => other.personId === personId);
  if (person === undefined) return personNotFound(personId);
  if (person.role === 'owner') return refuse('estates.owner-departs', { personId });
  if (person.until === until) return accept();
  if (person.from !== undefined && until < person.from)
    return refuse('estates.stay-invalid', { from: person.from, until });
  const gone = { ...person, until };
  const twin = before.find(
    (other) =>
      other.personId !== personId && other.role === gone.role && other.name === gone.name && overlap(other, gone),
  );
  if (twin !== undefined) return refuse('estates.person-there-already', { personId: twin.personId });
  const people = before.map((other) => (other.personId === personId ? gone : other));
  const departed: HouseholdEvent = {
    type: 'HouseholdPersonDeparted',
    eventId,
    at,
    household: withPeople(household, people),
    facts: { personId, role: person.role, until },
  };
  return refuseFuture(command) ?? accept(departed);
};

export interface CorrectPerson extends Recording {
  readonly personId: string;
  readonly name?: string;
  /** null: there is none any more. */
  readonly phone?: string | null;
}

/** A name was written wrongly, or a telephone number is another one. */
export const correctPerson = (household: Household, command: CorrectPerson): Decision<HouseholdEvent> => {
  const { personId, name, phone, eventId, at } = command;
  const before = peopleOf(household);
  const person = before.find((other) => other.personId === personId);
  if (person === undefined) return personNotFound(personId);
  const { name: oldName, phone: oldPhone, ...rest } = person;
  const newName = name ?? oldName;
  const newPhone = phone === undefined ? oldPhone : (phone ?? undefined);
  if (newName === oldName && newPhone === oldPhone) return accept();
  const mended: Person = { ...rest, ...(newName && { name: newName }), ...(newPhone && { phone: newPhone }) };
  const people = before.map((other) => (other.personId === personId ? mended : other));
  const corrected: HouseholdEvent = {
    type: 'HouseholdContactsCorrected',
    eventId,
    at,
    household: withPeople(household, people),
    facts: { personId },
  };
  return refuseFuture(command) ?? accept(corrected);
};
