import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { keepRawCalls } from '../src/adapters/in/http/online/raw-calls.js';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { BillingModule } from '../src/billing.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { type StandInForStaff, standInForStaff } from './stand-in-for-staff.js';

export const everything = ['read', 'define', 'meter', 'bill', 'collect', 'approve', 'report'].map(
  (verb) => `billing:${verb}`,
);

/** Somebody of one property. */
export const someoneOf = (propertyId: string, employeeId = 'e-7', permissions = everything): Caller =>
  aCaller({
    subject: `account-${employeeId}`,
    name: `王${employeeId}`,
    employeeId,
    permissions,
    scope: { all: false, properties: [propertyId] },
  });

/** Somebody above the property: they set by what a month is measured that is over. */
export const above = ({ propertyId }: Pick<Place, 'propertyId'>): Caller =>
  someoneOf(propertyId, 'e-above', [...everything, 'billing:approve-above']);

/** The smallest picture. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface OutboxRow {
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** A property with its homes, by their rooms. */
export interface Place {
  readonly propertyId: string;
  readonly manager: Caller;
  readonly homes: readonly string[];
}

/** billing on a database of its own; what estates told has arrived, and staffing is stood in for on a real port. */
export class BillingWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    readonly staff: StandInForStaff,
    private readonly folder: string,
  ) {}

  get database(): Database {
    return this.opened.database;
  }

  /** A statement by the owner of the tables: a fault that no door can cause. */
  async asOwner(sql: string): Promise<void> {
    const database = await Database.open({
      url: this.opened.ownerUrl,
      applicationName: 'billing test owner',
      poolSize: 1,
    });
    await database.statement(sql).finally(() => database.close());
  }

  /** `more`: settings besides those of every world, such as a provider of payments. */
  static async open(more: Readonly<Record<string, string | number>> = {}): Promise<BillingWorld> {
    const opened = await testDatabase('billing', { migrations: allMigrations(migrations) });
    const { database } = opened;
    const staff = await standInForStaff(database);
    const folder = await mkdtemp(path.join(tmpdir(), 'billing-files-'));
    const service = await testService({
      name: 'billing',
      module: BillingModule,
      texts,
      database,
      publishes: false,
      personalData,
      grpc: {
        package: [protoPackage('billing'), protoPackage('privacy')],
        protoPath: [protoPath('billing'), protoPath('privacy')],
        includeDirs: [protoRoot],
      },
      prepare: (app) => {
        takeFiles(app);
        keepRawCalls(app);
      },
      config: {
        ESTATES_GRPC: staff.address,
        STAFFING_GRPC: staff.address,
        RUN_PART_HOUSEHOLDS: 500,
        FILES_FOLDER: folder,
        ...more,
      } as never,
    });
    return new BillingWorld(opened, service, staff, folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.staff.close();
    await this.opened.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A property with one home for each area, in building 1; what they are used for, where that is known. */
  async place(areas: readonly string[] = ['100', '50'], uses: readonly (string | undefined)[] = []): Promise<Place> {
    const propertyId = randomUUID();
    const copies = placeCopies(this.database);
    const homes = areas.map(() => randomUUID()).sort();
    await runAsSystem('test', async () => {
      await copies.keepProperty({ propertyId, name: '桂语庭', timeZone: 'Asia/Shanghai' }, instant(0));
      for (const [index, area] of areas.entries()) {
        const householdId = homes[index] as string;
        const home = { householdId, propertyId, building: '1', room: String(101 + index), area, use: uses[index] };
        await copies.keepHousehold(home, instant(0));
      }
    });
    return { propertyId, manager: someoneOf(propertyId), homes };
  }

  /** Estates tells what a home of the place is used for. */
  async use({ propertyId, homes }: Place, index: number, use: string): Promise<void> {
    const home = { householdId: homes[index] as string, propertyId, building: '1', room: String(101 + index) };
    await runAsSystem('test', () =>
      placeCopies(this.database).keepHousehold({ ...home, area: '100', use }, instant(1)),
    );
  }

  get(url: string, as: Caller): Promise<TestAnswer> {
    return this.service.request({ url: `/api/billing/${url}`, as });
  }

  send(
    method: 'POST' | 'PUT' | 'PATCH',
    url: string,
    body: object,
    as: Caller,
    rest: Partial<TestRequest> = {},
  ): Promise<TestAnswer> {
    return this.service.request({ method, url: `/api/billing/${url}`, as, body, ...rest });
  }

  /** A photo of the property that was handed in under the id. */
  async attach(id: string, { propertyId, manager }: Place, name = '水表.png'): Promise<void> {
    const answer = await this.service.request({
      method: 'POST',
      url: `/api/billing/attachments?${new URLSearchParams({ id, propertyId, name })}`,
      headers: { 'content-type': 'application/octet-stream' },
      body: PNG,
      as: manager,
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  /** A command that must succeed. */
  async done(...asked: Parameters<BillingWorld['send']>): Promise<TestAnswer['body']> {
    const answer = await this.send(...asked);
    if (answer.status >= 300) throw new Error(`${asked[1]}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A fee item with a tariff since 2026. */
  feeItem({ propertyId, manager }: Place, changes: object = {}, tariff: object = {}): Promise<TestAnswer['body']> {
    const code = randomUUID().slice(0, 8);
    const tariffs = [{ from: '2026-01-01', tiers: [{ price: '2.00' }], ...tariff }];
    return this.done(
      'POST',
      'fee-items',
      { propertyId, code, name: '物业费', basis: 'area', tariffs, ...changes },
      manager,
    );
  }

  /** Previews and issues. */
  async bill({ propertyId, manager }: Place, feeItemIds: readonly string[], month = '2026-03', rest: object = {}) {
    const scope = { propertyId, month, feeItemIds, ...rest };
    const { lines, total } = await this.done('POST', 'runs/preview', scope, manager);
    return this.done('POST', 'runs', { ...scope, expected: { lines, total } }, manager);
  }

  async lines(place: Place, query = ''): Promise<TestAnswer['body']['items']> {
    return (await this.get(`bill-lines?propertyId=${place.propertyId}&pageSize=500&${query}`, place.manager)).body
      .items;
  }

  async news(propertyId: string, name: string): Promise<Record<string, unknown>[]> {
    const rows = await this.database.statement<OutboxRow & Record<string, unknown>>(
      'SELECT type, key, payload FROM outbox WHERE key = $1 AND type = $2 ORDER BY seq',
      [propertyId, `goldkey.billing.${name}.v1`],
    );
    return rows.map(({ payload }) => payload);
  }

  /** Sums of a property's ledger by account, in fen. */
  async balances(propertyId: string): Promise<Record<string, number>> {
    const rows = await runAsSystem('test', () =>
      this.database.transaction((tx) =>
        tx.query<{ account: string; sum: string }>(
          'SELECT account, sum(amount_fen)::text AS sum FROM posting WHERE property_id = $1 GROUP BY account',
          [propertyId],
        ),
      ),
    );
    return Object.fromEntries(rows.map(({ account, sum }) => [account, Number(sum)]).filter(([, sum]) => sum !== 0));
  }
}
