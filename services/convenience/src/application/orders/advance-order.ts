import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import {
  appointOrder,
  endOrder,
  returnDeposit,
  type SignOrder,
  signOrder,
  withdrawOrder,
} from '../../domain/order/decide.js';
import type { Order } from '../../domain/order/order.js';
import type { OrderStore } from '../order-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export type AdvanceOrderCommand = Target & { readonly at?: Instant | undefined } & (
    | ({ readonly act: 'sign' } & Pick<SignOrder, 'signature'>)
    | {
        readonly act: 'appoint';
        readonly plannedAt: Instant;
        readonly employeeId: string;
        readonly reason?: string | undefined;
      }
    | { readonly act: 'end' | 'withdraw'; readonly reason: string }
    | { readonly act: 'return-deposit'; readonly amount: string; readonly withheldReason?: string | undefined }
  );

/** What becomes of an order apart from its performance: signed, appointed or put off, ended with its reason (C-10). */
export class AdvanceOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AdvanceOrderCommand): Promise<Kept<Order>> {
    const { employeeId } = command.act === 'appoint' ? command : { employeeId: undefined };
    const employee = employeeId === undefined ? undefined : await this.directory.employee(employeeId);
    if (employeeId !== undefined && employee === undefined)
      return refused('convenience.employee-not-found', { employeeId });
    const recording = this.recorder.recording(command.at);
    return this.orders.change(command, (order) => {
      switch (command.act) {
        case 'sign':
          return signOrder(order, { ...recording, signature: command.signature, by: this.self.id() });
        case 'appoint': {
          const { plannedAt, employeeId: id, reason } = command;
          const appointment = { at: plannedAt, employeeId: id, employeeName: employee?.name ?? id };
          return appointOrder(order, { ...recording, appointment, reason });
        }
        case 'end':
          return endOrder(order, { ...recording, reason: command.reason });
        case 'withdraw':
          return withdrawOrder(order, { ...recording, reason: command.reason });
        case 'return-deposit':
          return returnDeposit(order, { ...recording, amount: command.amount, withheldReason: command.withheldReason });
      }
    });
  }
}
