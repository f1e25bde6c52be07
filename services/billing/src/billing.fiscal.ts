import { InvoicesController } from './adapters/in/http/fiscal/invoices.controller.js';
import { TaxReturnsController } from './adapters/in/http/fiscal/tax-returns.controller.js';
import { VouchersController } from './adapters/in/http/fiscal/vouchers.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { FileTaxReturn } from './application/fiscal/file-tax-return.js';
import { IssueInvoice } from './application/fiscal/issue-invoice.js';
import { MakeVouchers } from './application/fiscal/make-vouchers.js';
import { OpenInvoiceRange } from './application/fiscal/open-invoice-range.js';
import { RegisterTaxDuty } from './application/fiscal/register-tax-duty.js';
import { ReverseInvoice } from './application/fiscal/reverse-invoice.js';
import { SetAccountMap } from './application/fiscal/set-account-map.js';
import { ShowTaxCalendar } from './application/fiscal/show-tax-calendar.js';
import { VoidInvoice } from './application/fiscal/void-invoice.js';
import { clock, recorder, type Subject, useCase } from './billing.wiring.js';

/** What the tax office and the company's books want of billing. */
export const fiscal: Subject = {
  controllers: [InvoicesController, TaxReturnsController, VouchersController],
  providers: [
    useCase(OpenInvoiceRange, (ports) => new OpenInvoiceRange(ports.invoices, ports.directory, recorder)),
    useCase(IssueInvoice, (ports) => new IssueInvoice(ports.invoices, ports.directory, callerSelf, recorder)),
    useCase(VoidInvoice, ({ invoices }) => new VoidInvoice(invoices, recorder)),
    useCase(ReverseInvoice, ({ invoices }) => new ReverseInvoice(invoices, callerSelf, recorder)),
    useCase(RegisterTaxDuty, (ports) => new RegisterTaxDuty(ports.taxDuties, ports.directory, recorder)),
    useCase(FileTaxReturn, (ports) => new FileTaxReturn(ports.taxDuties, ports.directory, callerSelf, recorder)),
    useCase(ShowTaxCalendar, (ports) => new ShowTaxCalendar(ports.taxDuties, ports.directory, clock)),
    useCase(SetAccountMap, (ports) => new SetAccountMap(ports.accountMaps, ports.directory, callerSelf, recorder)),
    useCase(MakeVouchers, (ports) => new MakeVouchers(ports.bookedSums, ports.accountMaps, ports.directory)),
  ],
};
