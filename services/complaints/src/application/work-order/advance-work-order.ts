import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import {
  accept,
  type Decision,
  type Instant,
  type Outcome,
  type Recorder,
  type Recording,
  refused,
} from '@goldkey/kernel';
import type { PauseReason } from '../../domain/clock/clock.js';
import type { HandlingEvent } from '../../domain/complaint/complaint.js';
import { closeComplaint, reopenComplaint } from '../../domain/complaint/decide.js';
import { acceptHandOver, declineHandOver, pauseClock, resumeClock } from '../../domain/complaint/decide-running.js';
import { responsibleFor } from '../../domain/complaint/rules.js';
import {
  acceptWorkOrder,
  addWorkPhoto,
  beginWork,
  cancelWorkOrder,
  confirmWork,
  declineWorkOrder,
  finishWork,
  recordWork,
  redoWork,
  removeWorkPhoto,
  resumeWork,
  waitWithWork,
} from '../../domain/work-order/decide.js';
import type {
  Material,
  Payer,
  Signature,
  WorkOrder,
  WorkOrderEvent,
  WorkPhoto,
  WorkStep,
} from '../../domain/work-order/work-order.js';
import type { Actor } from '../clock-ports.js';
import type { Target, WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';
import type { ChargeRepair } from '../repair-charge/charge-repair.js';
import { waitedNoMore } from './waited-no-more.js';

/** What can be done with an order that has its worker. `at`: when it was done, where the phone had no network. */
export type Advance = { readonly at?: Instant } & (
  | { readonly act: 'accept' | 'begin' | 'resume' }
  | { readonly act: 'decline' | 'redo' | 'cancel'; readonly reason: string }
  | { readonly act: 'wait'; readonly reason: PauseReason; readonly note: string }
  | {
      readonly act: 'record';
      readonly steps: readonly WorkStep[];
      readonly materials: readonly Material[];
      readonly labour: string;
      readonly labourPaidBy: Payer;
      readonly tools: WorkOrder['tools'];
      readonly photos?: readonly WorkPhoto[] | undefined;
    }
  | { readonly act: 'add-photo'; readonly photo: WorkPhoto }
  | { readonly act: 'remove-photo'; readonly photoId: string }
  | { readonly act: 'finish'; readonly result: string }
  | { readonly act: 'confirm'; readonly signature?: Pick<Signature, 'name' | 'lines' | 'on'> }
);

/**
 * Brings a work order on, and its matter with it, in one transaction: the worker takes both over, what is waited for stops the
 * matter's clock, the last confirmed order closes the matter, and work done again opens it again. What the owner pays is charged when
 * they confirm, and taken back when it is done again.
 */
export class AdvanceWorkOrder {
  constructor(
    private readonly orders: WorkOrderStore,
    private readonly matters: ComplaintStore,
    private readonly transactions: Transactions,
    private readonly attachments: AttachmentRegister,
    private readonly charges: ChargeRepair,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  async run(target: Target, advance: Advance): Promise<Outcome<Stored<WorkOrder>>> {
    const found = await this.orders.find(target.id);
    if (found === undefined) return refused('complaints.work-order-not-found', { id: target.id });
    const recording = this.recorder.recording(advance.at);
    return this.transactions.run(async () => {
      await this.matters.hold(found.state.matterId);
      const named = await NamedAttachments.of(
        this.attachments,
        photosIn(advance).flatMap(({ id }) => id ?? []),
      );
      const moved = await this.orders.change(
        target,
        (order) => named.refuseMissing(order.propertyId) ?? this.decide(order, advance, recording),
      );
      if (!moved.accepted) return moved;
      const followed = await this.follow(moved.value.state, advance, recording);
      const charged = followed.accepted ? await this.charge(moved.value.state, advance) : followed;
      return charged.accepted ? moved : charged;
    });
  }

  private decide(order: WorkOrder, advance: Advance, recording: Recording): Decision<WorkOrderEvent> {
    const by = this.actor.id();
    const command = { ...recording, by };
    switch (advance.act) {
      case 'accept':
        return acceptWorkOrder(order, command);
      case 'begin':
        return beginWork(order, command);
      case 'resume':
        return resumeWork(order, command);
      case 'decline':
        return declineWorkOrder(order, { ...command, reason: advance.reason });
      case 'wait':
        return waitWithWork(order, { ...command, reason: advance.reason, note: advance.note });
      case 'record':
        return recordWork(order, { ...advance, ...command });
      case 'add-photo':
        return addWorkPhoto(order, { ...command, photo: advance.photo });
      case 'remove-photo':
        return removeWorkPhoto(order, { ...command, photoId: advance.photoId });
      case 'finish':
        return finishWork(order, { ...command, result: advance.result });
      case 'confirm': {
        const signature = advance.signature && { ...advance.signature, takenBy: by };
        return confirmWork(order, { ...recording, ...this.actor.acting(), signature });
      }
      case 'redo':
        return redoWork(order, { ...recording, reason: advance.reason });
      case 'cancel':
        return cancelWorkOrder(order, { ...recording, reason: advance.reason });
    }
  }

  private async charge(order: WorkOrder, { act }: Advance): Promise<Outcome<unknown>> {
    if (act === 'confirm') return this.charges.confirmed(order);
    return act === 'redo' ? this.charges.redone(order) : { accepted: true, value: undefined };
  }

  private async follow(order: WorkOrder, advance: Advance, timed: Recording): Promise<Outcome<unknown>> {
    const looksAround = advance.act === 'confirm' || advance.act === 'cancel';
    const siblings = looksAround ? await this.orders.ofMatter(order.matterId) : [];
    const by = this.actor.id();
    return this.matters.change(order.matterId, {}, (matter) => {
      switch (advance.act) {
        case 'accept':
          return responsibleFor(matter).employeeId === by
            ? accept()
            : whereItFits(acceptHandOver(matter, { ...timed, by }));
        case 'decline':
          return whereItFits(declineHandOver(matter, { ...timed, by, reason: advance.reason }));
        case 'wait':
          return whereItFits(pauseClock(matter, { ...timed, reason: advance.reason, note: advance.note }));
        case 'resume':
          return whereItFits(resumeClock(matter, timed));
        case 'cancel':
          return order.waitsFor === undefined ? accept() : waitedNoMore(siblings, timed)(matter);
        case 'confirm':
          return isSettled(siblings) && matter.state !== 'closed'
            ? closeComplaint(matter, { ...timed, remark: order.result })
            : accept();
        case 'redo':
          return matter.state === 'closed'
            ? reopenComplaint(matter, { ...timed, reason: advance.reason, workOrderId: order.id })
            : accept();
        default:
          return accept();
      }
    });
  }
}

const photosIn = (advance: Advance): readonly WorkPhoto[] => {
  if (advance.act === 'add-photo') return [advance.photo];
  return advance.act === 'record' ? (advance.photos ?? []) : [];
};

/** The order goes on where the matter has no clock, is late already, or was handed over before. */
const whereItFits = (decision: Decision<HandlingEvent>): Decision<HandlingEvent> =>
  decision.accepted ? decision : accept();

const isSettled = (orders: readonly WorkOrder[]): boolean =>
  orders.every(({ state }) => state === 'confirmed' || state === 'cancelled');
