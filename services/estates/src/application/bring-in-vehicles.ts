import { type Day, dayOf, type Recorder } from '@goldkey/kernel';
import { type ListVehicle, listVehicle, meantBy } from '../domain/vehicle/list-vehicle.js';
import { plainPlate } from '../domain/vehicle/vehicle.js';
import type { BroughtIn } from './bring-in-households.js';
import { type Placed, placedRows, type RowOfHome } from './home-named.js';
import type { VehicleStore } from './parking-ports.js';
import type { HomeAddresses, PropertyNames, PropertyStore } from './ports.js';

/** A vehicle as a workbook has it. */
export interface VehicleRow extends RowOfHome {
  readonly home: { readonly building: string; readonly room: string };
  readonly plate: string;
  readonly description?: string;
  readonly from?: Day;
  readonly until?: Day;
}

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'estates.plate-invalid': 'plate',
  'estates.vehicle-there-already': 'plate',
  'estates.stay-invalid': 'until',
};

/** Vehicles are written down for their homes; what is there already is put right where the row says otherwise. */
export class BringInVehicles {
  constructor(
    private readonly vehicles: VehicleStore,
    private readonly homes: HomeAddresses,
    private readonly names: PropertyNames,
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly VehicleRow[]): Promise<readonly BroughtIn[]> {
    const read = await placedRows(rows, { names: this.names, homes: this.homes });
    const placed = read.flatMap((one) => ('bad' in one ? [] : [one]));
    const ids = [...new Set(placed.map(({ propertyId }) => propertyId))];
    const zones = new Map((await this.properties.find({ ids })).map(({ id, timeZone }) => [id, timeZone]));
    const kinds: ('new' | 'changed' | 'unchanged')[] = [];
    const outcomes = await this.vehicles.registerMany(
      placed.map((one, index) => {
        const command = this.#command(one, zones.get(one.propertyId) ?? 'UTC');
        return {
          propertyId: one.propertyId,
          plate: plainPlate(one.row.plate),
          meant: (samePlate) => meantBy(samePlate, command),
          decide: (samePlate) => {
            const decision = listVehicle(samePlate, command);
            if (meantBy(samePlate, command) === undefined) kinds[index] = 'new';
            else kinds[index] = decision.accepted && decision.events.length > 0 ? 'changed' : 'unchanged';
            return decision;
          },
        };
      }),
    );
    const verdicts = outcomes.map((outcome, index): BroughtIn => {
      if (outcome.accepted) return { status: kinds[index] ?? 'unchanged' };
      return { status: 'bad', refusal: outcome.refusal, column: COLUMNS[outcome.refusal.code] };
    });
    let next = 0;
    return read.map((one) => ('bad' in one ? one.bad : (verdicts[next++] as BroughtIn)));
  }

  #command({ row, propertyId, householdId = '' }: Placed<VehicleRow>, zone: string): ListVehicle {
    const recording = this.recorder.recording(undefined);
    const { plate, description, from, until } = row;
    const stay = { ...(from && { from }), ...(until && { until }) };
    const listed = { id: this.recorder.newId(), propertyId, householdId, plate, ...stay };
    return {
      ...recording,
      today: dayOf(recording.now, zone),
      listed: { ...listed, ...(description && { description }) },
    };
  }
}
