import { accept, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { decideProposal } from '../../domain/complaint/decide-proposal.js';
import type { IntakeProposal } from '../../domain/complaint/proposal.js';
import { moveAnswer, withdrawAnswer } from '../../domain/owner-answer/owner-answer.js';
import type { WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Expectation, Stored, Transactions } from '../ports.js';
import type { OwnerAnswerStore } from '../survey-ports.js';
import type { Proposer } from './proposer.js';

export interface DecideProposalCommand {
  readonly accepted: boolean;
  readonly reason: string;
}

/**
 * The quality centre decides what was proposed of an intake. What was told of the matter is put right with it in one transaction: the
 * store tells the matter's own news anew, and the owners' answers about it follow to the right department, or are taken back with a
 * matter that stands twice.
 */
export class DecideProposal {
  constructor(
    private readonly ports: {
      readonly complaints: ComplaintStore;
      readonly orders: WorkOrderStore;
      readonly answers: OwnerAnswerStore;
      readonly transactions: Transactions;
    },
    private readonly decider: Proposer,
    private readonly recorder: Recorder,
  ) {}

  run(
    complaintId: string,
    expectation: Expectation,
    { accepted, reason }: DecideProposalCommand,
  ): Promise<Outcome<Stored<Complaint>>> {
    const { complaints, transactions } = this.ports;
    return transactions.run(async () => {
      const seen = await complaints.find(complaintId);
      if (seen === undefined) return refused('complaints.complaint-not-found', { complaintId });
      const { was, other } = await this.hold(complaintId, seen.state.proposal);
      const working = accepted ? await this.refusedForWork(was ?? seen.state) : undefined;
      if (working !== undefined) return working;
      const { by, selves } = this.decider.proposing();
      const { at } = this.recorder.recording(undefined);
      const decided = await complaints.change(complaintId, expectation, (complaint) =>
        decideProposal(complaint, { accepted, reason, at, by, selves }, other),
      );
      if (decided.accepted && accepted) await this.follow(was ?? seen.state, decided.value.state, by, reason);
      return decided;
    });
  }

  /** Holds both matters of a duplicate in one order, so that neither becomes the other's duplicate at the same time. */
  private async hold(
    complaintId: string,
    proposal: IntakeProposal | undefined,
  ): Promise<{ readonly was: Complaint | undefined; readonly other: Complaint | undefined }> {
    const otherId = proposal?.kind === 'duplicate' ? proposal.standsAs.complaintId : undefined;
    const held = new Map<string | undefined, Complaint | undefined>();
    for (const id of [complaintId, ...(otherId === undefined ? [] : [otherId])].sort())
      held.set(id, (await this.ports.complaints.hold(id))?.state);
    return { was: held.get(complaintId), other: held.get(otherId) };
  }

  /** Somebody was sent for this entry: what they did stays told, so it is the other one that is set aside. */
  private async refusedForWork({ id, number, proposal }: Complaint) {
    if (proposal?.kind !== 'duplicate') return undefined;
    const orders = await this.ports.orders.ofMatter(id);
    return orders.some(({ state }) => state !== 'cancelled')
      ? refused('complaints.duplicate-with-work', { number, other: proposal.standsAs.number })
      : undefined;
  }

  private async follow(was: Complaint, is: Complaint, by: string, reason: string): Promise<void> {
    const { answers } = this.ports;
    if (is.state === 'duplicate')
      await answers.changeOfMatter(is.id, (answer) =>
        answer.state === 'standing'
          ? withdrawAnswer(answer, {
              ...this.recorder.recording(undefined),
              reason,
              by: { id: by, isOfQuality: true },
            })
          : accept(),
      );
    else if (is.departmentId !== was.departmentId)
      await answers.changeOfMatter(is.id, (answer) =>
        moveAnswer(answer, {
          ...this.recorder.recording(undefined),
          from: was.departmentId,
          to: is.departmentId,
        }),
      );
  }
}
