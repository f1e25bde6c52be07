import { deliveryJob } from '@goldkey/service-kit';
import { BillingCommandsController } from './adapters/in/http/billing/billing-commands.controller.js';
import { callerSelf } from './adapters/out/postgres/caller.js';
import { ChargeService } from './application/billing/charge-service.js';
import { SendBillingCommand } from './application/billing/send-billing-command.js';
import { SettleBillingCommand } from './application/billing/settle-billing-command.js';
import { endingOf, finishingOf, givingOf } from './convenience.ending.js';
import { PORTS, type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';
import type { BillingCommand } from './domain/billing-command/billing-command.js';

/** Money of orders on its way into billing's ledger. */
export const billingCommands: Subject = {
  controllers: [BillingCommandsController],
  providers: [
    useCase(
      ChargeService,
      (ports) =>
        new ChargeService(
          ports.services,
          ports.orders,
          ports.fees,
          ports.commands,
          givingOf(ports),
          ports.transactions,
        ),
    ),
    useCase(
      SendBillingCommand,
      (ports) =>
        new SendBillingCommand(
          ports.commands,
          ports.orders,
          ports.billing,
          endingOf(ports),
          ports.transactions,
          recorder,
        ),
    ),
    deliveryJob(
      { of: 'billing-command', as: 'convenience-billing' },
      [PORTS, SendBillingCommand],
      ({ commands }: Ports, send: SendBillingCommand) => ({
        queue: commands,
        deliver: (command: BillingCommand) => send.run(command),
      }),
    ),
    useCase(
      SettleBillingCommand,
      (ports) =>
        new SettleBillingCommand(
          ports.commands,
          ports.orders,
          endingOf(ports),
          finishingOf(ports),
          ports.transactions,
          callerSelf,
          recorder,
        ),
    ),
  ],
};
