import { Requires } from '@goldkey/access';
import { type Instant, refuse } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  RefusedError,
  type Told,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AdvanceCatalogue, type AdvanceCatalogueCommand } from '../../../../application/catalogue/advance-catalogue.js';
import { DraftCatalogue } from '../../../../application/catalogue/draft-catalogue.js';
import { FindListInForce } from '../../../../application/catalogue/find-list-in-force.js';
import { ListKinds } from '../../../../application/catalogue/list-kinds.js';
import { WorkOutLines } from '../../../../application/catalogue/work-out-lines.js';
import { type ReadsSurveys, SURVEYS } from '../../../../convenience.ports.js';
import type { Catalogue } from '../../../../domain/catalogue/catalogue.js';
import { recordOf } from '../kept-lists.js';
import {
  approveBody,
  catalogueBody,
  cataloguesQuery,
  inForceQuery,
  linesBody,
  publishBody,
  returnBody,
  submitBody,
} from './catalogue.dto.js';

type Shown = Pick<Catalogue, 'propertyId' | 'year' | 'lines'> & Told;

const spec: ListSpec = {
  ...keptIn('catalogue'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    year: { column: 't.year', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { year: "(t.year || '-' || lpad(t.revision::text, 4, '0'))" },
  neverNull: ['year'],
  defaultSort: '-year',
};

/** The year's items and prices: drafted, approved by the general manager, published (C-01 to C-03). */
@Controller('api/convenience')
export class CataloguesController {
  constructor(
    private readonly draftCatalogue: DraftCatalogue,
    private readonly advanceCatalogue: AdvanceCatalogue,
    private readonly findListInForce: FindListInForce,
    private readonly workOutLines: WorkOutLines,
    private readonly listKinds: ListKinds,
    @Inject(SURVEYS) private readonly surveys: ReadsSurveys,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:define')
  @Command()
  @Post('catalogues')
  async draft(
    @Body(zodBody(catalogueBody)) body: z.output<typeof catalogueBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.draftCatalogue.run(body));
  }

  @Requires('convenience:define')
  @Command()
  @Put('catalogues/:id/lines')
  edit(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(linesBody)) { lines }: z.output<typeof linesBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ act: 'edit', id, expectedVersion, lines }, reply);
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Post('catalogues/:id/submit')
  submit(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(submitBody)) { at }: z.output<typeof submitBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ act: 'submit', id, expectedVersion, at }, reply);
  }

  @Requires('convenience:approve')
  @Command()
  @HttpCode(200)
  @Post('catalogues/:id/return')
  sendBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(returnBody)) { reason }: z.output<typeof returnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ act: 'return', id, expectedVersion, reason }, reply);
  }

  @Requires('convenience:approve')
  @Command()
  @HttpCode(200)
  @Post('catalogues/:id/approve')
  approve(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(approveBody)) { reasons, at }: z.output<typeof approveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ act: 'approve', id, expectedVersion, reasons, at }, reply);
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Post('catalogues/:id/publish')
  publish(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(publishBody)) { channels, at }: z.output<typeof publishBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ act: 'publish', id, expectedVersion, channels, at }, reply);
  }

  @Requires('convenience:read')
  @Get('catalogues')
  list(@Query(zodQuery(cataloguesQuery)) query: z.output<typeof cataloguesQuery>) {
    return listOf(this.database, spec, query);
  }

  /** With what each line comes to, and when last year's opinion survey was completed. */
  @Requires('convenience:read')
  @Get('catalogues/:id')
  async read(@Param('id') id: string) {
    const record = await recordOf<Shown>(this.database, spec, 'catalogue', id);
    const surveyedAt = await this.surveys.completed(record.propertyId, String(Number(record.year) - 1));
    return { ...record, figures: this.workOutLines.run(record.lines), ...(surveyedAt && { surveyedAt }) };
  }

  /** What is sold now, and at which price (C-02). */
  @Requires('convenience:read')
  @Get('list-in-force')
  async inForce(@Query(zodQuery(inForceQuery)) { propertyId }: z.output<typeof inForceQuery>) {
    const found = await this.findListInForce.run(propertyId, Date.now() as Instant);
    if (found === undefined) throw new RefusedError(refuse('convenience.list-not-found', { propertyId }).refusal);
    return recordOf(this.database, spec, 'catalogue', found.id);
  }

  /** What kinds of services there are, and what an order for each says. */
  @Requires('convenience:read')
  @Get('kinds')
  kinds() {
    return { items: this.listKinds.run() };
  }

  async #advance(command: AdvanceCatalogueCommand, reply: FastifyReply) {
    return answerKept(this.database, spec, reply, await this.advanceCatalogue.run(command));
  }
}
