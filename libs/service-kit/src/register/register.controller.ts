import { randomBytes } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { type Instant, instant, type Outcome, Recorder, refuse, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Command } from '../command.js';
import { idField, spanField } from '../fields.js';
import { answerKept, type KeptList, listOf, recordsOf } from '../kept-lists.js';
import { listQuerySchema } from '../lists.js';
import { RefusedError } from '../problem.js';
import type { VersionedRecord } from '../record-book.js';
import { zodBody, zodQuery } from '../validation.js';
import { ExpectedVersion } from '../versions.js';
import { doer, entriesOf, type Follow, type Guard, listSpecOf, type Places, PROPERTY_COPIES } from './entries.js';
import { actOnEntry, correctEntry, type Entry, OWN_NAMES, writeEntry } from './entry.js';
import { type Content, namesIn, type Register, type RegisterAct } from './register.js';

const recorder = new Recorder(
  { now: (): Instant => instant(Date.now()) },
  { next: () => uuidv7(Date.now(), randomBytes(10)) },
);
const text = z.string().max(500);
const NOTHING = z.strictObject({});

const listQueryOf = (register: Register) =>
  listQuerySchema({
    filters: {
      ...{ propertyId: text, state: text, from: spanField('from'), until: spanField('until') },
      ...(register.due && { overdue: z.enum(['true', 'false']) }),
      ...Object.fromEntries((register.names ?? []).map((name) => [name, text])),
    },
    sorts: [register.sortedBy, 'state'],
  });

const refuseOwnNames = ({ name, ...register }: Register): void => {
  const taken = namesIn(register).find((field) => OWN_NAMES.includes(field));
  if (taken !== undefined) throw new RangeError(`register ${name}: every record has a ${taken} of its own`);
};

/** The same fields, of which those that need not be there may be null: taken away. */
const emptiable = ({ shape }: z.ZodObject): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(shape as Record<string, z.ZodType>).map(([name, field]) => [
        name,
        field.isOptional() ? field.nullable() : field,
      ]),
    ),
  );

const refuseUnguarded = ({ name, guarded }: Register, guard: unknown): void => {
  if ((guarded ?? false) !== (guard !== undefined))
    throw new RangeError(`register ${name}: guarded, and no guard, or the reverse`);
};

/** What is left of an optional field that was sent empty: nothing. */
const known = (content: object): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));

/**
 * The doors of a register below `/api/<service>/<name>`: list, one record with its history, writing down, putting right, and a door
 * for each act. `places` says where the service knows properties from; `guardOf` makes the guard of a register that has one,
 * `followOf` what follows from its changes in other records.
 */
export const registerController = (
  register: Register,
  places: Places = PROPERTY_COPIES,
  guardOf?: (database: Database) => Guard,
  followOf?: (database: Database) => Follow,
): Type => {
  refuseOwnNames(register);
  refuseUnguarded(register, guardOf);
  const listShape = listQueryOf(register);
  const writing = register.fields.extend({ propertyId: idField }).strict();
  const putting = emptiable(register.fields).partial().strict();
  const spec: KeptList = listSpecOf(register, places);
  const show = recordsOf(register.service);

  @Controller(`api/${register.service}/${register.name}`)
  class RegisterController {
    constructor(@Inject(Database) readonly database: Database) {}

    @Requires(register.read)
    @Get()
    list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
      return listOf(this.database, spec, query);
    }

    @Requires(register.read)
    @Get(':id')
    async read(@Param('id') id: string) {
      try {
        return await show(this.database, spec, register.recordKind, id);
      } catch (error) {
        // One sentence for all registers.
        if (error instanceof RefusedError) throw new RefusedError(refuse('request.record-not-found', { id }).refusal);
        throw error;
      }
    }

    @Requires(register.write)
    @Command()
    @Post()
    async write(
      @Body(zodBody(writing)) { propertyId, ...content }: z.output<typeof writing>,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const place = propertyId as string;
      const said = { ...recorder.recording(undefined), content: known(content), who: doer() };
      const id = recorder.newId();
      return this.answer(
        reply,
        await this.entries().add(place, () => writeEntry(register, { ...said, id, propertyId: place })),
      );
    }

    @Requires(register.write)
    @Command()
    @HttpCode(200)
    @Patch(':id')
    async correct(
      @Param('id') id: string,
      @ExpectedVersion() expectedVersion: number,
      @Body(zodBody(putting)) content: z.output<typeof putting>,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const said = { ...recorder.recording(undefined), content: known(content), who: doer() };
      const decide = (entry: Entry) => correctEntry(register, entry, said);
      return this.answer(reply, await this.entries().change({ id, expectedVersion }, decide));
    }

    /** What each door of an act does. */
    async act(act: string, id: string, expectedVersion: number, content: object, reply: FastifyReply) {
      const said = { ...recorder.recording(undefined), act, content: known(content), who: doer() };
      const decide = (entry: Entry) => actOnEntry(register, entry, said);
      return this.answer(reply, await this.entries().change({ id, expectedVersion }, decide));
    }

    entries() {
      return entriesOf(this.database, register, places, {
        guard: guardOf?.(this.database),
        follow: followOf?.(this.database),
      });
    }

    answer(reply: FastifyReply, outcome: Outcome<VersionedRecord<Entry>>) {
      return answerKept(this.database, spec, reply, outcome);
    }
  }

  for (const [name, way] of Object.entries(register.acts ?? {})) addDoor(RegisterController, register, name, way);
  return RegisterController;
};

type Acting = Type<{ act(act: string, id: string, version: number, content: object, reply: FastifyReply): unknown }>;

/** `POST :id/<act>`, as if it were written in the class. */
const addDoor = (controller: Acting, { write }: Register, act: string, { fields, permission = write }: RegisterAct) => {
  const method = `act-${act}`;
  const handler = function (
    this: InstanceType<Acting>,
    id: string,
    version: number,
    content: object,
    reply: FastifyReply,
  ) {
    return this.act(act, id, version, content, reply);
  };
  Object.defineProperty(controller.prototype, method, { value: handler, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(controller.prototype, method) as PropertyDescriptor;
  const decorators = [Requires(permission), Command(), HttpCode(200), Post(`:id/${act}`)];
  for (const decorate of decorators) decorate(controller.prototype, method, descriptor);
  Param('id')(controller.prototype, method, 0);
  ExpectedVersion()(controller.prototype, method, 1);
  Body(zodBody(fields?.strict() ?? NOTHING))(controller.prototype, method, 2);
  Res({ passthrough: true })(controller.prototype, method, 3);
};
