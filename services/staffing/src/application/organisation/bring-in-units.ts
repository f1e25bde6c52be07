import type { Refusal } from '@goldkey/kernel';
import type { PlaceWords } from '../organisation-ports.js';
import type { DefineUnits } from './define-units.js';
import type { FindUnits } from './find-units.js';

/** A region, a department or a team, as a workbook has it, with the place that it stands below. */
export interface UnitRow extends PlaceWords {
  readonly kind: 'region' | 'department' | 'team';
  readonly name: string;
  /** Whether callbacks look at it first. */
  readonly key?: boolean;
}

/** What became of a row. */
export type UnitBroughtIn =
  | { readonly status: 'new' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

const columnsOf: Readonly<Record<string, keyof UnitRow>> = {
  'staffing.group-wide.forbidden': 'property',
  'staffing.unit-place-invalid': 'kind',
};

/** Regions, departments and teams take their places. What stands there already by that name is left as it is. */
export class BringInUnits {
  constructor(
    private readonly define: DefineUnits,
    private readonly places: FindUnits,
  ) {}

  /** One after the other: a unit may hang below one that a row before it names. */
  async run(rows: readonly UnitRow[]): Promise<readonly UnitBroughtIn[]> {
    const verdicts: UnitBroughtIn[] = [];
    for (const row of rows) verdicts.push(await this.#bringIn(row));
    return verdicts;
  }

  async #bringIn({ kind, name, key = false, ...words }: UnitRow): Promise<UnitBroughtIn> {
    const [place] = await this.places.find([words]);
    if (place === undefined) throw new Error('a row without a place');
    if ('refusal' in place) return { status: 'bad', refusal: place.refusal, column: place.fault };
    const [outcome] = await this.define.run([{ kind, name, key, parentId: place.unitId }]);
    if (outcome === undefined) throw new Error('a command without an outcome');
    if (outcome.accepted) return { status: 'new' };
    const { refusal } = outcome;
    if (refusal.code === 'staffing.unit-name-taken') return { status: 'unchanged' };
    return { status: 'bad', refusal, column: columnsOf[refusal.code] };
  }
}
