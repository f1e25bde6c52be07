import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, runAsSystem } from '@goldkey/access';
import { day } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { householdCopies } from '../src/adapters/out/postgres/household.copies.js';
import { InspectionsModule } from '../src/inspections.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { standInForOthers } from './stand-in-for-others.js';

export const everything = ['read', 'define', 'patrol', 'handle', 'verify'].map((verb) => `inspections:${verb}`);

/** The smallest picture. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Somebody of one property. */
export const someoneOf = (propertyId: string, employeeId = 'e-7', permissions = everything): Caller =>
  aCaller({
    subject: `account-${employeeId}-of-${propertyId}`,
    name: '王经理',
    employeeId,
    permissions,
    scope: { all: false, properties: [propertyId] },
  });

/** Somebody of the quality centre who sees these properties. */
export const qualityOf = (...properties: string[]): Caller =>
  aCaller({
    subject: 'account-of-quality',
    name: '周品质',
    employeeId: 'e-quality',
    permissions: [...everything, 'inspections:quality'],
    scope: { all: false, properties },
  });

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** inspections on a database of its own; estates, staffing and complaints are stood in for on a real port. */
export class InspectionsWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    readonly others: Awaited<ReturnType<typeof standInForOthers>>,
    private readonly folder: string,
  ) {}

  static async open(): Promise<InspectionsWorld> {
    const opened = await testDatabase('inspections', { migrations: allMigrations(migrations) });
    const { database } = opened;
    const folder = await mkdtemp(path.join(tmpdir(), 'inspections-files-'));
    const others = await standInForOthers(database);
    const service = await testService({
      name: 'inspections',
      module: InspectionsModule,
      texts,
      database,
      publishes: false,
      personalData,
      grpc: {
        package: [protoPackage('inspections'), protoPackage('privacy')],
        protoPath: [protoPath('inspections'), protoPath('privacy')],
        includeDirs: [protoRoot],
      },
      prepare: takeFiles,
      config: {
        ESTATES_GRPC: others.address,
        STAFFING_GRPC: others.address,
        COMPLAINTS_GRPC: others.address,
        FILES_FOLDER: folder,
      } as never,
    });
    return new InspectionsWorld(opened, service, others, folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.others.close();
    await this.opened.drop();
    await rm(this.folder, { recursive: true });
  }

  /** A property whose news, and that of its people, has arrived: a manager and so many others. */
  async property({ others = 0 } = {}): Promise<string> {
    const propertyId = randomUUID();
    const copies = placeCopies(this.opened.database);
    await runAsSystem('test', async () => {
      await copies.keepProperty({ propertyId, name: '桂语庭', timeZone: 'Asia/Shanghai' }, 0);
      for (let n = 0; n <= others; n += 1) {
        const employeeId = n === 0 ? 'e-7' : `other-${n}`;
        const role = n === 0 ? 'property-manager' : 'cleaner';
        const appointment = { appointmentId: randomUUID(), propertyId, employeeId, role, from: day('2026-01-01') };
        await copies.keepAppointment(appointment, randomUUID());
      }
    });
    return propertyId;
  }

  /** A property that estates knows and of which no news has come yet. */
  unheard(): string {
    const propertyId = randomUUID();
    this.others.known.properties.add(propertyId);
    return propertyId;
  }

  /** A department of the property, as staffing knows it. */
  department(propertyId: string): string {
    const unitId = randomUUID();
    this.others.known.units.set(unitId, propertyId);
    return unitId;
  }

  /** As the owner of the tables, as a migration is made. */
  async asOwner<T>(work: (owner: Database) => Promise<T>): Promise<T> {
    const owner = await Database.open({ url: this.opened.ownerUrl, applicationName: 'owner' });
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  }

  get database(): Database {
    return this.opened.database;
  }

  /** A home of the property whose news has arrived. */
  async household(propertyId: string, name = '3-1201'): Promise<string> {
    const householdId = randomUUID();
    const told = { eventId: randomUUID(), at: 0 };
    await runAsSystem('test', () => householdCopies(this.database).keep({ householdId, propertyId, name }, told));
    return householdId;
  }

  /** A home that estates has and of which no news has come. */
  unheardHousehold(propertyId: string): string {
    const householdId = randomUUID();
    this.others.known.households.set(householdId, propertyId);
    return householdId;
  }

  /** A photo of the property that was handed in under the id. */
  async attach(id: string, propertyId: string): Promise<void> {
    const answer = await this.service.app.inject({
      method: 'POST',
      url: `/api/inspections/attachments?${new URLSearchParams({ id, propertyId })}`,
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${await this.service.tokenFor(someoneOf(propertyId))}`,
      },
      payload: PNG,
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }

  employee(id: string, name: string): void {
    this.others.known.employees.set(id, name);
  }

  get(url: string, as: Caller): Promise<TestAnswer> {
    return this.service.request({ url: `/api/inspections/${url}`, as });
  }

  send(
    method: 'POST' | 'PUT' | 'PATCH',
    url: string,
    body: object,
    as: Caller,
    rest: Partial<TestRequest> = {},
  ): Promise<TestAnswer> {
    return this.service.request({ method, url: `/api/inspections/${url}`, as, body, ...rest });
  }

  /** A command that must succeed. */
  async done(...asked: Parameters<InspectionsWorld['send']>): Promise<TestAnswer['body']> {
    const answer = await this.send(...asked);
    if (answer.status >= 300) throw new Error(`${asked[1]}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A gate with a check-list of one item that becomes a finding. */
  async gate(propertyId: string): Promise<{ id: string; code: string }> {
    const as = someoneOf(propertyId);
    const items = [
      {
        itemId: 'barrier',
        title: '道闸起落',
        judge: '起落顺畅',
        failing: { means: 'finding', category: '设施损坏', measure: '报修', hours: 24 },
      },
    ];
    await this.done('PUT', 'check-lists', { propertyId, kind: 'gate', items }, as);
    const code = randomUUID().slice(0, 8);
    const post = { propertyId, code, name: '东门岗', kind: 'gate', place: '东门', activeFrom: '2026-01-01' };
    return this.done('POST', 'posts', post, as);
  }

  async news(subject: string): Promise<OutboxRow[]> {
    return this.opened.database.statement<OutboxRow & Record<string, unknown>>(
      "SELECT id, type, key, payload FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq",
      [subject],
    );
  }

  /** What was told last, by the time that it bears: what holds for whoever hears of it. */
  async lastNews(subject: string): Promise<OutboxRow['payload'] | undefined> {
    const [row] = await this.opened.database.statement<OutboxRow & Record<string, unknown>>(
      `SELECT id, type, key, payload FROM outbox WHERE headers ->> 'ce_subject' = $1
       ORDER BY (headers ->> 'ce_time')::timestamptz DESC, id DESC LIMIT 1`,
      [subject],
    );
    return row?.payload;
  }

  async newsTypes(subject: string): Promise<string[]> {
    return (await this.news(subject)).map(({ type }) => type.replace(/^goldkey\.inspections\.|\.v1$/g, ''));
  }
}
