import type { Day, Outcome, Recorder, Refusal, Selves } from '@goldkey/kernel';
import { correctEmployee } from '../../domain/employee/decide.js';
import type { EmployeeNumbers, EmployeeStore, PropertyNames, Reach } from '../ports.js';
import { refuseGroupWide } from '../recording.js';
import type { HireEmployees } from './hire-employees.js';

/** A person as a list of another system or a workbook has them. */
export interface EmployeeRow {
  readonly number: string;
  readonly name: string;
  /** Absent: what is known stays. */
  readonly phone?: string;
  readonly hiredOn: Day;
  /** Absent: what is known stays. */
  readonly workedSince?: Day;
  /** Name of the property that keeps the file; absent: staff of the group. */
  readonly property?: string;
}

/** What became of a row. */
export type BroughtIn =
  | { readonly status: 'new' | 'changed' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

const columnsOf: Readonly<Record<string, string>> = {
  'staffing.employee-number-taken': 'number',
  'staffing.group-wide.forbidden': 'property',
  'staffing.hired-far-ahead-invalid': 'hiredOn',
  'staffing.worked-since-after-hired-invalid': 'workedSince',
  'staffing.worked-since-by-concerned.forbidden': 'workedSince',
};

/** People are hired, and of those who are known already the name, telephone, day of hiring and years of work are put right. */
export class BringInEmployees {
  constructor(
    private readonly hire: HireEmployees,
    private readonly employees: EmployeeStore,
    private readonly numbers: EmployeeNumbers,
    private readonly properties: PropertyNames,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly EmployeeRow[], by: Selves): Promise<readonly BroughtIn[]> {
    const homes = await this.properties.find(rows.flatMap(({ property }) => property ?? []));
    const known = await this.numbers.find(rows.map(({ number }) => number));
    const verdicts = new Map<number, BroughtIn>();
    const fresh: { readonly index: number; readonly row: EmployeeRow; readonly homePropertyId?: string }[] = [];
    for (const [index, row] of rows.entries()) {
      const home = homeOf(row, homes);
      const id = known.get(row.number);
      if ('bad' in home) verdicts.set(index, home.bad);
      else if (id === undefined) fresh.push({ index, row, ...home });
      else verdicts.set(index, await this.#correct(id, row, by));
    }
    const outcomes = await this.hire.run(
      fresh.map(({ row: { property: _, ...person }, homePropertyId }) => ({
        ...person,
        ...(homePropertyId && { homePropertyId }),
      })),
    );
    fresh.forEach(({ index }, place) => {
      verdicts.set(index, hired(outcomes[place]));
    });
    return rows.map((_, index) => verdicts.get(index) ?? hired(undefined));
  }

  async #correct(id: string, { name, phone, hiredOn, workedSince }: EmployeeRow, by: Selves): Promise<BroughtIn> {
    const recording = this.recorder.recording(undefined);
    let changes = 0;
    const [outcome] = await this.employees.change([
      {
        id,
        decide: (employee) => {
          const decision =
            refuseGroupWide(this.reach, employee.homePropertyId) ??
            correctEmployee(employee, { name, phone, hiredOn, workedSince, ...recording, ...by });
          changes = decision.accepted ? decision.events.length : 0;
          return decision;
        },
      },
    ]);
    const answer = hired(outcome);
    return answer.status === 'bad' ? answer : { status: changes > 0 ? 'changed' : 'unchanged' };
  }
}

const homeOf = (
  { property }: EmployeeRow,
  homes: ReadonlyMap<string, readonly string[]>,
): { readonly homePropertyId?: string } | { readonly bad: BroughtIn } => {
  if (property === undefined) return {};
  const [homePropertyId, ...more] = homes.get(property) ?? [];
  if (homePropertyId !== undefined && more.length === 0) return { homePropertyId };
  const code = `staffing.property-${more.length > 0 ? 'ambiguous' : 'unknown'}`;
  return { bad: { status: 'bad', refusal: { code, facts: { property } }, column: 'property' } };
};

const hired = (outcome: Outcome<unknown> | undefined): BroughtIn => {
  if (outcome === undefined) throw new Error('a command without an outcome');
  if (outcome.accepted) return { status: 'new' };
  return { status: 'bad', refusal: outcome.refusal, column: columnsOf[outcome.refusal.code] };
};
