import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { HandoverState, Household, HouseholdEvent, HouseholdUse } from './household.js';
import { peopleOf, presentOwners, withPeople } from './people.js';

/** Decimal text of an area: up to 9,999,999.99 m², two decimals at most, more than nothing. */
export const isArea = (text: string): boolean => /^\d{1,7}(\.\d{1,2})?$/.test(text) && /[1-9]/.test(text);

export interface RegisterHousehold extends Recording {
  readonly household: Household;
}

/** A household enters the register. `sameRoom` is what is registered at that building and room already. */
export const registerHousehold = (
  sameRoom: Household | undefined,
  command: RegisterHousehold,
): Decision<HouseholdEvent> => {
  const { household, eventId, at } = command;
  const { building, room, areaSquareMetres } = household;
  if (sameRoom !== undefined)
    return refuse('estates.room-taken', { building, room, householdId: sameRoom.id, fields: ['room'] });
  if (!isArea(areaSquareMetres))
    return refuse('estates.area-invalid', { areaSquareMetres, fields: ['areaSquareMetres'] });
  return refuseFuture(command) ?? accept({ type: 'HouseholdRegistered', eventId, at, household });
};

export interface CorrectHousehold extends Recording {
  readonly areaSquareMetres?: string;
  /** null: there is none any more. */
  readonly ownerName?: string | null;
  readonly ownerPhone?: string | null;
  /** Id of the second event, where both the area and the contacts change. */
  readonly contactsEventId: string;
}

/** `undefined` leaves what is there, `null` removes it. */
const corrected = (before: string | undefined, wished: string | null | undefined): string | undefined =>
  wished === undefined ? before : (wished ?? undefined);

/** The household with this to reach its owner by. Where people are known one by one, the first owner of now is meant. */
const reachedBy = (
  household: Household,
  { ownerName, ownerPhone, newId }: { ownerName?: string; ownerPhone?: string; newId: string },
): Household => {
  const { ownerName: _name, ownerPhone: _phone, ...premises } = household;
  const contact = { ...(ownerName && { name: ownerName }), ...(ownerPhone && { phone: ownerPhone }) };
  if (household.people === undefined)
    return { ...premises, ...(ownerName && { ownerName }), ...(ownerPhone && { ownerPhone }) };
  const [owner] = presentOwners(household.people);
  if (owner === undefined)
    return withPeople(household, [...household.people, { personId: newId, role: 'owner', ...contact }]);
  const { name: _old, phone: _oldPhone, ...rest } = owner;
  return withPeople(
    household,
    peopleOf(household).map((person) => (person === owner ? { ...rest, ...contact } : person)),
  );
};

/** The area is measured anew, or the owner's name or telephone is put right. */
export const correctHousehold = (household: Household, command: CorrectHousehold): Decision<HouseholdEvent> => {
  const { areaSquareMetres = household.areaSquareMetres, eventId, contactsEventId, at } = command;
  if (!isArea(areaSquareMetres))
    return refuse('estates.area-invalid', { areaSquareMetres, fields: ['areaSquareMetres'] });
  const measured: Household = { ...household, areaSquareMetres };
  const ownerName = corrected(household.ownerName, command.ownerName);
  const ownerPhone = corrected(household.ownerPhone, command.ownerPhone);
  const events: HouseholdEvent[] = [];
  if (areaSquareMetres !== household.areaSquareMetres)
    events.push({ type: 'HouseholdMeasured', eventId, at, household: measured });
  if (ownerName !== household.ownerName || ownerPhone !== household.ownerPhone) {
    const reached = reachedBy(measured, { ownerName, ownerPhone, newId: contactsEventId });
    events.push({ type: 'HouseholdContactsCorrected', eventId: contactsEventId, at, household: reached });
  }
  return refuseFuture(command) ?? accept(...events);
};

export interface ReaddressHousehold extends Recording, Pick<Household, 'building' | 'room'> {
  /** Another household that is registered at that building and room. */
  readonly sameRoom: Household | undefined;
}

/** A home was written down at a wrong building or room. It stays the home that it is, with all that is known of it. */
export const readdressHousehold = (household: Household, command: ReaddressHousehold): Decision<HouseholdEvent> => {
  const { building, room, sameRoom, eventId, at } = command;
  if (household.building === building && household.room === room) return accept();
  if (sameRoom !== undefined) return refuse('estates.room-taken', { building, room, householdId: sameRoom.id });
  const readdressed: Household = { ...household, building, room };
  const facts = { building, room };
  return refuseFuture(command) ?? accept({ type: 'HouseholdReaddressed', eventId, at, household: readdressed, facts });
};

export interface DescribeHousehold extends Recording {
  readonly use?: HouseholdUse;
  readonly handover?: HandoverState;
}

/** What a home is used for, and whether it waits for its hand-over. A home that was handed over does not wait again. */
export const describeHousehold = (household: Household, command: DescribeHousehold): Decision<HouseholdEvent> => {
  const { use = household.use, handover = household.handover, eventId, at } = command;
  if (use === household.use && handover === household.handover) return accept();
  if (household.handover === 'handed-over' && handover !== 'handed-over')
    return refuse('estates.handed-over-already', { handedOverOn: household.handedOverOn });
  const described: Household = { ...household, ...(use && { use }), ...(handover && { handover }) };
  const facts = {
    ...(use !== household.use && { use }),
    ...(handover !== household.handover && { handover }),
  };
  return refuseFuture(command) ?? accept({ type: 'HouseholdDescribed', eventId, at, household: described, facts });
};
