import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { addExaminationResults } from '../../domain/examination/decide.js';
import type { Examination } from '../../domain/examination/examination.js';
import type { EmployeeStore, Kept, PropertyDirectory, Target, UnitStore } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';
import type { DepartmentReader, ExaminationStore } from '../training-ports.js';
import type { WrittenResult } from './hold-examination.js';
import { nameDepartments } from './name-departments.js';

/** Results of an examination that were still missing are put on record. */
export class AddExaminationResults {
  constructor(
    private readonly examinations: ExaminationStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly places: { readonly units: UnitStore; readonly departments: DepartmentReader },
    private readonly recorder: Recorder,
  ) {}

  async run(command: Target & { readonly results: readonly WrittenResult[] }): Promise<Kept<Examination>> {
    const { id, results } = command;
    const examination = await this.examinations.find(id);
    if (examination === undefined) return refused('staffing.examination-not-found', { id });
    const { propertyId, takenAt } = examination;
    const zone = (await this.properties.find([propertyId])).get(propertyId)?.zone ?? 'Asia/Shanghai';
    const employeeIds = results.map(({ employeeId }) => employeeId);
    const people = await this.employees.find(employeeIds);
    const placed = await nameDepartments(this.places, { propertyId, on: dayOf(takenAt, zone), people: results });
    return this.examinations.change(command, (now) => {
      const unknown = refuseUnknownEmployee(people, ...employeeIds);
      if (unknown !== undefined) return unknown;
      if ('refusal' in placed) return placed.refusal;
      const scored = placed.people.map((result) => ({ ...result, eventId: this.recorder.newId() }));
      return addExaminationResults(now, scored);
    });
  }
}
