import { actingAs, currentCaller, Requires } from '@goldkey/access';
import { formatInstant, instant, maskPhone, type Outcome } from '@goldkey/kernel';
import { Database, listQuery } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  listQuerySchema,
  notePhoneLookup,
  phoneDigits,
  RefusedError,
  settle,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AskPrivacy } from '../../../../application/privacy/ask-privacy.js';
import { DecidePrivacy } from '../../../../application/privacy/decide-privacy.js';
import { ErasePerson } from '../../../../application/privacy/erase-person.js';
import type {
  KeptRequest,
  PeopleRegisters,
  PersonalDataServices,
  PrivacyRequests,
} from '../../../../application/privacy-ports.js';
import { ShowPerson } from '../../../../application/queries/show-person.js';
import { askBody, noBody, peopleQuery, refusalBody, stateField, wishField } from './privacy.dto.js';
import { shownRequest } from './privacy-view.js';

export const PRIVACY_REQUESTS = Symbol('requests about what is kept of people');
export const PEOPLE_REGISTERS = Symbol('registers of people');
export const PERSONAL_DATA_SERVICES = Symbol('services that keep something of people');

const spec = {
  from: 'privacy_request r',
  columns: { state: 'r.state', version: 'r.version' },
  scopeColumn: 'r.property_id',
  key: 'r.id',
  filters: {
    state: { column: 'r.standing', kind: 'any' as const },
    wish: { column: 'r.wish', kind: 'equals' as const },
  },
  sorts: { askedOn: 'r.asked_on', dueOn: 'r.due_on' },
  defaultSort: '-askedOn',
};
const listShape = listQuerySchema({ filters: { state: stateField, wish: wishField }, sorts: ['askedOn', 'dueOn'] });

const self = () => ({ ...actingAs(currentCaller().subject), name: currentCaller().name });

/** What is kept of a person, told or erased at their wish: written down by one, approved by another. */
@Requires('privacy:request')
@Controller('api/identity/privacy-requests')
export class PrivacyController {
  constructor(
    private readonly askPrivacy: AskPrivacy,
    private readonly decidePrivacy: DecidePrivacy,
    private readonly erasePerson: ErasePerson,
    private readonly showPerson: ShowPerson,
    @Inject(PRIVACY_REQUESTS) private readonly requests: PrivacyRequests,
    @Inject(PEOPLE_REGISTERS) private readonly registers: PeopleRegisters,
    @Inject(PERSONAL_DATA_SERVICES) private readonly services: PersonalDataServices,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<KeptRequest>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map((kept) => this.#shown(kept)) };
  }

  /** People of the registers whose name, number, telephone or home has these words, of the caller's scope; telephones at a bounded rate. */
  @Get('people')
  async people(@Query(zodQuery(peopleQuery)) { kind, q }: z.output<typeof peopleQuery>) {
    const digits = phoneDigits(q);
    if (digits !== undefined) await notePhoneLookup(this.database, digits, Date.now());
    const found = await this.registers.find(kind, { words: q });
    return {
      items: found.map(({ ids, name, place, phones, homes }) => ({
        id: ids[0] ?? '',
        ...{ name, place },
        ...(phones[0] !== undefined && { phone: maskPhone(phones[0]) }),
        ...(homes[0]?.until !== undefined && { until: homes[0].until }),
      })),
    };
  }

  @Get(':id')
  async show(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const kept = await this.#known(id);
    tellVersion(reply, kept.version);
    return this.#shown(kept);
  }

  @Get(':id/preview')
  async preview(@Param('id') id: string) {
    return { services: settle(await this.showPerson.run({ id })) };
  }

  /** Everything that is kept of the person, as one file to be handed to them; that somebody fetched it is in the audit. */
  @Get(':id/export')
  @Header('cache-control', 'no-store')
  async export(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const told = settle(await this.showPerson.fetch({ id }));
    const { state } = await this.#known(id);
    reply.header('content-type', 'application/json; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="personal-data-${id}.json"`);
    return {
      request: id,
      madeAt: formatInstant(instant(Date.now()), 'Asia/Shanghai'),
      person: { kind: state.person.kind, name: state.person.name, place: state.person.place },
      services: told.filter(({ stores }) => stores.length > 0),
    };
  }

  @Command()
  @Post()
  async ask(@Body(zodBody(askBody)) body: z.output<typeof askBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#answer(reply, await this.askPrivacy.run({ ...body, ...self() }));
  }

  @Requires('privacy:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(noBody)) _body: z.output<typeof noBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.decidePrivacy.run({ act: 'approve', id, expectedVersion, ...self() }));
  }

  @Requires('privacy:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/refuse')
  async refuse(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(refusalBody)) body: z.output<typeof refusalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(
      reply,
      await this.decidePrivacy.run({ act: 'refuse', id, expectedVersion, ...body, ...self() }),
    );
  }

  @Command()
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(noBody)) _body: z.output<typeof noBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.decidePrivacy.run({ act: 'withdraw', id, expectedVersion, ...self() }));
  }

  /** Has every service erase that has not yet. Those that do not answer stay in `waiting`; ask again for them. */
  @Requires('privacy:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/erase')
  async erase(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(noBody)) _body: z.output<typeof noBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.erasePerson.run({ id, expectedVersion }));
  }

  async #known(id: string): Promise<KeptRequest> {
    const kept = await this.requests.find(id);
    if (kept === undefined) throw new RefusedError({ code: 'identity.privacy-request-not-found', facts: { id } });
    return kept;
  }

  #shown({ state, version }: KeptRequest) {
    return shownRequest(state, version, this.services.names);
  }

  #answer(reply: FastifyReply, outcome: Outcome<KeptRequest>) {
    const kept = settle(outcome);
    tellVersion(reply, kept.version);
    return this.#shown(kept);
  }
}
