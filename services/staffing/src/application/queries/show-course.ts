import { type Outcome, refused } from '@goldkey/kernel';
import type { EmployeeStore } from '../ports.js';
import type { CourseEntry, CourseReader } from './course-reader.js';

/** Everything that happened to a person, in one course. */
export class ShowCourse {
  constructor(
    private readonly reader: CourseReader,
    private readonly employees: Pick<EmployeeStore, 'find'>,
  ) {}

  async run(employeeId: string): Promise<Outcome<{ readonly items: readonly CourseEntry[] }>> {
    const people = await this.employees.find([employeeId]);
    if (!people.has(employeeId)) return refused('staffing.employee-not-found', { employeeId });
    return { accepted: true, value: { items: await this.reader.of(employeeId) } };
  }
}
