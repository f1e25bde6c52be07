import { atTime, type Day, dayOf, type Instant, type Outcome, type Recorder, type Refusal } from '@goldkey/kernel';
import { addExaminationResults, holdExamination, type NewResult } from '../../domain/examination/decide.js';
import type { Examination } from '../../domain/examination/examination.js';
import type { EmployeeNumbers, Property, PropertyDirectory, PropertyNames } from '../ports.js';
import type { DepartmentReader, ExaminationStore } from '../training-ports.js';

/** What one person scored, as a workbook of results has it. */
export interface ExaminationResultRow {
  /** Name of the property. */
  readonly property: string;
  readonly examination: string;
  /** By the property's clock: `2026-03-20T10:00:00`. */
  readonly takenAt: string;
  readonly passMark: number;
  /** The number on the badge. */
  readonly number: string;
  readonly score: number;
  /** Name of the department; absent: the one where the person worked on that day. */
  readonly department?: string;
}

/** What became of a row. */
export type BroughtIn =
  | { readonly status: 'new' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

type Bad = Extract<BroughtIn, { status: 'bad' }>;
const bad = (code: string, facts: Readonly<Record<string, unknown>>, column?: string): Bad => ({
  status: 'bad',
  refusal: { code: `staffing.${code}`, facts },
  ...(column && { column }),
});

const columnsOf: Readonly<Record<string, string>> = { 'staffing.future-instant-invalid': 'takenAt' };

/** A row whose words were found. */
interface Found {
  readonly index: number;
  readonly row: ExaminationResultRow;
  readonly property: Property;
  readonly takenAt: Instant;
  readonly employeeId: string;
}
/** …and that has a department. */
type Placed = Found & { readonly departmentId: string };

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
};

/**
 * Examinations with each person's result come in. Rows of one property, name and time are one examination: it is put on
 * record, or takes the results that it lacked; a result that stands already adds nothing, and another score for it is refused.
 */
export class BringInExaminationResults {
  constructor(
    private readonly examinations: ExaminationStore,
    private readonly names: PropertyNames,
    private readonly properties: PropertyDirectory,
    private readonly numbers: EmployeeNumbers,
    private readonly departments: DepartmentReader,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly ExaminationResultRow[], recordedBy: string): Promise<readonly BroughtIn[]> {
    const verdicts = new Map<number, BroughtIn>();
    const keep = <Item extends { readonly index: number }>(read: readonly (Item | { index: number; bad: Bad })[]) =>
      read.flatMap((one): Item[] => {
        if (!('bad' in one)) return [one];
        verdicts.set(one.index, one.bad);
        return [];
      });
    const found = keep<Found>(await this.#find(rows));
    for (const ofOneDay of grouped(found, ({ property, takenAt }) => `${property.id} ${takenAt}`)) {
      const placed = keep<Placed>(await this.#place(ofOneDay));
      for (const ofOne of grouped(placed, ({ row }) => row.examination)) {
        const outcomes = await this.#record(ofOne, recordedBy);
        for (const [index, verdict] of outcomes) verdicts.set(index, verdict);
      }
    }
    return rows.map((_, index) => verdicts.get(index) ?? unjudged());
  }

  /** The property, the moment and the person that each row names. */
  async #find(rows: readonly ExaminationResultRow[]): Promise<readonly (Found | { index: number; bad: Bad })[]> {
    const ids = await this.names.find(rows.map(({ property }) => property));
    const places = await this.properties.find([...ids.values()].flat());
    const people = await this.numbers.find(rows.map(({ number }) => number));
    return rows.map((row, index) => {
      const { property: name, number } = row;
      const [id, ...more] = ids.get(name) ?? [];
      if (more.length > 0) return { index, bad: bad('property-ambiguous', { property: name }, 'property') };
      const property = id === undefined ? undefined : places.get(id);
      if (property === undefined) return { index, bad: bad('property-unknown', { property: name }, 'property') };
      const employeeId = people.get(number);
      if (employeeId === undefined) return { index, bad: bad('employee-number-unknown', { number }, 'number') };
      const takenAt = atTime(row.takenAt.slice(0, 10) as Day, row.takenAt.slice(11), property.zone);
      return { index, row, property, takenAt, employeeId };
    });
  }

  /** The department of each row, all of one property and moment. */
  async #place(rows: readonly Found[]): Promise<readonly (Placed | { index: number; bad: Bad })[]> {
    const [first] = rows;
    if (first === undefined) return [];
    const { property, takenAt } = first;
    const named = rows.flatMap(({ row }) => row.department ?? []);
    const known = named.length === 0 ? new Map() : await this.departments.named(property.id, named);
    const open = rows.filter(({ row }) => row.department === undefined).map(({ employeeId }) => employeeId);
    const own = await this.departments.of(property.id, open, dayOf(takenAt, property.zone));
    return rows.map((one) => {
      const { department } = one.row;
      const departmentId = department === undefined ? own.get(one.employeeId) : known.get(department);
      if (departmentId !== undefined) return { ...one, departmentId };
      const code = department === undefined ? 'department-unknown-invalid' : 'department-not-found';
      return { index: one.index, bad: bad(code, { department }, 'department') };
    });
  }

  /** The rows of one examination. */
  async #record(rows: readonly Placed[], recordedBy: string): Promise<ReadonlyMap<number, BroughtIn>> {
    const verdicts = new Map<number, BroughtIn>();
    const [first] = rows;
    if (first === undefined) return verdicts;
    const { property, takenAt, row } = first;
    const named = { propertyId: property.id, name: row.examination, takenAt };
    const { at, ...recording } = this.recorder.recording(takenAt);
    const outcome: Outcome<unknown> = await this.examinations.holdOnce(named, (standing) => {
      const fresh = rows.filter((one) => {
        const verdict = verdictOf(one, standing, row.passMark);
        verdicts.set(one.index, verdict);
        return verdict.status === 'new';
      });
      const results = fresh.map(
        ({ employeeId, departmentId, row: { score } }): NewResult => ({
          employeeId,
          departmentId,
          score,
          eventId: this.recorder.newId(),
        }),
      );
      if (standing !== undefined) return addExaminationResults(standing, results);
      const terms = { id: this.recorder.newId(), ...named, passMark: row.passMark, note: '', recordedBy };
      return holdExamination({ ...recording, at, terms, results });
    });
    if (!outcome.accepted) {
      const { refusal } = outcome;
      const verdict: Bad = { status: 'bad', refusal, column: columnsOf[refusal.code] };
      for (const { index } of rows) if (verdicts.get(index)?.status === 'new') verdicts.set(index, verdict);
    }
    return verdicts;
  }
}

/** What becomes of a row, seen from the examination as it stands; of a new one the first row tells the pass mark. */
const verdictOf = ({ employeeId, row }: Placed, standing: Examination | undefined, firstMark: number): BroughtIn => {
  const passMark = standing?.passMark ?? firstMark;
  if (row.passMark !== passMark) return bad('examination-pass-mark-differs', { passMark }, 'passMark');
  const result = standing?.results.find((one) => one.employeeId === employeeId);
  if (result === undefined) return { status: 'new' };
  return result.score === row.score
    ? { status: 'unchanged' }
    : bad('examination-already-taken', { employeeId }, 'score');
};

const unjudged = (): never => {
  throw new Error('a row without a verdict');
};
