import type { Repairs } from '../repair-ports.js';

/** How far the repair of a finding is, as far as it is known now. */
export class ShowRepair {
  constructor(private readonly repairs: Repairs) {}

  run(findingId: string): Promise<string | undefined> {
    return this.repairs.stateOf(findingId);
  }
}
