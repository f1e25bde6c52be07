import { HouseholdsController } from './adapters/in/http/households/households.controller.js';
import { PaymentsController } from './adapters/in/http/payments/payments.controller.js';
import { ReceiptsController } from './adapters/in/http/payments/receipts.controller.js';
import { ShiftsController } from './adapters/in/http/payments/shifts.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CorrectMeans } from './application/payments/correct-means.js';
import { DecideRefund } from './application/payments/decide-refund.js';
import { PayRefund } from './application/payments/pay-refund.js';
import { RebookPayment } from './application/payments/rebook-payment.js';
import { ReprintReceipt } from './application/payments/reprint-receipt.js';
import { RequestRefund } from './application/payments/request-refund.js';
import { TakePayment } from './application/payments/take-payment.js';
import { UseCredit } from './application/payments/use-credit.js';
import { CountShift } from './application/shifts/count-shift.js';
import { HandOverShift } from './application/shifts/hand-over-shift.js';
import { OpenShift } from './application/shifts/open-shift.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** What happens at the counter: money in, credit out, tills. */
export const counter: Subject = {
  controllers: [HouseholdsController, PaymentsController, ReceiptsController, ShiftsController],
  providers: [
    useCase(TakePayment, (ports) => new TakePayment(ports.payments, ports.directory, callerSelf, recorder)),
    useCase(UseCredit, (ports) => new UseCredit(ports.payments, ports.directory, callerSelf, recorder)),
    useCase(ReprintReceipt, ({ payments }) => new ReprintReceipt(payments, recorder)),
    useCase(RebookPayment, (ports) => new RebookPayment(ports.payments, ports.directory, callerSelf, recorder)),
    useCase(CorrectMeans, (ports) => new CorrectMeans(ports.payments, ports.directory, callerSelf, recorder)),
    useCase(RequestRefund, (ports) => new RequestRefund(ports.refunds, ports.directory, callerSelf, recorder)),
    useCase(DecideRefund, (ports) => new DecideRefund(ports.refunds, ports.weighAuthority, callerSelf, recorder)),
    useCase(PayRefund, (ports) => new PayRefund(ports.refunds, ports.directory, callerSelf, recorder)),
    useCase(OpenShift, (ports) => new OpenShift(ports.shifts, ports.directory, callerSelf, recorder)),
    useCase(CountShift, ({ shifts }) => new CountShift(shifts, callerSelf, recorder)),
    useCase(HandOverShift, ({ shifts, staff }) => new HandOverShift(shifts, staff, callerSelf, recorder)),
  ],
};
