import { addDays, addRatios, compareRatios, type Day, type Ratio, ratio } from '@goldkey/kernel';
import type { Household, Person } from './household.js';

/** Everybody of the household, past and present. Of one that knows only its owner's name, that owner. */
export const peopleOf = ({ id, people, ownerName, ownerPhone }: Household): readonly Person[] => {
  if (people !== undefined) return people;
  if (ownerName === undefined && ownerPhone === undefined) return [];
  return [
    { personId: id, role: 'owner', ...(ownerName && { name: ownerName }), ...(ownerPhone && { phone: ownerPhone }) },
  ];
};

/** Whether the person belongs to the household on this day. */
export const isThere = ({ from, until }: Person, on: Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until);

export const ownersOn = (people: readonly Person[], on: Day): readonly Person[] =>
  people.filter((person) => person.role === 'owner' && isThere(person, on));

/** Owners without a last day: those of now, since a change of owner is recorded when it has happened. */
export const presentOwners = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ role, until }) => role === 'owner' && until === undefined);

/** The household with these people; whom to reach follows from them. */
export const withPeople = (household: Household, people: readonly Person[]): Household => {
  const { ownerName: _name, ownerPhone: _phone, ...premises } = household;
  const [owner] = presentOwners(people);
  return {
    ...premises,
    people,
    ...(owner?.name && { ownerName: owner.name }),
    ...(owner?.phone && { ownerPhone: owner.phone }),
  };
};

const none: Ratio = { numerator: 0n, denominator: 1n };
const whole: Ratio = { numerator: 1n, denominator: 1n };

/** `1/2`, `50%` or `0.5`, above nothing; undefined for other text. */
export const readShare = (text: string): Ratio | undefined => {
  if (!/^\d{1,6}(\/[1-9]\d{0,5}|(\.\d{1,4})?%?)$/.test(text)) return undefined;
  const share = ratio(text);
  return compareRatios(share, none) > 0 ? share : undefined;
};

/** Whether owners with these shares own all of it: nobody states one (joint ownership), or all do and they sum to 1. */
export const ownAll = (shares: readonly (string | undefined)[]): boolean => {
  const stated = shares.filter((share) => share !== undefined);
  if (stated.length === 0) return true;
  if (stated.length < shares.length) return false;
  const read = stated.map(readShare);
  if (read.some((share) => share === undefined)) return false;
  return compareRatios((read as Ratio[]).reduce(addRatios, none), whole) === 0;
};

/** The first day on which owners may change: the day after the last change, or any where none is known. */
export const earliestChange = (people: readonly Person[]): Day | undefined => {
  const days = people
    .filter(({ role }) => role === 'owner')
    .flatMap(({ from, until }) => [...(from ? [addDays(from, 1)] : []), ...(until ? [addDays(until, 1)] : [])]);
  return days.sort().at(-1);
};

/** Whether two stays have a day in common. */
export const overlap = (a: Person, b: Person): boolean =>
  (a.until === undefined || b.from === undefined || b.from <= a.until) &&
  (b.until === undefined || a.from === undefined || a.from <= b.until);
