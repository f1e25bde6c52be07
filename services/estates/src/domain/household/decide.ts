import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Household, HouseholdEvent } from './household.js';

/** Decimal text of an area: up to 9,999,999.99 m², two decimals at most, more than nothing. */
const isArea = (text: string): boolean => /^\d{1,7}(\.\d{1,2})?$/.test(text) && /[1-9]/.test(text);

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
  if (sameRoom !== undefined) return refuse('estates.room-taken', { building, room, householdId: sameRoom.id });
  if (!isArea(areaSquareMetres)) return refuse('estates.area-invalid', { areaSquareMetres });
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

/** The area is measured anew, or the owner's name or telephone is put right. */
export const correctHousehold = (household: Household, command: CorrectHousehold): Decision<HouseholdEvent> => {
  const { areaSquareMetres = household.areaSquareMetres, eventId, contactsEventId, at } = command;
  if (!isArea(areaSquareMetres)) return refuse('estates.area-invalid', { areaSquareMetres });
  const { ownerName: _name, ownerPhone: _phone, ...premises } = { ...household, areaSquareMetres };
  const measured: Household = { ...household, areaSquareMetres };
  const ownerName = corrected(household.ownerName, command.ownerName);
  const ownerPhone = corrected(household.ownerPhone, command.ownerPhone);
  const reached: Household = { ...premises, ...(ownerName && { ownerName }), ...(ownerPhone && { ownerPhone }) };
  const events: HouseholdEvent[] = [];
  if (areaSquareMetres !== household.areaSquareMetres)
    events.push({ type: 'HouseholdMeasured', eventId, at, household: measured });
  if (ownerName !== household.ownerName || ownerPhone !== household.ownerPhone)
    events.push({ type: 'HouseholdContactsCorrected', eventId: contactsEventId, at, household: reached });
  return refuseFuture(command) ?? accept(...events);
};
