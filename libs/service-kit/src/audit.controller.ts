import { Readable } from 'node:stream';
import { type Caller, currentCaller, Requires, runAs } from '@goldkey/access';
import { formatInstant, GROUP_ZONE, instant } from '@goldkey/kernel';
import { type AuditQuestion, appendHistory, auditPage, Database, type HistoryRecord } from '@goldkey/postgres';
import { Controller, Get, Header, Inject, Query, StreamableFile, type Type } from '@nestjs/common';
import { z } from 'zod';
import { csvLine } from './csv-line.js';
import { instantField } from './fields.js';
import { zodQuery } from './validation.js';

const LARGEST_PAGE = 500;
const EXPORT_STEP = 1_000;
/** Entries in one file at most; whoever needs more asks by shorter spans. */
export const MOST_AUDIT_EXPORTED = 200_000;

/** Ten years: whatever is recorded later than that is history that was brought in. */
const LONGEST_LATENESS_HOURS = 87_600;

const word = z.string().trim().min(1).max(200).optional();
const moment = instantField.optional();
const questionShape = z.strictObject({
  from: moment,
  to: moment,
  actor: word,
  actorKind: z.enum(['person', 'client', 'system', 'owner']).optional(),
  recordKind: word,
  recordId: word,
  change: word,
  propertyId: word,
  address: word,
  lateHours: z.coerce.number().int().min(1).max(LONGEST_LATENESS_HOURS).optional(),
  q: word,
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});

interface AuditEntry {
  readonly seq: string;
  readonly recordedAt: string;
  readonly happenedAt: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly onBehalfOf?: string;
  readonly address?: string;
  readonly agent?: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly propertyId?: string;
  readonly change: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The audit is one for all properties, so its times are told by the group's clock. */
const inGroupZone = (at: Date): string => formatInstant(instant(at.getTime()), GROUP_ZONE);

const told = (entry: HistoryRecord): AuditEntry => ({
  seq: entry.seq,
  recordedAt: inGroupZone(entry.recordedAt),
  happenedAt: inGroupZone(entry.happenedAt),
  actor: entry.actor,
  onBehalfOf: entry.actsAs?.onBehalfOf?.name,
  address: entry.origin?.address,
  agent: entry.origin?.agent,
  recordKind: entry.recordKind,
  recordId: entry.recordId,
  propertyId: entry.propertyId ?? undefined,
  change: entry.change,
  before: entry.before,
  after: entry.after,
  data: entry.data,
});

const HEAD = [
  'recorded_at,happened_at,actor_kind,actor_id,actor_name,on_behalf_of,address,agent',
  'record_kind,record_id,property_id,change,before,after,data',
].join(',');

const lineOf = (entry: AuditEntry): string =>
  csvLine([
    entry.recordedAt,
    entry.happenedAt,
    entry.actor.kind,
    entry.actor.id,
    entry.actor.name,
    entry.onBehalfOf,
    entry.address,
    entry.agent,
    entry.recordKind,
    entry.recordId,
    entry.propertyId,
    entry.change,
    entry.before && JSON.stringify(entry.before),
    entry.after && JSON.stringify(entry.after),
    JSON.stringify(entry.data),
  ]);

const questionOf = ({ pageSize, from, to, ...rest }: z.output<typeof questionShape>): AuditQuestion => ({
  ...rest,
  ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
  ...(to === undefined ? {} : { to: new Date(to).toISOString() }),
  limit: pageSize,
});

/** The door of one service's audit: who did what, when, from where, with what stood before and after. */
class AuditDoor {
  constructor(
    private readonly database: Database,
    private readonly service: string,
  ) {}

  async page(query: z.output<typeof questionShape>): Promise<{ items: AuditEntry[]; next?: string }> {
    const { entries, next } = await this.#read(questionOf(query));
    return { items: entries.map(told), next };
  }

  /** Newest first, as CSV; that somebody took it is an entry of its own. */
  async export(query: z.output<typeof questionShape>): Promise<StreamableFile> {
    const { before: _page, ...question } = questionOf(query);
    await this.#remember(question);
    return new StreamableFile(Readable.from(this.#lines(question, currentCaller())), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="audit-${this.service}.csv"`,
    });
  }

  /** Lines are asked for when the client takes them, long after the request was handled: the caller is kept for them. */
  async *#lines(question: AuditQuestion, caller: Caller): AsyncGenerator<string> {
    yield `\uFEFF${HEAD}\r\n`;
    let before: string | undefined;
    for (let written = 0; written < MOST_AUDIT_EXPORTED; written += EXPORT_STEP) {
      const asked = { ...question, before, limit: EXPORT_STEP };
      const { entries, next } = await runAs(caller, () => this.#read(asked));
      yield entries.map((entry) => lineOf(told(entry))).join('');
      if (next === undefined) return;
      before = next;
    }
  }

  #read(question: AuditQuestion) {
    return this.database.transaction((tx) => auditPage(tx, question), { readOnly: true });
  }

  /** Who sees some properties only may write no entry of the group: theirs stands at the one asked for, where they see it. */
  async #remember({ limit: _limit, ...question }: AuditQuestion): Promise<void> {
    const { scope } = currentCaller();
    const entry = {
      recordKind: 'audit',
      recordId: this.service,
      happenedAt: Date.now(),
      change: 'exported',
      data: question,
    };
    const asked = scope.all ? undefined : scope.properties.find((id) => id === question.propertyId);
    const propertyId = scope.all ? null : (asked ?? scope.properties[0]);
    if (propertyId === undefined) return;
    await this.database.transaction((tx) => appendHistory(tx, [{ ...entry, propertyId }]));
  }
}

/** The audit's controller for the service of this name, below `/api/<name>/audit`. */
export const auditController = (name: string): Type => {
  @Requires('audit:read')
  @Controller(`api/${name}/audit`)
  class AuditController {
    readonly #door: AuditDoor;

    constructor(@Inject(Database) database: Database) {
      this.#door = new AuditDoor(database, name);
    }

    @Get()
    page(@Query(zodQuery(questionShape)) query: z.output<typeof questionShape>) {
      return this.#door.page(query);
    }

    @Get('export')
    @Header('cache-control', 'no-store')
    export(@Query(zodQuery(questionShape)) query: z.output<typeof questionShape>) {
      return this.#door.export(query);
    }
  }
  return AuditController;
};
