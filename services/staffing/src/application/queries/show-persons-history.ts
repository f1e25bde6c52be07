import { type Outcome, refused } from '@goldkey/kernel';
import type { PersonsHistoryEntry, PersonsHistoryReader } from '../care-ports.js';
import type { EmployeeStore } from '../ports.js';

/** Everything that happened to a person. */
export class ShowPersonsHistory {
  constructor(
    private readonly reader: PersonsHistoryReader,
    private readonly employees: Pick<EmployeeStore, 'find'>,
  ) {}

  async run(employeeId: string): Promise<Outcome<{ readonly items: readonly PersonsHistoryEntry[] }>> {
    const people = await this.employees.find([employeeId]);
    if (!people.has(employeeId)) return refused('staffing.employee-not-found', { employeeId });
    return { accepted: true, value: { items: await this.reader.of(employeeId) } };
  }
}
