import { accept, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { describeHousehold, isArea, registerHousehold } from './decide.js';
import { MOST_PEOPLE } from './decide-people.js';
import type { Household, HouseholdEvent, Person } from './household.js';
import { overlap, ownAll, peopleOf, presentOwners, withPeople } from './people.js';

/** Somebody as a list names them; the id is for who is not known yet. */
export type ListedPerson = Person & { readonly name: string };

export interface ListHousehold extends Recording {
  /** The home as the list has it; its id is taken where it is not registered yet. */
  readonly premises: Pick<Household, 'id' | 'propertyId' | 'building' | 'room' | 'areaSquareMetres'>;
  /** Who belongs to it, as far as the list says; who is not named stays. */
  readonly listed: readonly ListedPerson[];
  /** What it is used for and whether it was handed over; left out, what is known stays. */
  readonly description?: Pick<Household, 'use' | 'handover'>;
  /** Ids of further events, where more than the area changes. */
  readonly describedEventId: string;
  readonly peopleEventId: string;
}

type Followed = { readonly people: readonly Person[] } | { readonly refusal: Decision<never> };

/** The person with what the list adds; a first day that is known stays. */
const completed = (person: Person, { name, phone, share, from, until }: ListedPerson): Person => ({
  ...person,
  name,
  ...(phone && { phone }),
  ...(share && { share }),
  ...(from && person.from === undefined && { from }),
  ...(until && { until }),
});

/**
 * A list says who owns a home, never since when: so it may complete the owners of now and name those who own it with
 * them, but an owner whom it does not name has not left by that.
 */
const ownersFollowing = (before: readonly Person[], listed: readonly ListedPerson[]): Followed => {
  const present = presentOwners(before);
  const nameless = present.length === 1 && present[0]?.name === undefined ? present[0] : undefined;
  const unnamed = present.find(({ name }) => name !== undefined && !listed.some((one) => one.name === name));
  if (unnamed !== undefined) return { refusal: refuse('estates.owners-differ', { personId: unnamed.personId }) };
  const told = listed.map((owner, index) => ({
    owner,
    known: index === 0 && nameless ? nameless : present.find(({ name }) => name === owner.name),
  }));
  const toldOf = (person: Person) => told.find(({ known }) => known === person)?.owner;
  const people = [
    ...before.map((person) => {
      const owner = toldOf(person);
      return owner ? completed(person, owner) : person;
    }),
    ...told.flatMap(({ owner, known }) => (known ? [] : [owner])),
  ];
  return ownAll(presentOwners(people).map(({ share }) => share))
    ? { people }
    : { refusal: refuse('estates.shares-invalid', {}) };
};

const residentFollowing = (before: readonly Person[], listed: ListedPerson): Followed => {
  const { role, name, from, until } = listed;
  const known = before.find((one) => one.role === role && one.name === name && overlap(one, listed));
  const after = known ? completed(known, listed) : listed;
  if (after.until !== undefined && after.from !== undefined && after.until < after.from)
    return { refusal: refuse('estates.stay-invalid', { from: after.from ?? from, until }) };
  return { people: known ? before.map((one) => (one === known ? after : one)) : [...before, after] };
};

const following = (before: readonly Person[], listed: readonly ListedPerson[]): Followed => {
  const owners = listed.filter(({ role }) => role === 'owner');
  let followed: Followed = owners.length === 0 ? { people: before } : ownersFollowing(before, owners);
  for (const one of listed) {
    if ('refusal' in followed) return followed;
    if (one.role !== 'owner') followed = residentFollowing(followed.people, one);
  }
  return 'people' in followed && followed.people.length > MOST_PEOPLE
    ? { refusal: refuse('estates.people-invalid', { most: MOST_PEOPLE }) }
    : followed;
};

const count = (people: readonly Person[], role: Person['role']): number =>
  people.filter((person) => person.role === role).length;

const factsOf = (people: readonly Person[]) => ({
  owners: presentOwners(people).length,
  tenants: count(people, 'tenant'),
  family: count(people, 'family'),
});

/** A home of which only one owner without more is known keeps to that. */
const inhabited = (household: Household, people: readonly Person[]): Household => {
  const [only, ...more] = people;
  if (only === undefined) return household;
  const { name, phone, role, share, from, until } = only;
  const isPlain = more.length === 0 && role === 'owner' && !share && !from && !until;
  return isPlain && household.people === undefined
    ? { ...household, ...(name && { ownerName: name }), ...(phone && { ownerPhone: phone }) }
    : withPeople(household, people);
};

/** `89.5` and `89.50` are the same area: a sheet drops the nought that the register keeps. */
const plainArea = (area: string): string => (area.includes('.') ? area.replace(/\.?0+$/, '') : area);

/**
 * A home with its people as a list has it: registered where it is new, put right where the list says more or otherwise.
 * The same list again changes nothing. `known` is what is registered at that building and room.
 */
export const listHousehold = (known: Household | undefined, command: ListHousehold): Decision<HouseholdEvent> => {
  const { premises, listed, description = {}, describedEventId, peopleEventId, ...recording } = command;
  const { areaSquareMetres } = premises;
  const before = known === undefined ? [] : peopleOf(known);
  const followed = following(before, listed);
  if ('refusal' in followed) return followed.refusal;
  if (known === undefined)
    return registerHousehold(undefined, {
      ...recording,
      household: inhabited({ ...premises, ...description }, followed.people),
    });
  if (!isArea(areaSquareMetres)) return refuse('estates.area-invalid', { areaSquareMetres });
  const { at, eventId } = recording;
  const events: HouseholdEvent[] = [];
  const isMeasured = plainArea(known.areaSquareMetres) !== plainArea(areaSquareMetres);
  const measured = isMeasured ? { ...known, areaSquareMetres } : known;
  if (isMeasured) events.push({ type: 'HouseholdMeasured', eventId, at, household: measured });
  const told = describeHousehold(measured, { ...recording, eventId: describedEventId, ...description });
  if (!told.accepted) return told;
  events.push(...told.events);
  if (!isAlike(before, followed.people)) {
    const household = inhabited(told.events.at(-1)?.household ?? measured, followed.people);
    events.push({
      type: 'HouseholdPeopleListed',
      eventId: peopleEventId,
      at,
      household,
      facts: factsOf(followed.people),
    });
  }
  return accept(...events);
};
