import { allowsAt, currentCaller, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery } from '@goldkey/postgres';
import {
  answerMany,
  answerOne,
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  tellingFieldsFrom,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CorrectProperty } from '../../../application/correct-property.js';
import { EndService } from '../../../application/end-service.js';
import { RegisterProperties } from '../../../application/register-properties.js';
import type { Property } from '../../../domain/property/property.js';
import { texts } from '../../../texts/index.js';
import { endOfServiceBody, propertiesBody, propertyBody, propertyChange, termsChange } from './estates.dto.js';

const spec = {
  from: 'property p',
  columns: { record: 'p.state', version: 'p.version' },
  scopeColumn: 'p.id',
  key: 'p.id',
  filters: {
    id: { column: 'p.id', kind: 'any' as const },
    code: { column: 'p.code', kind: 'equals' as const },
    unitId: { column: "p.state ->> 'unitId'", kind: 'any' as const },
  },
  sorts: { code: 'p.code', name: 'p.name', serviceStart: 'p.service_start', households: 'p.households' },
  defaultSort: 'code',
  search: ['p.code', 'p.name'],
};
const text = z.string().max(500);
const listShape = listQuerySchema({ filters: { code: text, unitId: text }, sorts: Object.keys(spec.sorts) });
interface Line {
  record: Property;
  version: number;
}

const tellingFields = tellingFieldsFrom([texts]);

/** What rates and terms are counted by is not for whoever runs the property to change. */
const TERMS = 'estates:set-terms';
const maySetTerms = (propertyId: string): boolean => allowsAt(currentCaller(), TERMS, propertyId);

/** The group's properties. */
@Controller('api/estates/properties')
export class PropertiesController {
  constructor(
    private readonly registerProperties: RegisterProperties,
    private readonly correctProperty: CorrectProperty,
    private readonly endService: EndService,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post()
  async register(
    @Body(zodBody(propertyBody)) body: z.output<typeof propertyBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, (await this.registerProperties.run([body]))[0]);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('bulk')
  async registerMany(@Body(zodBody(propertiesBody)) { items }: z.output<typeof propertiesBody>) {
    return answerMany(texts, await this.registerProperties.run(items), ({ unitId }) => ({ unitId }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(propertyChange)) body: z.output<typeof propertyChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, expectedVersion, maySetTerms: maySetTerms(id) };
    return answerOne(reply, tellingFields(await this.correctProperty.run(command)));
  }

  /** The terms alone, for who answers above the property and does not keep its record. */
  @Requires(TERMS)
  @Command()
  @HttpCode(200)
  @Patch(':id/terms')
  async setTerms(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(termsChange)) body: z.output<typeof termsChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, expectedVersion, maySetTerms: maySetTerms(id) };
    return answerOne(reply, tellingFields(await this.correctProperty.run(command)));
  }

  @Requires(TERMS)
  @Command()
  @HttpCode(200)
  @Post(':id/end-of-service')
  async end(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endOfServiceBody)) body: z.output<typeof endOfServiceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.endService.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(({ record, version }) => ({ ...record, version })) };
  }

  @Requires('estates:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (line === undefined) throw new RefusedError(refuse('estates.property-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'property', id);
        const told = { ...line.record, version: line.version, maySetTerms: maySetTerms(id) };
        return { ...told, history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }
}
