import { createHash, randomBytes } from 'node:crypto';
import { FeesController } from './adapters/in/http/fees/fees.controller.js';
import { DueController } from './adapters/in/http/orders/due.controller.js';
import { OrderLinksController } from './adapters/in/http/orders/order-links.controller.js';
import { OrdersController } from './adapters/in/http/orders/orders.controller.js';
import { OwnerController } from './adapters/in/http/orders/owner.controller.js';
import { OwnerOrderController } from './adapters/in/http/orders/owner-order.controller.js';
import { RhythmController } from './adapters/in/http/orders/rhythm.controller.js';
import { ServicesController } from './adapters/in/http/orders/services.controller.js';
import { callerSelf } from './adapters/out/postgres/caller.js';
import { FindListInForce } from './application/catalogue/find-list-in-force.js';
import { HandOverFees } from './application/fees/hand-over-fees.js';
import { PayAhead } from './application/fees/pay-ahead.js';
import { ReceiveFee } from './application/fees/receive-fee.js';
import { WithdrawFee } from './application/fees/withdraw-fee.js';
import type { Tokens } from './application/order-ports.js';
import { AdvanceOrder } from './application/orders/advance-order.js';
import { AnswerByLink } from './application/orders/answer-by-link.js';
import { ChangeRhythm } from './application/orders/change-rhythm.js';
import { DrawPaymentChecks } from './application/orders/draw-payment-checks.js';
import { IssueOrderLink } from './application/orders/issue-order-link.js';
import { IssueServiceLink } from './application/orders/issue-service-link.js';
import { ListDue } from './application/orders/list-due.js';
import { OpenOrderLink } from './application/orders/open-order-link.js';
import { OpenServiceLink } from './application/orders/open-service-link.js';
import { PauseOrder } from './application/orders/pause-order.js';
import { PerformService } from './application/orders/perform-service.js';
import { PlaceOrder } from './application/orders/place-order.js';
import { PreviewRhythm } from './application/orders/preview-rhythm.js';
import { ReturnAdvance } from './application/orders/return-advance.js';
import { RevokeOrderLink } from './application/orders/revoke-order-link.js';
import { RevokeServiceLink } from './application/orders/revoke-service-link.js';
import { SettleDueDay } from './application/orders/settle-due-day.js';
import { SignByLink } from './application/orders/sign-by-link.js';
import { WithdrawService } from './application/orders/withdraw-service.js';
import { DeliverFromStock } from './application/stock/deliver-from-stock.js';
import { CancelBookingsOfOrder } from './application/venues/cancel-bookings-of-order.js';
import { finishingOf, givingOf, spendingOf } from './convenience.ending.js';
import { takingOf } from './convenience.parking.js';
import { clock, type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const tokens: Tokens = { make: () => randomBytes(32).toString('base64url'), hash: digest };
const chance = { seed: () => randomBytes(16).toString('hex'), digest };

const inForce = ({ catalogues, directory }: Ports) => new FindListInForce(catalogues, directory);
const links = ({ links, services, transactions }: Ports) =>
  new IssueServiceLink(links, services, transactions, tokens, callerSelf, recorder);

/** Orders, their performance, the owner's word on it, and the money that changes hands. */
export const orders: Subject = {
  controllers: [
    OrdersController,
    OrderLinksController,
    ServicesController,
    DueController,
    RhythmController,
    OwnerController,
    OwnerOrderController,
    FeesController,
  ],
  providers: [
    useCase(
      PlaceOrder,
      (ports) =>
        new PlaceOrder(
          ports.orders,
          ports.items,
          inForce(ports),
          takingOf(ports),
          ports.transactions,
          ports.directory,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      AdvanceOrder,
      (ports) =>
        new AdvanceOrder(
          ports.orders,
          ports.attachments,
          givingOf(ports),
          finishingOf(ports),
          new CancelBookingsOfOrder(ports.bookings, recorder),
          ports.transactions,
          ports.directory,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      PerformService,
      (ports) =>
        new PerformService(
          ports.orders,
          ports.services,
          ports.occasions,
          ports.holds,
          { deliver: (service) => new DeliverFromStock(ports.stock, callerSelf, recorder).run(service) },
          spendingOf(ports),
          ports.transactions,
          inForce(ports),
          ports.directory,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      WithdrawService,
      (ports) =>
        new WithdrawService(
          ports.services,
          ports.orders,
          ports.occasions,
          {
            links: ports.links,
            fees: ports.fees,
            commands: ports.commands,
            takeBack: (service) => new DeliverFromStock(ports.stock, callerSelf, recorder).takeBack(service),
          },
          givingOf(ports),
          finishingOf(ports),
          ports.transactions,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      SettleDueDay,
      ({ orders, occasions, transactions }) => new SettleDueDay(orders, occasions, transactions, callerSelf, recorder),
    ),
    useCase(
      PauseOrder,
      ({ orders, occasions, transactions }) => new PauseOrder(orders, occasions, transactions, recorder),
    ),
    useCase(
      ChangeRhythm,
      ({ orders, occasions, transactions }) => new ChangeRhythm(orders, occasions, transactions, recorder),
    ),
    useCase(PreviewRhythm, ({ orders, occasions }) => new PreviewRhythm(orders, occasions, recorder)),
    useCase(ListDue, ({ due }) => new ListDue(due, clock)),
    useCase(IssueServiceLink, links),
    useCase(
      RevokeServiceLink,
      (ports) => new RevokeServiceLink(ports.links, ports.services, ports.transactions, callerSelf, recorder),
    ),
    useCase(OpenServiceLink, (ports) => new OpenServiceLink(ports.links, tokens, clock)),
    useCase(AnswerByLink, (ports) => new AnswerByLink(ports.links, ports.services, ports.transactions, recorder)),
    useCase(
      IssueOrderLink,
      ({ orderLinks, orders, transactions }) =>
        new IssueOrderLink(orderLinks, orders, transactions, tokens, callerSelf, recorder),
    ),
    useCase(
      RevokeOrderLink,
      ({ orderLinks, orders, transactions }) =>
        new RevokeOrderLink(orderLinks, orders, transactions, callerSelf, recorder),
    ),
    useCase(OpenOrderLink, (ports) => new OpenOrderLink(ports.orderLinks, tokens, clock)),
    useCase(SignByLink, (ports) => new SignByLink(ports.orderLinks, ports.orders, ports.transactions, recorder)),
    useCase(
      DrawPaymentChecks,
      (ports) => new DrawPaymentChecks(ports.services, ports.directory, links(ports), callerSelf, chance),
    ),
    useCase(
      PayAhead,
      (ports) =>
        new PayAhead(
          ports.orders,
          ports.fees,
          givingOf(ports),
          ports.transactions,
          ports.directory,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      ReturnAdvance,
      (ports) => new ReturnAdvance(ports.orders, ports.commands, givingOf(ports), ports.transactions),
    ),
    useCase(
      ReceiveFee,
      (ports) =>
        new ReceiveFee(
          ports.fees,
          ports.services,
          ports.commands,
          ports.orders,
          ports.transactions,
          ports.directory,
          callerSelf,
          recorder,
        ),
    ),
    useCase(
      WithdrawFee,
      ({ fees, orders, commands, transactions }) =>
        new WithdrawFee(fees, orders, commands, transactions, callerSelf, recorder),
    ),
    useCase(
      HandOverFees,
      (ports) => new HandOverFees(ports.fees, givingOf(ports), ports.transactions, callerSelf, recorder),
    ),
  ],
};
