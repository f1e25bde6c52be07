import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { registerVehicle, retireVehicle } from './decide.js';
import { plainPlate, type Vehicle } from './vehicle.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const written = { id: 'v-1', householdId: 'h-1', plate: '京a·123 45', from: day('2026-01-01') };
const vehicle: Vehicle = { ...written, plate: '京A12345', propertyId: 'p-1' };

test('one plate is read in all ways of writing it', () => {
  expect(['京a·123 45', '京A-12345', ' 京A12345 '].map(plainPlate)).toEqual(Array(3).fill('京A12345'));
});

test('a vehicle is of one household on any day', () => {
  given<readonly Vehicle[]>([])
    .when(registerVehicle, { ...said, vehicle: written, householdOf: 'p-1' })
    .then({ type: 'VehicleRegistered', eventId: 'event-1', at: now, vehicle });
  given<readonly Vehicle[]>([vehicle])
    .when(registerVehicle, { ...said, vehicle: { ...written, id: 'v-2' }, householdOf: 'p-1' })
    .refuses('estates.vehicle-there-already', { plate: '京A12345', vehicleId: 'v-1' });
  const sold = { ...vehicle, until: day('2026-02-28') };
  const later = { ...written, id: 'v-2', householdId: 'h-2', from: day('2026-03-01') };
  given<readonly Vehicle[]>([sold])
    .when(registerVehicle, { ...said, vehicle: later, householdOf: 'p-1' })
    .then({
      type: 'VehicleRegistered',
      eventId: 'event-1',
      at: now,
      vehicle: { ...later, plate: '京A12345', propertyId: 'p-1' },
    });
});

test.each([
  [{ plate: '··' }, 'estates.plate-invalid'],
  [{ until: day('2025-12-31') }, 'estates.stay-invalid'],
])('with %j it is refused', (changes, code) => {
  given<readonly Vehicle[]>([])
    .when(registerVehicle, { ...said, vehicle: { ...written, ...changes }, householdOf: 'p-1' })
    .refuses(code);
});

test('it is retired, and a last day is made earlier, or later as far as nobody else has the plate', () => {
  const until = day('2026-02-28');
  const none: readonly Vehicle[] = [];
  const ended = { ...vehicle, until };
  given(vehicle)
    .when(retireVehicle, { ...said, until, samePlate: none })
    .then({ type: 'VehicleRetired', eventId: 'event-1', at: now, vehicle: ended });
  given(ended)
    .when(retireVehicle, { ...said, until, samePlate: [ended] })
    .then();
  const renewed = day('2026-12-31');
  given(ended)
    .when(retireVehicle, { ...said, until: renewed, samePlate: [ended] })
    .then({ type: 'VehicleRetired', eventId: 'event-1', at: now, vehicle: { ...vehicle, until: renewed } });
  const next: Vehicle = { ...vehicle, id: 'v-2', householdId: 'h-2', from: day('2026-03-01') };
  given(ended)
    .when(retireVehicle, { ...said, until: day('2026-03-01'), samePlate: [ended, next] })
    .refuses('estates.vehicle-there-already', { plate: '京A12345', vehicleId: 'v-2' });
  given(ended)
    .when(retireVehicle, { ...said, until: day('2025-12-31'), samePlate: none })
    .refuses('estates.stay-invalid');
});
