import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { HouseholdEvent } from '../../domain/household/household.js';
import type { ParkingPlaceEvent } from '../../domain/parking/parking-place.js';
import type { PropertyEvent } from '../../domain/property/property.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

export const propertyMessages = ({ eventId, at, property }: PropertyEvent): NewEvent[] => {
  const { id: propertyId, name, unitId, timeZone, serviceStart, serviceEnd, households } = property;
  const { telephone, telephoneAllHours, centreAddress, openingHours } = property;
  return [
    {
      id: eventId,
      type: 'goldkey.estates.property.registered.v1',
      subject: propertyId,
      time: text(at),
      propertyId,
      data: {
        ...{ propertyId, name, unitId, timeZone, serviceStart, serviceEnd, households },
        ...{ telephone, telephoneAllHours, centreAddress, openingHours },
      },
    },
  ];
};

/** What bills are made by and sent to is news: the address, the area, and what the premises are used for. */
const isTold = ({ type, facts }: Pick<HouseholdEvent, 'type' | 'facts'>): boolean =>
  type === 'HouseholdRegistered' ||
  type === 'HouseholdMeasured' ||
  type === 'HouseholdReaddressed' ||
  (type === 'HouseholdDescribed' && facts?.['use'] !== undefined);

/** That it is no longer theirs: what earlier owners hold of it ends. Who they are, and who the new ones, is not told. */
const OWNERS_CHANGE: ReadonlySet<HouseholdEvent['type']> = new Set([
  'HouseholdOwnersChanged',
  'HouseholdOwnersChangeWithdrawn',
]);

/** Who lives where is nobody's news: people and what is known of them are told to the history only. */
export const householdMessages = ({ type, eventId, at, household, facts }: HouseholdEvent): NewEvent[] => {
  const { id: householdId, propertyId, building, room, areaSquareMetres, use } = household;
  const about = { id: eventId, subject: householdId, time: text(at), propertyId };
  if (OWNERS_CHANGE.has(type))
    return [
      {
        ...about,
        type: 'goldkey.estates.household.owners-changed.v1',
        data: { householdId, propertyId, on: facts?.['on'] },
      },
    ];
  if (!isTold({ type, facts })) return [];
  return [
    {
      ...about,
      type: 'goldkey.estates.household.registered.v1',
      data: { householdId, propertyId, building, room, areaSquareMetres, ...(use !== undefined && { use }) },
    },
  ];
};

/** Since when a household has a place and until when, also where that is put right; and that it has left it, which is told once it is known. */
export const parkingPlaceMessages = ({ type, at, place, assignment }: ParkingPlaceEvent): NewEvent[] => {
  if (assignment === undefined) return [];
  const { id: parkingPlaceId, propertyId, number, kind } = place;
  const { assignmentId, householdId, from, until } = assignment;
  const data = { parkingPlaceId, propertyId, number, kind, assignmentId, householdId, from, until };
  const isLeft = type === 'ParkingPlaceLeft';
  return [
    {
      type: isLeft ? 'goldkey.estates.parking-place.left.v1' : 'goldkey.estates.parking-place.assigned.v1',
      subject: parkingPlaceId,
      time: text(at),
      propertyId,
      data,
    },
  ];
};
