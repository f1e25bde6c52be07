import { accept, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { decideProposal } from '../../domain/complaint/decide-proposal.js';
import type { IntakeProposal } from '../../domain/complaint/proposal.js';
import { moveAnswer, withdrawAnswer } from '../../domain/owner-answer/owner-answer.js';
import { dropCall } from '../../domain/survey-call/decide.js';
import type { Actor } from '../clock-ports.js';
import type { DepartmentStaff } from '../correction-ports.js';
import type { WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Expectation, Stored, Transactions } from '../ports.js';
import type { ChargeRepair } from '../repair-charge/charge-repair.js';
import { replaceCall } from '../survey/replace-call.js';
import type { OwnerAnswerStore, SurveyCallStore, SurveyDrawStore } from '../survey-ports.js';
import { correctOrders } from './correct-orders.js';
import { relievedStaff } from './relieved-staff.js';

export interface DecideProposalCommand {
  readonly accepted: boolean;
  readonly reason: string;
}

/**
 * The quality centre decides what was proposed of an intake. What was told of the matter is put right with it in one transaction: the
 * store tells the matter's own news anew, the owners' answers about it follow to the right department, and its work orders with what is
 * charged for them to the right home. With a matter that is set aside answers are taken back, and calls about it are drawn anew.
 */
export class DecideProposal {
  constructor(
    private readonly ports: {
      readonly complaints: ComplaintStore;
      readonly orders: WorkOrderStore;
      readonly charges: Pick<ChargeRepair, 'rehomed'>;
      readonly answers: OwnerAnswerStore;
      readonly calls: SurveyCallStore;
      readonly draws: SurveyDrawStore;
      readonly staff: Pick<DepartmentStaff, 'of'>;
      readonly transactions: Transactions;
    },
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  async run(
    complaintId: string,
    expectation: Expectation,
    { accepted, reason }: DecideProposalCommand,
  ): Promise<Outcome<Stored<Complaint>>> {
    const seen = await this.ports.complaints.find(complaintId);
    if (seen === undefined) return refused('complaints.complaint-not-found', { complaintId });
    const { at } = this.recorder.recording(undefined);
    const staff = seen.state.proposal === undefined ? [] : await relievedStaff(this.ports.staff, seen.state, at);
    const command = { accepted, reason, at, ...this.actor.acting(), staff };
    return this.ports.transactions.run(async () => {
      const { was, version, other } = await this.hold(complaintId, seen.state.proposal);
      // Staff were asked about the departments of the proposal that was seen; about another one nobody is known to be free to decide.
      if (was !== undefined && was.proposal?.at !== seen.state.proposal?.at)
        return refused('complaints.stale-version', { current: { ...was, version } });
      const working = accepted ? await this.refusedForWork(was ?? seen.state) : undefined;
      if (working !== undefined) return working;
      const decided = await this.ports.complaints.change(complaintId, expectation, (complaint) =>
        decideProposal(complaint, command, other),
      );
      if (!decided.accepted || !accepted) return decided;
      const followed = await this.follow(was ?? seen.state, decided.value.state, command.by, reason);
      return followed.accepted ? decided : followed;
    });
  }

  /** Holds both matters of a duplicate in one order, so that neither becomes the other's duplicate at the same time. */
  private async hold(complaintId: string, proposal: IntakeProposal | undefined) {
    const otherId = proposal?.kind === 'duplicate' ? proposal.standsAs.complaintId : undefined;
    const held = new Map<string | undefined, Stored<Complaint> | undefined>();
    for (const id of [complaintId, ...(otherId === undefined ? [] : [otherId])].sort())
      held.set(id, await this.ports.complaints.hold(id));
    const stored = held.get(complaintId);
    return { was: stored?.state, version: stored?.version, other: held.get(otherId)?.state };
  }

  /** Somebody was sent for this entry: what they did stays told, so it is not set aside; of two it is the other one. */
  private async refusedForWork({ id, number, proposal }: Complaint) {
    if (proposal === undefined || proposal.kind === 'correction') return undefined;
    const orders = await this.ports.orders.ofMatter(id);
    if (orders.every(({ state }) => state === 'cancelled')) return undefined;
    return proposal.kind === 'mistake'
      ? refused('complaints.mistake-with-work', { number })
      : refused('complaints.duplicate-with-work', { number, other: proposal.standsAs.number });
  }

  /** What was told, or is to be asked, about the matter by others than itself. */
  private async follow(was: Complaint, is: Complaint, by: string, reason: string): Promise<Outcome<unknown>> {
    if (is.state === 'set-aside') return this.letGo(is.id, by, reason);
    const [from, to] = [was.departmentId, is.departmentId];
    if (from !== to)
      await this.ports.answers.changeOfMatter(is.id, (answer) =>
        moveAnswer(answer, { ...this.recorder.recording(undefined), from, to }),
      );
    return correctOrders(this.ports, is, this.recorder);
  }

  private async letGo(matterId: string, by: string, reason: string): Promise<Outcome<unknown>> {
    const { answers, calls, draws, complaints: matters } = this.ports;
    await answers.changeOfMatter(matterId, (answer) =>
      answer.state === 'standing'
        ? withdrawAnswer(answer, { ...this.recorder.recording(undefined), reason, by: { id: by, isOfQuality: true } })
        : accept(),
    );
    const dropped = await calls.changeOfMatter(matterId, (call) =>
      call.state === 'open' ? dropCall(call, { ...this.recorder.recording(undefined), reason }) : accept(),
    );
    for (const call of dropped) {
      const replaced = await replaceCall({ calls, draws, matters }, call, this.recorder);
      if (!replaced.accepted) return replaced;
    }
    return { accepted: true, value: undefined };
  }
}
