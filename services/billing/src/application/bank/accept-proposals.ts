import type { BankLine } from '../../domain/bank-line/bank-line.js';
import type { BankLineStore } from '../bank-ports.js';
import type { Kept } from '../ports.js';
import type { AssignBankLine } from './assign-bank-line.js';
import type { RecogniseBankLine } from './recognise-bank-line.js';

/** What became of each line, in the order in which they were done. */
export interface AcceptedProposal {
  readonly id: string;
  readonly outcome: Kept<BankLine>;
}

/** Takes what several lines seem to be as what they are. One that cannot be taken is told and holds up no other. */
export class AcceptProposals {
  constructor(
    private readonly lines: BankLineStore,
    private readonly assign: AssignBankLine,
    private readonly recognise: RecogniseBankLine,
  ) {}

  async run(ids: readonly string[]): Promise<readonly AcceptedProposal[]> {
    const held = await this.lines.hold(ids);
    const done: AcceptedProposal[] = [];
    for (const { id, proposal } of held) {
      if (proposal === undefined) continue;
      const outcome =
        proposal.kind === 'household'
          ? await this.assign.run({ id, householdId: proposal.householdId })
          : await this.recognise.run({ id, booking: proposal.booking });
      done.push({ id, outcome });
    }
    return done;
  }
}
