import { BillingGrpcController } from './adapters/in/grpc/billing.controller.js';
import { OrderChargesController } from './adapters/in/http/households/order-charges.controller.js';
import { BookOrderMoney } from './application/order-bookings/book-order-money.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** Money of other services' orders. */
export const orders: Subject = {
  controllers: [BillingGrpcController, OrderChargesController],
  providers: [
    useCase(
      BookOrderMoney,
      (ports) => new BookOrderMoney(ports.orderBookings, ports.feeItems, ports.directory, recorder),
    ),
  ],
};
