import { boundByScope, currentCaller, Requires } from '@goldkey/access';
import { type Fen, formatFen, refuse } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, keptIn, listOf, RefusedError, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CloseReconciliation, daysIn } from '../../../../application/bank/close-reconciliation.js';
import type { ReconciliationStore } from '../../../../application/bank-ports.js';
import { RECONCILIATIONS } from '../../../../billing.ports.js';
import { comparisonQuery, reconciliationBody, reconciliationsQuery } from './bank.dto.js';

const spec: ListSpec = {
  ...keptIn('reconciliation'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    account: { column: 't.account', kind: 'any' },
  },
  sorts: { span: 't.span', closedAt: 't.closed_at' },
  neverNull: ['span', 'closedAt'],
  defaultSort: '-span',
};

/** Amounts as decimal yuan, however deep they stand. */
const inYuan = (value: unknown): unknown => {
  if (typeof value === 'bigint') return formatFen(value as Fen);
  if (Array.isArray(value)) return value.map(inYuan);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inYuan(part)]));
};

/** Statements against the ledger, by day or month. */
@Controller('api/billing/reconciliations')
export class ReconciliationsController {
  constructor(
    private readonly closeReconciliation: CloseReconciliation,
    @Inject(RECONCILIATIONS) private readonly reconciliations: ReconciliationStore,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What is matched, of two amounts, across the border of the span, at the bank only, and in the ledger only. */
  @Requires('billing:read')
  @Get('comparison')
  async comparison(@Query(zodQuery(comparisonQuery)) { propertyId, account, span }: z.output<typeof comparisonQuery>) {
    const timeZone = await this.#zoneOf(propertyId);
    const comparison = await this.reconciliations.compare({ propertyId, account, timeZone }, daysIn(span));
    return { propertyId, account, span, ...(inYuan(comparison) as object) };
  }

  @Requires('billing:report')
  @Command()
  @Post()
  async close(
    @Body(zodBody(reconciliationBody)) body: z.output<typeof reconciliationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.closeReconciliation.run(body));
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(reconciliationsQuery)) query: z.output<typeof reconciliationsQuery>) {
    return listOf(this.database, spec, query);
  }

  async #zoneOf(propertyId: string): Promise<string> {
    const parameters: unknown[] = [propertyId];
    const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
    const sql = `SELECT time_zone AS "timeZone" FROM property_copy WHERE property_id = $1 AND ${scope}`;
    const [known] = await this.database.transaction((tx) => tx.query<{ timeZone: string }>(sql, parameters));
    if (known === undefined) throw new RefusedError(refuse('billing.property-not-found', { propertyId }).refusal);
    return known.timeZone;
  }
}
