import type { Day, Refusal } from '@goldkey/kernel';
import type { AppointmentRole } from '../../domain/appointment/appointment.js';
import type { FindUnits } from '../organisation/find-units.js';
import type { PlaceWords } from '../organisation-ports.js';
import type { EmployeeNumbers } from '../ports.js';
import type { JudgeAuthority } from '../queries/judge-authority.js';
import type { StartAppointmentCommand, StartAppointments } from './start-appointments.js';

/** Who holds which role where, as a workbook has it. */
export interface AppointmentRow extends PlaceWords {
  /** The number on the badge. */
  readonly number: string;
  readonly role: AppointmentRole;
  readonly from: Day;
  /** Still in the newcomer's period (rulebook M-23). */
  readonly newcomer?: boolean;
}

/** Who brings the rows in. `isBound`: as an employee, whom their positions bind beside the roles. */
export interface Importer {
  readonly selves: readonly string[];
  readonly isBound: boolean;
}

/** What became of a row. */
export type AppointmentBroughtIn =
  | { readonly status: 'new' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

const columnsOf: Readonly<Record<string, keyof AppointmentRow>> = {
  'staffing.group-wide.forbidden': 'property',
  'staffing.role-place-invalid': 'role',
  'staffing.appointment-by-concerned.forbidden': 'number',
  'staffing.appointment-shares-own.forbidden': 'role',
};

const bad = (refusal: Refusal, column?: string): AppointmentBroughtIn => ({
  status: 'bad',
  refusal,
  ...(column && { column }),
});

interface Wish extends StartAppointmentCommand {
  readonly index: number;
}

/** People are appointed to the roles that a workbook names. Who holds the role there already is left as they are. */
export class BringInAppointments {
  constructor(
    private readonly start: StartAppointments,
    private readonly numbers: EmployeeNumbers,
    private readonly places: FindUnits,
    private readonly authority: Pick<JudgeAuthority, 'run'>,
  ) {}

  async run(rows: readonly AppointmentRow[], by: Importer): Promise<readonly AppointmentBroughtIn[]> {
    const verdicts = new Map<number, AppointmentBroughtIn>();
    const wishes = await this.#read(rows, by, verdicts);
    const outcomes = await this.start.run(wishes);
    for (const [place, { index }] of wishes.entries()) {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Error('a command without an outcome');
      verdicts.set(index, outcome.accepted ? { status: 'new' } : verdictOf(outcome.refusal));
    }
    return rows.map((_, index) => verdicts.get(index) ?? unjudged());
  }

  /** What the rows wish for, of those whose words are found and whose place is the importer's to fill. */
  async #read(
    rows: readonly AppointmentRow[],
    { selves, isBound }: Importer,
    verdicts: Map<number, AppointmentBroughtIn>,
  ): Promise<readonly Wish[]> {
    const people = await this.numbers.find(rows.map(({ number }) => number));
    const places = await this.places.find(rows);
    const refusals = new Map<string, Refusal | undefined>();
    const wishes: Wish[] = [];
    for (const [index, { number, role, from, newcomer = false }] of rows.entries()) {
      const employeeId = people.get(number);
      const place = places[index] ?? unjudged();
      if (employeeId === undefined) {
        verdicts.set(index, bad({ code: 'staffing.employee-number-unknown', facts: { number } }, 'number'));
      } else if ('refusal' in place) {
        verdicts.set(index, bad(place.refusal, place.fault));
      } else {
        const { unitId } = place;
        if (isBound && !refusals.has(unitId)) refusals.set(unitId, await this.#refusalIn(unitId));
        const refusal = refusals.get(unitId);
        if (refusal === undefined) wishes.push({ index, employeeId, unitId, role, from, newcomer, selves });
        else verdicts.set(index, bad(refusal));
      }
    }
    return wishes;
  }

  async #refusalIn(unitId: string): Promise<Refusal | undefined> {
    const refused = await this.authority.run([{ act: 'start-appointment', target: { kind: 'unit', id: unitId } }]);
    return refused === undefined || refused.accepted ? undefined : refused.refusal;
  }
}

const verdictOf = (refusal: Refusal): AppointmentBroughtIn =>
  refusal.code === 'staffing.appointment-overlaps' ? { status: 'unchanged' } : bad(refusal, columnsOf[refusal.code]);

const unjudged = (): never => {
  throw new Error('a row without a verdict');
};
