import { deliveryJob } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { RepairChargesController } from './adapters/in/http/work-order/repair-charges.controller.js';
import { MATTERS, WORKFORCE, WorkOrdersController } from './adapters/in/http/work-order/work-orders.controller.js';
import { WorkPhotosController } from './adapters/in/http/work-order/work-photos.controller.js';
import { callerActor } from './adapters/out/postgres/clock.stores.js';
import { callerAccount } from './adapters/out/postgres/repair-charge.store.js';
import { ChargeRepair } from './application/repair-charge/charge-repair.js';
import { RepeatRepairCharge } from './application/repair-charge/repeat-repair-charge.js';
import { SendRepairCharge } from './application/repair-charge/send-repair-charge.js';
import { WithdrawRepairCharge } from './application/repair-charge/withdraw-repair-charge.js';
import { AdvanceWorkOrder } from './application/work-order/advance-work-order.js';
import { GiveWorkOrder } from './application/work-order/give-work-order.js';
import { IssueWorkLink } from './application/work-order/issue-work-link.js';
import { JudgeByLink } from './application/work-order/judge-by-link.js';
import { MakeWorkOrder } from './application/work-order/make-work-order.js';
import { clock, ids, PORTS, type Ports, recorder, tokens, useCase } from './complaints.wiring.js';
import type { RepairCharge } from './domain/repair-charge/repair-charge.js';

/** What is behind the doors of work orders. */
export const workOrders: readonly Provider[] = [
  useCase(
    MakeWorkOrder,
    ({ orders, complaints, workforce, transactions }) =>
      new MakeWorkOrder(orders, complaints, workforce, transactions, recorder),
  ),
  useCase(
    GiveWorkOrder,
    ({ orders, complaints, workforce, transactions }) =>
      new GiveWorkOrder(orders, complaints, workforce, transactions, recorder),
  ),
  useCase(AdvanceWorkOrder, ({ orders, complaints, transactions, attachments, charges }) => {
    const chargeRepair = new ChargeRepair(charges, callerAccount, recorder);
    return new AdvanceWorkOrder(orders, complaints, transactions, attachments, chargeRepair, callerActor, recorder);
  }),
  useCase(
    IssueWorkLink,
    ({ links, orders, complaints, transactions }) =>
      new IssueWorkLink(links, orders, complaints, transactions, callerActor, clock, ids, tokens),
  ),
  {
    provide: JudgeByLink,
    useFactory: ({ links, orders, complaints, transactions }: Ports, advance: AdvanceWorkOrder) =>
      new JudgeByLink(links, orders, complaints, transactions, advance, clock),
    inject: [PORTS, AdvanceWorkOrder],
  },
  // A timer acts for everybody: what it sends is bound by no caller's connection.
  useCase(SendRepairCharge, ({ charges, billing }) => new SendRepairCharge(charges, billing, recorder)),
  deliveryJob(
    { of: 'repair-charge', as: 'complaints-billing' },
    [PORTS, SendRepairCharge],
    ({ charges }: Ports, send: SendRepairCharge) => ({
      queue: charges,
      deliver: (charge: RepairCharge) => send.run(charge),
    }),
  ),
  useCase(RepeatRepairCharge, ({ charges, transactions }) => new RepeatRepairCharge(charges, transactions, recorder)),
  useCase(WithdrawRepairCharge, ({ charges }) => new WithdrawRepairCharge(charges, callerAccount, recorder)),
  useCase(WORKFORCE, ({ workforce }) => workforce),
  useCase(MATTERS, ({ complaints }) => complaints),
];

/** The doors of work orders. */
export const workOrderDoors: readonly Type<unknown>[] = [
  WorkOrdersController,
  WorkPhotosController,
  RepairChargesController,
];
