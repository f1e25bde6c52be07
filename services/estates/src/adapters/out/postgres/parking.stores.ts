import { boundByScope, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { ParkingPlaceStore, VehicleStore } from '../../../application/parking-ports.js';
import {
  evolveParkingPlace,
  type ParkingPlace,
  type ParkingPlaceEvent,
} from '../../../domain/parking/parking-place.js';
import { evolveVehicle, type Vehicle, type VehicleEvent } from '../../../domain/vehicle/vehicle.js';
import { parkingPlaceMessages } from '../events.js';

/** The first last day of which is not told yet that it is over. */
const nextLastDay = ({ assignments }: ParkingPlace): Day | undefined =>
  assignments.flatMap(({ until, over }) => (until === undefined || over ? [] : [until])).sort()[0];

/** In one portion of those who left. */
const AT_ONCE = 500;

const parkingPlaceBook: RecordBook<ParkingPlace, ParkingPlaceEvent> = {
  service: 'estates',
  recordKind: 'parking-place',
  table: 'parking_place',
  columns: { id: 'text', property_id: 'text', number: 'text', kind: 'text', ends_on: 'date', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as ParkingPlace,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    number: state.number,
    kind: state.kind,
    ends_on: nextLastDay(state) ?? null,
    state,
  }),
  evolve: evolveParkingPlace,
  remember: ({ facts }) => facts,
  messages: parkingPlaceMessages,
};

const vehicleBook: RecordBook<Vehicle, VehicleEvent> = {
  service: 'estates',
  recordKind: 'vehicle',
  table: 'vehicle',
  columns: {
    id: 'text',
    property_id: 'text',
    household_id: 'text',
    plate: 'text',
    starts_on: 'date',
    ends_on: 'date',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Vehicle,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    household_id: state.householdId,
    plate: state.plate,
    starts_on: state.from,
    ends_on: state.until ?? null,
    state,
  }),
  evolve: evolveVehicle,
  // A plate leads to a person and stays out.
  remember: ({ vehicle: { householdId, from, until } }) => ({ householdId, from, ...(until && { until }) }),
  messages: () => [],
};

const numbered = ({ propertyId, number }: Pick<ParkingPlace, 'propertyId' | 'number'>): string =>
  JSON.stringify([propertyId, number]);

