import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider } from '@nestjs/common';
import { EndLettingsJob } from './adapters/in/clock/end-lettings.job.js';
import { parkingPlaceStore, vehicleStore } from './adapters/out/postgres/parking.stores.js';
import type { Zones } from './application/archive-ports.js';
import { AssignParkingPlace } from './application/assign-parking-place.js';
import { CorrectParkingPlace } from './application/correct-parking-place.js';
import { EndLettings } from './application/end-lettings.js';
import { FreeParkingPlace } from './application/free-parking-place.js';
import { HoldParkingPlace } from './application/hold-parking-place.js';
import type { ParkingPlaceStore, VehicleStore } from './application/parking-ports.js';
import type { HouseholdStore, PropertyStore } from './application/ports.js';
import { RegisterParkingPlace } from './application/register-parking-place.js';
import { RegisterVehicle } from './application/register-vehicle.js';
import { RetireVehicle } from './application/retire-vehicle.js';
import { VacateParkingPlace } from './application/vacate-parking-place.js';
import { HOUSEHOLDS, PARKING_PLACES, PROPERTIES, VEHICLES, ZONES } from './estates.ports.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** Where the ports of parking places and vehicles meet their adapters. */
export const parking: readonly Provider[] = [
  { provide: PARKING_PLACES, useFactory: parkingPlaceStore, inject: [Database] },
  { provide: EndLettingsJob, useClass: EndLettingsJob },
  { provide: VEHICLES, useFactory: vehicleStore, inject: [Database] },
  {
    provide: RegisterParkingPlace,
    useFactory: (places: ParkingPlaceStore, properties: PropertyStore) =>
      new RegisterParkingPlace(places, properties, recorder),
    inject: [PARKING_PLACES, PROPERTIES],
  },
  {
    provide: AssignParkingPlace,
    useFactory: (places: ParkingPlaceStore, households: HouseholdStore, zones: Zones) =>
      new AssignParkingPlace(places, households, zones, recorder),
    inject: [PARKING_PLACES, HOUSEHOLDS, ZONES],
  },
  {
    provide: VacateParkingPlace,
    useFactory: (places: ParkingPlaceStore, zones: Zones) => new VacateParkingPlace(places, zones, recorder),
    inject: [PARKING_PLACES, ZONES],
  },
  ...[CorrectParkingPlace, HoldParkingPlace, FreeParkingPlace, EndLettings].map((useCase) => ({
    provide: useCase,
    useFactory: (places: ParkingPlaceStore) => new useCase(places, recorder),
    inject: [PARKING_PLACES],
  })),
  {
    provide: RegisterVehicle,
    useFactory: (vehicles: VehicleStore, households: HouseholdStore) =>
      new RegisterVehicle(vehicles, households, recorder),
    inject: [VEHICLES, HOUSEHOLDS],
  },
  {
    provide: RetireVehicle,
    useFactory: (vehicles: VehicleStore) => new RetireVehicle(vehicles, recorder),
    inject: [VEHICLES],
  },
];
