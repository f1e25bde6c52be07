import type { HandoverDefect } from '../../domain/handover-defect/handover-defect.js';
import type { DefectStore, Repairs, Versioned } from '../ports.js';

/** A defect, and how far its repair is, as far as that is known now. */
export interface ShownDefect extends Versioned<HandoverDefect> {
  readonly repairState?: string;
}

/** The defects of a hand-over, with how far their repairs are. */
export class ShowDefects {
  constructor(
    private readonly defects: DefectStore,
    private readonly repairs: Repairs,
  ) {}

  async run(handoverId: string): Promise<readonly ShownDefect[]> {
    const found = await this.defects.ofHandover(handoverId);
    const inRepair = found.flatMap(({ state: { id, repair } }) => (repair === undefined ? [] : [id]));
    const states = inRepair.length === 0 ? new Map<string, string>() : await this.repairs.statesOf(inRepair);
    return found.map((defect) => {
      const repairState = states.get(defect.state.id);
      return repairState === undefined ? defect : { ...defect, repairState };
    });
  }
}
