import { currentCaller, Requires } from '@goldkey/access';
import { formatInstant, GROUP_ZONE, instant } from '@goldkey/kernel';
import {
  askForReplay,
  discardParked,
  PARKED_ORDERS,
  type ParkedFilter,
  type ParkedLine,
  type ParkedOrder,
  parkedPage,
  parkedRecord,
} from '@goldkey/messaging';
import { appendHistory, Database } from '@goldkey/postgres';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { z } from 'zod';
import { Command } from './command.js';
import { listQuerySchema } from './lists.js';
import { RefusedError } from './problem.js';
import { zodBody, zodQuery } from './validation.js';

const MOST_AT_ONCE = 2_000;

const word = z.string().trim().min(1).max(300);
const listShape = listQuerySchema({
  filters: { type: word, propertyId: word, reason: word },
  sorts: PARKED_ORDERS,
});
const keys = z.array(z.string().max(64)).min(1).max(MOST_AT_ONCE);
/** These, or all of a reason, of a type, or without anything all. */
const replayBody = z.strictObject({ keys: keys.optional(), reason: word.optional(), type: word.optional() });
const discardBody = z.strictObject({ keys, why: z.string().trim().min(2).max(500) });

/** Parked events of all properties stand in one list, so their times are told by the group's clock. */
const inGroupZone = (at: Date): string => formatInstant(instant(at.getTime()), GROUP_ZONE);

const told = <Line extends ParkedLine>(line: Line) => ({
  ...line,
  firstAt: inGroupZone(line.firstAt),
  lastAt: inGroupZone(line.lastAt),
});

const byScope = (filter: Omit<ParkedFilter, 'scope'>): ParkedFilter => ({ ...filter, scope: currentCaller().scope });

/** The door of one service's parked events: what could not be handled and why, to be handled again or given up. */
class ParkedDoor {
  constructor(private readonly database: Database) {}

  async page({ filters, q, sort, page, pageSize }: z.output<typeof listShape>) {
    const order = (sort?.split(',')[0] ?? '-firstAt') as ParkedOrder;
    const filter = byScope({ ...(filters as Omit<ParkedFilter, 'scope'>), words: q });
    const found = await this.database.transaction((tx) => parkedPage(tx, filter, { sort: order, page, pageSize }), {
      readOnly: true,
    });
    return { items: found.items.map(told), total: found.total };
  }

  async record(key: string) {
    const { scope } = currentCaller();
    const found = await this.database.transaction((tx) => parkedRecord(tx, scope, key), { readOnly: true });
    if (found === undefined) throw new RefusedError({ code: 'request.parked-event-not-found', facts: {} });
    return told(found);
  }

  replay(filter: z.output<typeof replayBody>): Promise<{ asked: number }> {
    return this.database.transaction(async (tx) => {
      const asked = await askForReplay(tx, byScope(filter));
      await appendHistory(tx, asked.map(entryOf('replay-asked')));
      return { asked: asked.length };
    });
  }

  discard({ keys: chosen, why }: z.output<typeof discardBody>): Promise<{ discarded: number }> {
    return this.database.transaction(async (tx) => {
      const gone = await discardParked(tx, byScope({ keys: chosen }));
      await appendHistory(tx, gone.map(entryOf('discarded', { why })));
      return { discarded: gone.length };
    });
  }
}

/** What the audit keeps: which event, where it still lies, and why it was parked; not what is in it. */
const entryOf =
  (change: string, more: Readonly<Record<string, string>> = {}) =>
  ({ id, consumer, source, type, propertyId, origin, reason }: ParkedLine) => ({
    propertyId,
    recordKind: 'parked-event',
    recordId: id,
    happenedAt: Date.now(),
    change,
    data: { consumer, source, type, origin, reason, ...more },
  });

/** The controller of parked events for the service of this name, below `/api/<name>/parked-events`. */
export const parkedController = (name: string): Type => {
  @Requires('events:replay')
  @Controller(`api/${name}/parked-events`)
  class ParkedController {
    readonly #door: ParkedDoor;

    constructor(@Inject(Database) database: Database) {
      this.#door = new ParkedDoor(database);
    }

    @Get()
    page(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
      return this.#door.page(query);
    }

    @Get(':key')
    record(@Param('key') key: string) {
      return this.#door.record(key);
    }

    @Command()
    @HttpCode(200)
    @Post('replay')
    replay(@Body(zodBody(replayBody)) body: z.output<typeof replayBody>) {
      return this.#door.replay(body);
    }

    @Command()
    @HttpCode(200)
    @Post('discard')
    discard(@Body(zodBody(discardBody)) body: z.output<typeof discardBody>) {
      return this.#door.discard(body);
    }
  }
  return ParkedController;
};
