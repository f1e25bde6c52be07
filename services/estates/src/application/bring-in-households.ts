import type { Recorder, Refusal } from '@goldkey/kernel';
import type { HandoverState, HouseholdUse, Person } from '../domain/household/household.js';
import { type ListedPerson, listHousehold } from '../domain/household/list-household.js';
import type { HouseholdStore, PropertyNames } from './ports.js';

/** A household as a list of another system or a workbook has it. */
export interface HouseholdRow {
  /** Code or name of its property. */
  readonly property: string;
  readonly building: string;
  readonly room: string;
  readonly areaSquareMetres: string;
  /** Left out: what is known stays. */
  readonly use?: HouseholdUse;
  readonly handover?: HandoverState;
  /** Owners, tenants and family, as far as the list names them; who is not named stays. */
  readonly people: readonly (Omit<Person, 'personId' | 'name'> & { readonly name: string })[];
}

/** What became of a row. */
export type BroughtIn =
  | { readonly status: 'new' | 'changed' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

/** The property that a row names, or why it cannot be told. */
export const propertyNamed = (
  known: ReadonlyMap<string, readonly string[]>,
  property: string,
): { readonly propertyId: string } | { readonly bad: BroughtIn } => {
  const [propertyId, ...more] = known.get(property) ?? [];
  if (propertyId !== undefined && more.length === 0) return { propertyId };
  const code = propertyId === undefined ? 'estates.property-unknown' : 'estates.property-ambiguous';
  return { bad: { status: 'bad', refusal: { code, facts: { property } }, column: 'property' } };
};

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'estates.area-invalid': 'areaSquareMetres',
  'estates.handed-over-already': 'handover',
  'estates.owners-differ': 'ownerName',
  'estates.shares-invalid': 'ownerShare',
  'estates.stay-invalid': 'tenantUntil',
};

/** Homes with their people are registered, and those that are there already are put right where the row says otherwise. */
export class BringInHouseholds {
  constructor(
    private readonly households: HouseholdStore,
    private readonly properties: PropertyNames,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly HouseholdRow[]): Promise<readonly BroughtIn[]> {
    const known = await this.properties.find(rows.map(({ property }) => property));
    const read = rows.map((row) => ({ row, named: propertyNamed(known, row.property) }));
    const placed = read.flatMap(({ row, named }) => ('bad' in named ? [] : [{ row, propertyId: named.propertyId }]));
    const kinds: ('new' | 'changed' | 'unchanged')[] = [];
    const outcomes = await this.households.register(
      placed.map(({ row, propertyId }, index) => ({
        propertyId,
        building: row.building,
        room: row.room,
        decide: (there) => {
          const decision = listHousehold(there, this.#command(row, propertyId));
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
    return read.map(({ named }) => ('bad' in named ? named.bad : (verdicts[next++] as BroughtIn)));
  }

  #command({ people, property: _, use, handover, ...premises }: HouseholdRow, propertyId: string) {
    const listed = people.map((person): ListedPerson => ({ ...person, personId: this.recorder.newId() }));
    const id = this.recorder.newId();
    return {
      ...this.recorder.recording(undefined),
      peopleEventId: this.recorder.newId(),
      describedEventId: this.recorder.newId(),
      description: { ...(use && { use }), ...(handover && { handover }) },
      premises: { ...premises, id, propertyId },
      listed,
    };
  }
}
