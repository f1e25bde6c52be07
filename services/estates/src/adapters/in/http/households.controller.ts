import { allows, boundByScope, currentCaller, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, type ListSpec, listQuery, type Transaction } from '@goldkey/postgres';
import {
  answerMany,
  answerOne,
  Command,
  ExpectedVersion,
  listQuerySchema,
  notePhoneLookup,
  phoneDigits,
  RefusedError,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CorrectHousehold } from '../../../application/correct-household.js';
import { DescribeHousehold } from '../../../application/describe-household.js';
import { ShowPropertyTree } from '../../../application/queries/show-property-tree.js';
import { ReaddressHousehold } from '../../../application/readdress-household.js';
import { RegisterHouseholds } from '../../../application/register-households.js';
import type { Household } from '../../../domain/household/household.js';
import { texts } from '../../../texts/index.js';
import { callerKeys } from './caller-words.js';
import { addressBody, householdBody, householdChange, householdsBody } from './estates.dto.js';
import { HOME_PLACE, homeWords } from './home-words.js';
import { shown, shownLine } from './masking.js';
import { descriptionBody } from './people.dto.js';
import { tellingFields } from './wrong-fields.js';

const spec = {
  from: 'household h',
  columns: { record: 'h.state', version: 'h.version' },
  scopeColumn: 'h.property_id',
  key: 'h.id',
  filters: {
    id: { column: 'h.id', kind: 'any' as const },
    propertyId: { column: 'h.property_id', kind: 'any' as const },
    building: { column: 'h.building', kind: 'equals' as const },
    use: { column: "h.state ->> 'use'", kind: 'any' as const },
    handover: { column: "h.state ->> 'handover'", kind: 'any' as const },
  },
  sorts: { building: "(h.building || ' ' || h.room)", room: 'h.room' },
  defaultSort: 'building',
  search: ["(h.building || '-' || h.room)", HOME_PLACE],
};
/** Found by one caller: more than this have no number in common. */
const MOST_FOUND = 500;
const OWNER = "(h.state ->> 'ownerName')";

/** The list is searched in what it shows: names whole to who keeps the register, their first letter to everybody. */
const specFor = (keepsRegister: boolean): ListSpec => ({
  ...spec,
  search: [...spec.search, keepsRegister ? OWNER : `left(${OWNER}, 1)`],
});

const ofCaller = async (tx: Transaction, keys: readonly string[]): Promise<readonly string[]> => {
  if (keys.length === 0) return [];
  const rows = await tx.query<{ id: string }>('SELECT id FROM household_of_caller($1, $2) AS id', [keys, MOST_FOUND]);
  return rows.map(({ id }) => id);
};

const text = z.string().max(500);
const listShape = listQuerySchema({
  filters: { propertyId: text, building: text, use: text, handover: text },
  sorts: Object.keys(spec.sorts),
});
interface Line {
  record: Household;
  version: number;
}

/** The register of households. */
@Controller('api/estates')
export class HouseholdsController {
  constructor(
    private readonly registerHouseholds: RegisterHouseholds,
    private readonly correctHousehold: CorrectHousehold,
    private readonly describeHousehold: DescribeHousehold,
    private readonly readdressHousehold: ReaddressHousehold,
    private readonly showPropertyTree: ShowPropertyTree,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post('households')
  async register(
    @Body(zodBody(householdBody)) body: z.output<typeof householdBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [outcome] = await this.registerHouseholds.run([body]);
    return answerOne(reply, outcome && tellingFields(outcome), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('households/bulk')
  async registerMany(@Body(zodBody(householdsBody)) { items }: z.output<typeof householdsBody>) {
    return answerMany(texts, await this.registerHouseholds.run(items));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Patch('households/:id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(householdChange)) body: z.output<typeof householdChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, tellingFields(await this.correctHousehold.run({ ...body, id, expectedVersion })), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('households/:id/address')
  async readdress(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(addressBody)) body: z.output<typeof addressBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.readdressHousehold.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('households/:id/description')
  async describe(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(descriptionBody)) body: z.output<typeof descriptionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.describeHousehold.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:read')
  @Get('households')
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const keeps = allows(currentCaller(), 'estates:register');
    const whole = keeps || allows(currentCaller(), 'estates:reveal');
    const keys = callerKeys(query.q, { whole });
    const digits = phoneDigits(query.q);
    if (keys.length > 0 && digits !== undefined) await notePhoneLookup(this.database, digits, Date.now());
    const page = await this.database.transaction(
      async (tx) => {
        const alsoFound = await ofCaller(tx, keys);
        return listQuery<Line>(tx, specFor(keeps), { ...query, q: homeWords(query.q), alsoFound });
      },
      { readOnly: true },
    );
    return { ...page, items: page.items.map(({ record, version }) => ({ ...shownLine(record), version })) };
  }

  @Requires('estates:read')
  @Get('households/:id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (line === undefined) throw new RefusedError(refuse('estates.household-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'household', id);
        return {
          ...shown(line.record),
          version: line.version,
          history,
          ...(leftOut > 0 && { historyLeftOut: leftOut }),
        };
      },
      { readOnly: true },
    );
  }

  @Requires('estates:read')
  @Get('properties/:id/tree')
  tree(@Param('id') id: string) {
    return this.showPropertyTree.run(id);
  }

  @Requires('estates:read')
  @Get('properties/:id/buildings')
  buildings(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const parameters: unknown[] = [id];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ building: string; households: string }>(
          `SELECT building, count(*) AS households FROM household WHERE property_id = $1 AND ${scope}
           GROUP BY building ORDER BY building`,
          parameters,
        );
        return { buildings: rows.map(({ building, households }) => ({ building, households: Number(households) })) };
      },
      { readOnly: true },
    );
  }
}
