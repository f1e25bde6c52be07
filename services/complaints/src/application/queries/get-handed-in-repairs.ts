import type { RepairOrigin } from '../../domain/complaint/complaint.js';
import type { RepairRegister } from '../repair-ports.js';

/** How far the repairs are that another service handed in, by its own records. */
export class GetHandedInRepairs {
  constructor(private readonly repairs: RepairRegister) {}

  run(kind: RepairOrigin['kind'], originIds: readonly string[]): ReturnType<RepairRegister['statesOf']> {
    return this.repairs.statesOf(kind, originIds);
  }
}
