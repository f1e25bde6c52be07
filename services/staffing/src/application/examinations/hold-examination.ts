import { dayOf, type Instant, type Recorder } from '@goldkey/kernel';
import { holdExamination } from '../../domain/examination/decide.js';
import type { Examination, ExaminationTerms } from '../../domain/examination/examination.js';
import type { EmployeeStore, Kept, PropertyDirectory, UnitStore } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';
import type { DepartmentReader, ExaminationStore } from '../training-ports.js';
import { nameDepartments, type Placed } from './name-departments.js';

/** What one person scored, 0 to 100. */
export type WrittenResult = Placed & { readonly score: number };

export interface HoldExaminationCommand extends Omit<ExaminationTerms, 'id' | 'takenAt'> {
  readonly results: readonly WrittenResult[];
  readonly at?: Instant;
}

/** An internal examination is put on record with what each scored (rulebook J-10). */
export class HoldExamination {
  constructor(
    private readonly examinations: ExaminationStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly places: { readonly units: UnitStore; readonly departments: DepartmentReader },
    private readonly recorder: Recorder,
  ) {}

  async run({ at, results, ...asked }: HoldExaminationCommand): Promise<Kept<Examination>> {
    const { propertyId } = asked;
    const recording = this.recorder.recording(at);
    const properties = await this.properties.find([propertyId]);
    const employeeIds = results.map(({ employeeId }) => employeeId);
    const people = await this.employees.find(employeeIds);
    const on = dayOf(recording.at, properties.get(propertyId)?.zone ?? 'Asia/Shanghai');
    const placed = await nameDepartments(this.places, { propertyId, on, people: results });
    const terms = { id: this.recorder.newId(), ...asked };
    return this.examinations.hold(() => {
      const unknown = refuseUnknownProperty(properties, propertyId) ?? refuseUnknownEmployee(people, ...employeeIds);
      if (unknown !== undefined) return unknown;
      if ('refusal' in placed) return placed.refusal;
      const scored = placed.people.map((result) => ({ ...result, eventId: this.recorder.newId() }));
      return holdExamination({ ...recording, terms, results: scored });
    });
  }
}
