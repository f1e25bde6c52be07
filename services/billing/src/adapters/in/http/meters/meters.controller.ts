import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  currentLocale,
  ExpectedVersion,
  keptOfHousehold,
  listOf,
  TEXTS,
  type Texts,
  textOf,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { InstallMeter } from '../../../../application/meters/install-meter.js';
import { ReadMeter } from '../../../../application/meters/read-meter.js';
import { ReadRound } from '../../../../application/meters/read-round.js';
import { ReplaceMeter } from '../../../../application/meters/replace-meter.js';
import { SettleReading } from '../../../../application/meters/settle-reading.js';
import { WithdrawReading } from '../../../../application/meters/withdraw-reading.js';
import { homeNumber } from '../home-search.sql.js';
import { recordOf } from '../kept-lists.js';
import {
  meterBody,
  metersQuery,
  readingBody,
  readingsQuery,
  readingWithdrawalBody,
  replacementBody,
  roundBody,
  settleBody,
} from './meters.dto.js';

const spec: ListSpec = {
  ...keptOfHousehold('meter'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    feeItemId: { column: 't.fee_item_id', kind: 'any' },
    code: { column: 't.code', kind: 'any' },
    state: { column: "(CASE WHEN t.held_reading IS NOT NULL THEN 'held' ELSE t.standing END)", kind: 'any' },
  },
  sorts: { code: 't.code', lastDay: 't.last_day' },
  neverNull: ['code', 'lastDay'],
  defaultSort: 'code',
  search: ['t.code', "(h.building || '-' || h.room)", homeNumber('h')],
};
const readings: ListSpec = {
  from: `reading t JOIN meter m ON m.id = t.meter_id LEFT JOIN property_copy p ON p.property_id = t.property_id
    LEFT JOIN household_copy h ON h.household_id = m.household_id`,
  columns: {
    record: 't.state',
    version: '1',
    zone: "coalesce(p.time_zone, 'Asia/Shanghai')",
    propertyName: 'p.name',
    code: 'm.code',
    building: 'h.building',
    room: 'h.room',
  },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    meterId: { column: 't.meter_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};

/** Meters, what they showed, and what was held back. */
@Controller('api/billing')
export class MetersController {
  constructor(
    private readonly installMeter: InstallMeter,
    private readonly readMeter: ReadMeter,
    private readonly readRound: ReadRound,
    private readonly settleReading: SettleReading,
    private readonly replaceMeter: ReplaceMeter,
    private readonly withdrawReading: WithdrawReading,
    @Inject(Database) private readonly database: Database,
    @Inject(TEXTS) private readonly texts: readonly Texts[],
  ) {}

  @Requires('billing:meter')
  @Command()
  @Post('meters')
  async install(
    @Body(zodBody(meterBody)) body: z.output<typeof meterBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.installMeter.run(body));
  }

  @Requires('billing:meter')
  @Command()
  @Post('meters/:id/readings')
  async read(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(readingBody)) body: z.output<typeof readingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.readMeter.run({ ...body, id, expectedVersion }));
  }

  /** The last one, where it is not billed. */
  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post('meters/:id/readings/:readingId/withdrawal')
  async takeBack(
    @Param('id') id: string,
    @Param('readingId') readingId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(readingWithdrawalBody)) { reason }: z.output<typeof readingWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.withdrawReading.run({ id, readingId, expectedVersion, reason });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:meter')
  @Command()
  @Post('meters/:id/replacement')
  async replace(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(replacementBody)) body: z.output<typeof replacementBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.replaceMeter.run({ ...body, id, expectedVersion }));
  }

  /** Each reading is judged for itself; the answer says of each what became of it. */
  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post('readings')
  async round(@Body(zodBody(roundBody)) { propertyId, readings: said }: z.output<typeof roundBody>) {
    const items = await this.readRound.run(propertyId, said);
    return {
      items: items.map(({ refusal, ...item }) => ({
        ...item,
        ...(refusal !== undefined && {
          refusal,
          detail: textOf(this.texts, currentLocale(), refusal.code, refusal.facts),
        }),
      })),
    };
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('readings/:id/confirm')
  async confirm(
    @Param('id') readingId: string,
    @Body(zodBody(settleBody)) body: z.output<typeof settleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.settleReading.run({ ...body, readingId, act: 'confirm' });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('readings/:id/dismiss')
  async dismiss(
    @Param('id') readingId: string,
    @Body(zodBody(settleBody)) body: z.output<typeof settleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.settleReading.run({ ...body, readingId, act: 'dismiss' });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:read')
  @Get('meters')
  meters(@Query(zodQuery(metersQuery)) query: z.output<typeof metersQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get('meters/:id')
  meter(@Param('id') id: string) {
    return recordOf(this.database, spec, 'meter', id);
  }

  @Requires('billing:read')
  @Get('readings')
  readings(@Query(zodQuery(readingsQuery)) query: z.output<typeof readingsQuery>) {
    return listOf(this.database, readings, query);
  }
}
