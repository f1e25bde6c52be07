import { accept, type Day, type Decision, type Recording } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { staysOverlap } from '../stay.js';
import { registerVehicle, retireVehicle } from './decide.js';
import type { Vehicle, VehicleEvent } from './vehicle.js';

/** A vehicle as a list names it: with the home that has it, and days as far as the list says them. */
export interface ListedVehicle {
  /** Taken where it is not registered yet. */
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly plate: string;
  readonly description?: string;
  /** Absent: from the present day of the property, or since when it is known. */
  readonly from?: Day;
  readonly until?: Day;
}

export interface ListVehicle extends Recording {
  readonly listed: ListedVehicle;
  readonly today: Day;
}

const stayOf = ({ from, until }: ListedVehicle, today: Day) => ({
  from: from ?? (until !== undefined && until < today ? until : today),
  ...(until && { until }),
});

/** Which of those with its plate the list means: that of the same home in the same time. */
export const meantBy = (
  samePlate: readonly Vehicle[],
  { listed, today }: Pick<ListVehicle, 'listed' | 'today'>,
): Vehicle | undefined =>
  samePlate.find((one) => one.householdId === listed.householdId && staysOverlap(one, stayOf(listed, today)));

/**
 * A vehicle as a list has it: written down where it is new, its description and its last day put right. The same list again
 * changes nothing. `samePlate` are all of that plate in the property, past ones too.
 */
export const listVehicle = (samePlate: readonly Vehicle[], command: ListVehicle): Decision<VehicleEvent> => {
  const { listed, today, ...recording } = command;
  const { propertyId, description, until } = listed;
  const known = meantBy(samePlate, command);
  if (known === undefined)
    return registerVehicle(samePlate, {
      ...recording,
      vehicle: {
        id: listed.id,
        householdId: listed.householdId,
        plate: listed.plate,
        ...(description && { description }),
        ...stayOf(listed, today),
      },
      householdOf: propertyId,
    });
  const { at, eventId } = recording;
  const isNew = description !== undefined && description !== known.description;
  const described = isNew ? { ...known, description } : known;
  const told: VehicleEvent[] = isNew ? [{ type: 'VehicleDescribed', eventId, at, vehicle: described }] : [];
  const retired: Decision<VehicleEvent> =
    until === undefined ? accept() : retireVehicle(described, { ...recording, until, samePlate });
  if (!retired.accepted) return retired;
  return refuseFuture(recording) ?? accept(...told, ...retired.events);
};