export const parkingPlaceStore = (database: Database): ParkingPlaceStore => ({
  register: ({ propertyId, number }, decide) =>
    inBookSession(database, parkingPlaceBook, async (open, tx) => {
      await lockSubjects(tx, [`parking place ${propertyId} ${number}`]);
      await open.load('property_id = $1 AND number = $2', [propertyId, number]);
      return open.settle(decide(open.states()[0]));
    }),
  registerMany: (candidates) =>
    inBookSession(database, parkingPlaceBook, async (open, tx) => {
      await lockSubjects(
        tx,
        candidates.map(({ propertyId, number }) => `parking place ${propertyId} ${number}`),
      );
      await open.load('(property_id, number) IN (SELECT * FROM unnest($1::text[], $2::text[]))', [
        candidates.map(({ propertyId }) => propertyId),
        candidates.map(({ number }) => number),
      ]);
      const known = new Map(open.states().map((place) => [numbered(place), place]));
      return candidates.map((candidate) => {
        const there = known.get(numbered(candidate));
        const outcome = open.settle(candidate.decide(there), there?.id);
        if (outcome.accepted) known.set(numbered(candidate), outcome.value.state);
        return outcome;
      });
    }),
  change: (target, decide) =>
    inBookSession(database, parkingPlaceBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  correct: (target, number, decide) =>
    inBookSession(database, parkingPlaceBook, async (open, tx) => {
      const parameters: unknown[] = [target.id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT property_id AS "propertyId" FROM parking_place WHERE id = $1 AND ${scope}`;
      const [{ propertyId } = { propertyId: '' }] = await tx.query<{ propertyId: string }>(sql, parameters);
      // Whoever decides about a number has it before its rows.
      if (number !== undefined) await lockSubjects(tx, [`parking place ${propertyId} ${number}`]);
      await open.load('(id = $1 OR (property_id = $2 AND number = $3))', [target.id, propertyId, number ?? null]);
      const another = open.states().find(({ id }) => id !== target.id);
      return open.change(target, (place) => decide(place, another));
    }),
  pastLastDay: (now, behind) => {
    const parameters: unknown[] = [new Date(now).toISOString(), behind];
    const scope = boundByScope(currentCaller().scope, 's.property_id', parameters);
    return database.transaction(
      (tx) =>
        tx.query<{ id: string; zone: string }>(
          `SELECT s.id, p.state ->> 'timeZone' AS zone FROM parking_place s JOIN property p ON p.id = s.property_id
           WHERE s.ends_on <= ($1::timestamptz + interval '1 day')::date AND s.id > $2 AND ${scope}
             AND s.ends_on < ($1::timestamptz AT TIME ZONE (p.state ->> 'timeZone'))::date ORDER BY s.id LIMIT ${AT_ONCE}`,
          parameters,
        ),
      { readOnly: true },
    );
  },
  find: async (ids) => {
    const parameters: unknown[] = [ids];
    const scope = boundByScope(currentCaller().scope, 's.property_id', parameters);
    const rows = await database.transaction(
      (tx) =>
        tx.query<{ state: ParkingPlace; households: string[] }>(
          `SELECT s.state, ARRAY(SELECT DISTINCT a ->> 'householdId' FROM jsonb_array_elements(s.state -> 'assignments') AS a
             WHERE coalesce(a ->> 'until', '9999') >= to_char(now() AT TIME ZONE (p.state ->> 'timeZone'), 'YYYY-MM-DD')) AS households
           FROM parking_place s JOIN property p ON p.id = s.property_id WHERE s.id = ANY ($1::text[]) AND ${scope} ORDER BY s.id`,
          parameters,
        ),
      { readOnly: true },
    );
    return rows.map(({ state, households }) => ({ ...state, householdIds: households }));
  },
});

const plated = ({ propertyId, plate }: Pick<Vehicle, 'propertyId' | 'plate'>): string =>
  JSON.stringify([propertyId, plate]);

export const vehicleStore = (database: Database): VehicleStore => ({
  register: ({ propertyId, plate }, decide) =>
    inBookSession(database, vehicleBook, async (open, tx) => {
      await lockSubjects(tx, [`vehicle ${propertyId} ${plate}`]);
      await open.load('property_id = $1 AND plate = $2', [propertyId, plate]);
      return open.settle(decide(open.states()));
    }),
  registerMany: (candidates) =>
    inBookSession(database, vehicleBook, async (open, tx) => {
      await lockSubjects(
        tx,
        candidates.map(({ propertyId, plate }) => `vehicle ${propertyId} ${plate}`),
      );
      await open.load('(property_id, plate) IN (SELECT * FROM unnest($1::text[], $2::text[]))', [
        candidates.map(({ propertyId }) => propertyId),
        candidates.map(({ plate }) => plate),
      ]);
      const byPlate = new Map<string, Map<string, Vehicle>>();
      const keep = (vehicle: Vehicle): void => {
        const same = byPlate.get(plated(vehicle)) ?? new Map<string, Vehicle>();
        byPlate.set(plated(vehicle), same.set(vehicle.id, vehicle));
      };
      for (const vehicle of open.states()) keep(vehicle);
      return candidates.map((candidate) => {
        const samePlate = [...(byPlate.get(plated(candidate))?.values() ?? [])];
        const outcome = open.settle(candidate.decide(samePlate), candidate.meant(samePlate)?.id);
        if (outcome.accepted) keep(outcome.value.state);
        return outcome;
      });
    }),
  change: (target, decide) =>
    inBookSession(database, vehicleBook, async (open, tx) => {
      // Whoever decides about a plate has it before its rows; a vehicle keeps its own.
      const parameters: unknown[] = [target.id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [one] = await tx.query<{ propertyId: string; plate: string }>(
        `SELECT property_id AS "propertyId", plate FROM vehicle WHERE id = $1 AND ${scope}`,
        parameters,
      );
      if (one !== undefined) {
        await lockSubjects(tx, [`vehicle ${one.propertyId} ${one.plate}`]);
        await open.load('property_id = $1 AND plate = $2', [one.propertyId, one.plate]);
      }
      return open.change(target, (vehicle) => decide(vehicle, open.states()));
    }),
});
