import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { ConvenienceModule } from '../src/convenience.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { type StandInForBilling, standInForBilling } from './stand-in-for-billing.js';
import { type StandInForEstates, standInForEstates } from './stand-in-for-estates.js';
import { type StandInForPeople, standInForPeople } from './stand-in-for-people.js';

const may = (...verbs: readonly string[]): string[] => verbs.map((verb) => `convenience:${verb}`);

/** Somebody of one property. */
export const someoneOf = (propertyId: string, employeeId: string, permissions: readonly string[]): Caller =>
  aCaller({
    subject: `account-${employeeId}`,
    name: `王${employeeId}`,
    employeeId,
    permissions,
    scope: { all: false, properties: [propertyId] },
  });

interface OutboxRow {
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** A property with homes and a department, and who acts there. */
export interface Place {
  readonly propertyId: string;
  readonly departmentId: string;
  readonly homes: readonly string[];
  /** Drafts and decides what a manager may. */
  readonly manager: Caller;
  /** Approves and rates. */
  readonly general: Caller;
  /** Takes orders and performs. */
  readonly desk: Caller;
  readonly cashier: Caller;
}

type Method = 'POST' | 'PUT' | 'PATCH';

/** convenience on a database of its own; staffing, billing and estates are stood in for on real ports. */
export class ConvenienceWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    private readonly people: StandInForPeople,
    readonly billing: StandInForBilling,
    readonly estates: StandInForEstates,
    private readonly folder: string,
  ) {}

  get database(): Database {
    return this.opened.database;
  }

  static async open(): Promise<ConvenienceWorld> {
    const opened = await testDatabase('convenience', { migrations: allMigrations(migrations) });
    const { database } = opened;
    const people = await standInForPeople(database);
    const billing = await standInForBilling(database);
    const estates = await standInForEstates(database);
    const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-convenience-'));
    const service = await testService({
      name: 'convenience',
      module: ConvenienceModule,
      texts,
      database,
      publishes: false,
      personalData,
      grpc: { package: protoPackage('privacy'), protoPath: protoPath('privacy'), includeDirs: [protoRoot] },
      prepare: takeFiles,
      config: {
        ESTATES_GRPC: estates.address,
        BILLING_GRPC: billing.address,
        STAFFING_GRPC: people.address,
        PUBLIC_URL: 'https://goldkey.example',
        FILES_FOLDER: folder,
      } as never,
    });
    return new ConvenienceWorld(opened, service, people, billing, estates, folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.people.close();
    await this.billing.close();
    await this.estates.close();
    await this.opened.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A property whose homes and department are known. */
  async place(rooms: readonly string[] = ['101', '102']): Promise<Place> {
    const [propertyId, departmentId] = [randomUUID(), randomUUID()];
    const copies = placeCopies(this.database);
    const homes = rooms.map(() => randomUUID());
    await runAsSystem('test', async () => {
      await copies.keepProperty({ propertyId, name: '桂语庭', timeZone: 'Asia/Shanghai' }, instant(0));
      await copies.keepDepartment({ departmentId, propertyId, name: '便民部' }, instant(0));
      for (const [index, room] of rooms.entries()) {
        const home = { householdId: homes[index] as string, propertyId, building: '3', room };
        await copies.keepHousehold(home, instant(0));
      }
    });
    for (const employeeId of ['e-manager', 'e-general', 'e-desk', 'e-cashier'])
      this.people.known.set(employeeId, `王${employeeId}`);
    const person = (name: string, ...verbs: string[]) => someoneOf(propertyId, `e-${name}`, may('read', ...verbs));
    return {
      propertyId,
      departmentId,
      homes,
      manager: person('manager', 'define', 'order', 'perform'),
      general: person('general', 'define', 'approve'),
      desk: person('desk', 'order', 'perform'),
      cashier: person('cashier', 'cash'),
    };
  }

  get(url: string, as: Caller): Promise<TestAnswer> {
    return this.service.request({ url: `/api/convenience/${url}`, as });
  }

  send(method: Method, url: string, body: object, as: Caller, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method, url: `/api/convenience/${url}`, as, body, ...rest });
  }

  /** A command that must succeed. */
  async done(...asked: Parameters<ConvenienceWorld['send']>): Promise<TestAnswer['body']> {
    const answer = await this.send(...asked);
    if (answer.status >= 300) throw new Error(`${asked[1]}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A service that the property may offer: barrels of water where nothing else is said. */
  item({ propertyId, departmentId, manager }: Place, changes: object = {}): Promise<TestAnswer['body']> {
    const code = randomUUID().slice(0, 8);
    const body = { propertyId, departmentId, code, name: '桶装水', kind: 'bottled-water', unit: '桶', ...changes };
    return this.done('POST', 'items', body, manager);
  }

  /** A line of a list: 100 units at 20.00, of which 10 per cent are left. */
  line(itemId: string, changes: object = {}) {
    const costs = { price: '20.00', plannedUnits: 100, fixedCost: '800.00', variableCost: '10.00' };
    const reasons = { demand: '六十户提出', feasibility: '水站每天送', benefit: '老人不用搬', nuisance: '白天送' };
    return { itemId, ...costs, ...reasons, ...changes };
  }

  /** The property's list of this year with these lines, approved and published. */
  async publish(
    { propertyId, manager, general }: Place,
    lines: readonly { itemId: string }[],
  ): Promise<TestAnswer['body']> {
    const year = String(new Date().getUTCFullYear());
    const { id } = await this.done('POST', 'catalogues', { propertyId, year, lines }, manager);
    await this.done('POST', `catalogues/${id}/submit`, {}, manager, { version: 1 });
    const reasons = Object.fromEntries(lines.map(({ itemId }) => [itemId, '试行']));
    await this.done('POST', `catalogues/${id}/approve`, { reasons }, general, { version: 2 });
    return this.done('POST', `catalogues/${id}/publish`, { channels: ['screen'] }, manager, { version: 3 });
  }

  /** What was told of this kind about the property, in order. */
  async news(propertyId: string, name: string): Promise<Record<string, unknown>[]> {
    const rows = await this.database.statement<OutboxRow & Record<string, unknown>>(
      'SELECT type, key, payload FROM outbox WHERE key = $1 AND type = $2 ORDER BY seq',
      [propertyId, `goldkey.convenience.${name}.v1`],
    );
    return rows.map(({ payload }) => payload);
  }
}
