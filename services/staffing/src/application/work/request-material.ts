import type { Month, Recorder } from '@goldkey/kernel';
import { requestMaterial } from '../../domain/requisition/decide.js';
import type { Requisition, RequisitionLine } from '../../domain/requisition/requisition.js';
import { departmentsIn } from '../../domain/requisition/rules.js';
import type { EmployeeStore, Kept, PropertyDirectory, RequisitionStore, UnitStore } from '../ports.js';
import { refuseUnknownDepartment, refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface RequestMaterialCommand {
  readonly propertyId: string;
  readonly month: Month;
  readonly requestedBy: string;
  readonly requestedAs: readonly string[];
  readonly lines: readonly RequisitionLine[];
}

/** The month's material is asked for; one requisition for each property and month. */
export class RequestMaterial {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RequestMaterialCommand): Promise<Kept<Requisition>> {
    const { propertyId, month, requestedBy } = command;
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find([requestedBy]);
    const departments = departmentsIn(command.lines);
    const units = await this.units.find(departments);
    return this.requisitions.request(
      propertyId,
      month,
      (standing) =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, requestedBy) ??
        refuseUnknownDepartment(units, propertyId, ...departments) ??
        requestMaterial(standing, {
          ...command,
          ...this.recorder.recording(undefined),
          requisitionId: this.recorder.newId(),
        }),
    );
  }
}
