import { boundByScope, currentCaller, Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AdvanceBallot, type BallotStep } from '../../../../application/survey/advance-ballot.js';
import { DraftBallot } from '../../../../application/survey/draft-ballot.js';
import { VoteInBallot } from '../../../../application/survey/vote-in-ballot.js';
import { type Ballot, withoutInstant } from '../../../../domain/ballot/ballot.js';
import { recordOf } from '../kept-lists.js';
import { tellingFields } from '../wrong-fields.js';
import { ballotBody, ballotsQuery, delegatesBody, reasonBody, voteBody } from './survey.dto.js';

const spec: ListSpec = {
  ...keptIn('ballot'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { year: 't.year' },
  neverNull: ['year'],
  defaultSort: '-year',
};

/** The ballot without when a delegate voted. */
const secret = (record: object): Record<string, unknown> => {
  const { delegates = [] } = record as Partial<Ballot>;
  return { ...record, delegates: delegates.map(withoutInstant) };
};

/** What was voted, added up: how one voted is nobody's to see. */
interface Tally {
  readonly departmentId: string;
  readonly level: string;
  readonly valid: boolean;
  readonly count: number;
}

/** Yearly public evaluations with delegates (S-06). */
@Controller('api/complaints/ballots')
export class BallotsController {
  constructor(
    private readonly draftBallot: DraftBallot,
    private readonly advanceBallot: AdvanceBallot,
    private readonly voteInBallot: VoteInBallot,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:read')
  @Get()
  async list(@Query(zodQuery(ballotsQuery)) query: z.output<typeof ballotsQuery>) {
    const page = await listOf(this.database, spec, query);
    return { ...page, items: page.items.map(secret) };
  }

  @Requires('complaints:read')
  @Get(':id')
  async read(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const record = await recordOf(this.database, spec, 'ballot', id);
    tellVersion(reply, Number((record as unknown as { version: number }).version));
    // Counted before the end a single paper could be read off the difference.
    const isOver = (record as unknown as { state: string }).state === 'closed';
    return { ...secret(record), tally: isOver ? await this.#tally(id) : [] };
  }

  @Requires('complaints:ballot')
  @Command()
  @Post()
  async draft(
    @Body(zodBody(ballotBody)) body: z.output<typeof ballotBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.draftBallot.run(body));
  }

  @Requires('complaints:ballot')
  @Command()
  @Put(':id/delegates')
  delegates(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(delegatesBody)) { delegates }: z.output<typeof delegatesBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance(reply, { id, expectedVersion }, { act: 'name-delegates', delegates });
  }

  @Requires('complaints:ballot')
  @Command()
  @HttpCode(200)
  @Post(':id/opening')
  open(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#advance(reply, { id }, { act: 'open' });
  }

  @Requires('complaints:ballot')
  @Command()
  @HttpCode(200)
  @Post(':id/closing')
  close(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#advance(reply, { id }, { act: 'close' });
  }

  @Requires('complaints:ballot')
  @Command()
  @HttpCode(200)
  @Post(':id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance(reply, { id }, { act: 'cancel', reason });
  }

  @Requires('complaints:ballot')
  @Command()
  @HttpCode(200)
  @Post(':id/votes')
  async vote(
    @Param('id') id: string,
    @Body(zodBody(voteBody)) body: z.output<typeof voteBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.voteInBallot.run({ id }, body));
  }

  async #advance(reply: FastifyReply, target: { id: string; expectedVersion?: number }, step: BallotStep) {
    return this.#answer(reply, await this.advanceBallot.run(target, step));
  }

  async #answer(reply: FastifyReply, outcome: Awaited<ReturnType<AdvanceBallot['run']>>) {
    const { state, version } = settle(tellingFields(outcome));
    tellVersion(reply, version);
    return secret(await tellOne(this.database, spec, state.id));
  }

  #tally(id: string): Promise<Tally[]> {
    return this.database.transaction(
      (tx) => {
        const parameters: unknown[] = [id];
        const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
        return tx.query<Tally & Record<string, unknown>>(
          `SELECT department_id AS "departmentId", level, valid, count(*)::int AS count FROM owner_answer
           WHERE ballot_id = $1 AND ${bound} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
          parameters,
        );
      },
      { readOnly: true },
    );
  }
}
