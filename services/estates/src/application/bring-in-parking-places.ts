import { type Day, dayOf, type Recorder } from '@goldkey/kernel';
import { listParkingPlace } from '../domain/parking/list-parking-place.js';
import type { ParkingKind } from '../domain/parking/parking-place.js';
import type { BroughtIn } from './bring-in-households.js';
import { type Placed, placedRows, type RowOfHome } from './home-named.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { HomeAddresses, PropertyNames, PropertyStore } from './ports.js';

/** A parking place as a workbook has it; without a home where it is free or nothing is said. */
export interface ParkingPlaceRow extends RowOfHome {
  readonly number: string;
  readonly kind: ParkingKind;
  readonly from?: Day;
  readonly until?: Day;
}

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'estates.place-held': 'room',
  'estates.place-taken': 'room',
  'estates.stay-invalid': 'until',
};

/** Parking places are registered with who has them; what is there already is put right where the row says otherwise. */
export class BringInParkingPlaces {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly homes: HomeAddresses,
    private readonly names: PropertyNames,
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly ParkingPlaceRow[]): Promise<readonly BroughtIn[]> {
    const read = await placedRows(rows, { names: this.names, homes: this.homes });
    const placed = read.flatMap((one) => ('bad' in one ? [] : [one]));
    const ids = [...new Set(placed.map(({ propertyId }) => propertyId))];
    const zones = new Map((await this.properties.find({ ids })).map(({ id, timeZone }) => [id, timeZone]));
    const kinds: ('new' | 'changed' | 'unchanged')[] = [];
    const outcomes = await this.places.registerMany(
      placed.map((one, index) => ({
        propertyId: one.propertyId,
        number: one.row.number,
        decide: (there) => {
          const decision = listParkingPlace(there, this.#command(one, zones.get(one.propertyId) ?? 'UTC'));
          if (there === undefined) kinds[index] = 'new';
          else kinds[index] = decision.accepted && decision.events.length > 0 ? 'changed' : 'unchanged';
          return decision;
        },
      })),
    );
    const verdicts = outcomes.map((outcome, index): BroughtIn => {
      if (outcome.accepted) return { status: kinds[index] ?? 'unchanged' };
      return { status: 'bad', refusal: outcome.refusal, column: COLUMNS[outcome.refusal.code] };
    });
    let next = 0;
    return read.map((one) => ('bad' in one ? one.bad : (verdicts[next++] as BroughtIn)));
  }

  #command({ row: { number, kind, from, until }, propertyId, householdId }: Placed<ParkingPlaceRow>, zone: string) {
    const recording = this.recorder.recording(undefined);
    const holder = householdId && {
      assignmentId: this.recorder.newId(),
      householdId,
      ...(from && { from }),
      ...(until && { until }),
    };
    return {
      ...recording,
      today: dayOf(recording.now, zone),
      place: { id: this.recorder.newId(), propertyId, number, kind },
      ...(holder && { holder }),
    };
  }
}
