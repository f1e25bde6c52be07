import type { Instant, Recorder } from '@goldkey/kernel';
import { lendTool } from '../../domain/tool/decide.js';
import type { LoanTerms, ToolLoan } from '../../domain/tool/loan.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';
import type { ToolLoanStore } from '../tool-ports.js';

export interface LendToolCommand extends Omit<LoanTerms, 'id' | 'lentAt'> {
  readonly at?: Instant;
}

/** A tool is lent to one of the staff, due back at an instant (rulebook D-09). */
export class LendTool {
  constructor(
    private readonly loans: ToolLoanStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...asked }: LendToolCommand): Promise<Kept<ToolLoan>> {
    const { propertyId, employeeId } = asked;
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find([employeeId]);
    const terms = { id: this.recorder.newId(), ...asked };
    return this.loans.lend(
      asked,
      (out) =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, employeeId) ??
        lendTool(out, { ...this.recorder.recording(at), terms }),
    );
  }
}
