import type { Acting, Recorder } from '@goldkey/kernel';
import { reviseRequisition } from '../../domain/requisition/decide.js';
import type { Requisition, RequisitionLine } from '../../domain/requisition/requisition.js';
import { departmentsIn } from '../../domain/requisition/rules.js';
import type { Kept, RequisitionStore, Target, UnitStore } from '../ports.js';
import { refuseUnknownDepartment } from '../recording.js';

export interface ReviseRequisitionCommand extends Target, Acting {
  readonly lines: readonly RequisitionLine[];
}

/** What is asked for is written anew, after a return or before the approval. */
export class ReviseRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReviseRequisitionCommand): Promise<Kept<Requisition>> {
    const { by, selves, lines } = command;
    const departments = departmentsIn(lines);
    const units = await this.units.find(departments);
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.requisitions.change([
      {
        ...command,
        decide: (one) =>
          refuseUnknownDepartment(units, one.propertyId, ...departments) ??
          reviseRequisition(one, { ...recording, by, selves, lines }),
      },
    ]);
    return kept as Kept<Requisition>;
  }
}
