import { SendBillingCommandsJob } from './adapters/in/clock/send-billing-commands.job.js';
import { BillingCommandsController } from './adapters/in/http/billing/billing-commands.controller.js';
import { callerSelf } from './adapters/out/postgres/caller.js';
import { ChargeService } from './application/billing/charge-service.js';
import { GiveBillingCommand } from './application/billing/give-billing-command.js';
import { SendBillingCommands } from './application/billing/send-billing-commands.js';
import { SettleBillingCommand } from './application/billing/settle-billing-command.js';
import { type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';

/** How money of an order is brought on its way, within the transaction that runs. */
export const givingOf = ({ commands }: Ports): GiveBillingCommand =>
  new GiveBillingCommand(commands, callerSelf, recorder);

/** Money of orders on its way into billing's ledger. */
export const billingCommands: Subject = {
  controllers: [BillingCommandsController],
  providers: [
    { provide: SendBillingCommandsJob, useClass: SendBillingCommandsJob },
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
      SendBillingCommands,
      (ports) => new SendBillingCommands(ports.commands, ports.orders, ports.billing, ports.transactions, recorder),
    ),
    useCase(
      SettleBillingCommand,
      (ports) => new SettleBillingCommand(ports.commands, ports.orders, ports.transactions, recorder),
    ),
  ],
};
