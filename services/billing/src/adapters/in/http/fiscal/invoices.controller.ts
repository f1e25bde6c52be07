import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  csvLine,
  ExpectedVersion,
  keptIn,
  keptOfHousehold,
  listOf,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { IssueInvoice } from '../../../../application/fiscal/issue-invoice.js';
import { OpenInvoiceRange } from '../../../../application/fiscal/open-invoice-range.js';
import { ReverseInvoice } from '../../../../application/fiscal/reverse-invoice.js';
import { VoidInvoice } from '../../../../application/fiscal/void-invoice.js';
import { homeNumber } from '../home-search.sql.js';
import { recordOf } from '../kept-lists.js';
import { invoiceBody, invoicesQuery, ofMonthQuery, rangeBody, rangesQuery, reasonBody } from './fiscal.dto.js';
import { EXPORT_HEADINGS, type ExportRow, exportRows } from './invoice-export.js';

const ranges: ListSpec = {
  ...keptIn('invoice_range'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
  },
  sorts: { first: 't.first_no' },
  neverNull: ['first'],
  defaultSort: '-first',
};
const invoices: ListSpec = {
  ...keptOfHousehold('invoice'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    number: { column: 't.number', kind: 'any' },
    month: { column: "to_char(t.issued_on, 'YYYY-MM')", kind: 'equals' },
  },
  sorts: { issuedOn: 't.issued_on', number: 't.number' },
  neverNull: ['issuedOn', 'number'],
  defaultSort: '-number',
  search: ['t.number', "(h.building || '-' || h.room)", homeNumber('h'), "(t.state -> 'buyer' ->> 'name')"],
};

/** Invoices with numbers of the tax office: issued, voided, reversed, and handed to its system. */
@Controller('api/billing')
export class InvoicesController {
  constructor(
    private readonly openInvoiceRange: OpenInvoiceRange,
    private readonly issueInvoice: IssueInvoice,
    private readonly voidInvoice: VoidInvoice,
    private readonly reverseInvoice: ReverseInvoice,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:define')
  @Command()
  @Post('invoice-ranges')
  async open(
    @Body(zodBody(rangeBody)) body: z.output<typeof rangeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, ranges, reply, await this.openInvoiceRange.run(body));
  }

  @Requires('billing:collect')
  @Command()
  @Post('invoices')
  async issue(
    @Body(zodBody(invoiceBody)) body: z.output<typeof invoiceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, invoices, reply, await this.issueInvoice.run(body));
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('invoices/:id/void')
  async void(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, invoices, reply, await this.voidInvoice.run({ id, expectedVersion, reason }));
  }

  /** Answers the red letter. */
  @Requires('billing:bill')
  @Command()
  @Post('invoices/:id/red-letter')
  async reverse(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, invoices, reply, await this.reverseInvoice.run({ id, expectedVersion, reason }));
  }

  @Requires('billing:read')
  @Get('invoice-ranges')
  rangesOf(@Query(zodQuery(rangesQuery)) query: z.output<typeof rangesQuery>) {
    return listOf(this.database, ranges, query);
  }

  @Requires('billing:read')
  @Get('invoices')
  list(@Query(zodQuery(invoicesQuery)) query: z.output<typeof invoicesQuery>) {
    return listOf(this.database, invoices, query);
  }

  /** The month's invoices line by line, as docs/how-to/import-invoices-into-a-tax-system.md lays them out. */
  @Requires('billing:read')
  @Get('invoices/export')
  async rows(@Query(zodQuery(ofMonthQuery)) said: z.output<typeof ofMonthQuery>): Promise<{ items: ExportRow[] }> {
    return { items: await exportRows(this.database, said.propertyId, said.month) };
  }

  @Requires('billing:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Get('invoices/export.csv')
  async csv(@Query(zodQuery(ofMonthQuery)) said: z.output<typeof ofMonthQuery>): Promise<string> {
    const rows = await exportRows(this.database, said.propertyId, said.month);
    const lines = rows.map((row) => csvLine(EXPORT_HEADINGS.map(([field]) => row[field])));
    return ['\uFEFF', csvLine(EXPORT_HEADINGS.map(([, heading]) => heading)), ...lines].join('');
  }

  @Requires('billing:read')
  @Get('invoices/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, invoices, 'invoice', id);
  }
}
