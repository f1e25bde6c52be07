import { addDays, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type ListVehicle, listVehicle } from './list-vehicle.js';
import { evolveVehicle, type Vehicle } from './vehicle.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const today = day('2026-03-05');
const listed = { id: 'v-9', propertyId: 'p-1', householdId: 'h-1', plate: '京a·12345' };
const said: ListVehicle = { at: now, now, eventId: 'event-1', today, listed };
const known: Vehicle = { id: 'v-1', propertyId: 'p-1', householdId: 'h-1', plate: '京A12345', from: day('2026-01-01') };
const told = { eventId: 'event-1', at: now };

test('a new plate is written down for its home, from today where no day is said', () => {
  const vehicle: Vehicle = { ...known, id: 'v-9', from: today };
  given<readonly Vehicle[]>([])
    .when(listVehicle, said)
    .then({ ...told, type: 'VehicleRegistered', vehicle });
});

test('a vehicle that is as the list says is left alone; its description and its last day are put right', () => {
  given<readonly Vehicle[]>([known]).when(listVehicle, said).then();
  const until = day('2026-06-30');
  const described = { ...known, description: '白色轿车' };
  given<readonly Vehicle[]>([known])
    .when(listVehicle, { ...said, listed: { ...listed, description: '白色轿车', until } })
    .then(
      { ...told, type: 'VehicleDescribed', vehicle: described },
      { ...told, type: 'VehicleRetired', vehicle: { ...described, until } },
    );
});

test('a list that comes again the next year lengthens what it knows', () => {
  const until = day('2026-12-31');
  const renewed = day('2027-12-31');
  given<readonly Vehicle[]>([{ ...known, until }])
    .when(listVehicle, { ...said, listed: { ...listed, from: known.from, until: renewed } })
    .then({ ...told, type: 'VehicleRetired', vehicle: { ...known, until: renewed } });
});

test('a plate that another home has is refused, until that one has it no longer', () => {
  const elsewhere = { ...said, listed: { ...listed, householdId: 'h-2' } };
  given<readonly Vehicle[]>([known])
    .when(listVehicle, elsewhere)
    .refuses('estates.vehicle-there-already', { plate: '京A12345', vehicleId: 'v-1' });
  expect(listVehicle([{ ...known, until: addDays(today, -1) }], elsewhere).accepted).toBe(true);
});

const maybeDay = fc.option(
  fc.integer({ min: -60, max: 60 }).map((n) => addDays(today, n)),
  { nil: undefined },
);
const words = fc.option(fc.constantFrom('白色轿车', '黑色越野车'), { nil: undefined });

test('whatever a list says, the same list again changes nothing', () => {
  fc.assert(
    fc.property(maybeDay, maybeDay, words, (from, until, description) => {
      const command = { ...said, listed: { ...listed, ...(from && { from }), ...(until && { until }), description } };
      const first = listVehicle([], command);
      if (!first.accepted) return;
      const there = first.events.reduce<Vehicle | undefined>(evolveVehicle, undefined) as Vehicle;
      expect(listVehicle([there], command)).toEqual({ accepted: true, events: [] });
    }),
  );
});
