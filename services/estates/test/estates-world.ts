import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { EstatesModule } from '../src/estates.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { type StandIn, standInForStaffing } from './stand-in-for-staffing.js';

const everything = ['estates:read', 'estates:register', 'estates:set-terms'];

/** Who acts for the whole group. */
export const head: Caller = aCaller({ subject: 'account-head', name: '品质', permissions: everything });

/** Who acts for one property only. */
export const keeperOf = (propertyId: string, permissions = everything): Caller =>
  aCaller({
    subject: `account-of-${propertyId}`,
    name: '王经理',
    employeeId: 'e-7',
    permissions,
    scope: { all: false, properties: [propertyId] },
  });

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: Record<string, unknown>;
}

/** estates on a database of its own; staffing and complaints are stood in for on a real port. */
export class EstatesWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    readonly staffing: StandIn,
    private readonly folder: string,
  ) {}

  /** `more` is what the service is made of besides. */
  static async open(more: Partial<Parameters<typeof testService>[0]> = {}): Promise<EstatesWorld> {
    const opened = await testDatabase('estates', { migrations: allMigrations(migrations) });
    const staffing = await standInForStaffing(opened.database);
    const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-estates-'));
    const service = await testService({
      name: 'estates',
      module: EstatesModule,
      texts,
      prepare: takeFiles,
      database: opened.database,
      publishes: false,
      personalData,
      grpc: {
        package: [protoPackage('estates'), protoPackage('privacy')],
        protoPath: [protoPath('estates'), protoPath('privacy')],
        includeDirs: [protoRoot],
      },
      config: { STAFFING_GRPC: staffing.address, COMPLAINTS_GRPC: staffing.address, FILES_FOLDER: folder } as never,
      ...more,
    });
    return new EstatesWorld(opened, service, staffing, folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.staffing.close();
    await this.opened.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get(url: string, as: Caller = head, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ url: `/api/estates/${url}`, as, ...rest });
  }

  post(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'POST', url: `/api/estates/${url}`, as: head, body, ...rest });
  }

  patch(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'PATCH', url: `/api/estates/${url}`, as: head, body, ...rest });
  }

  /** A property with a code of its own. */
  propertyBody(changes: object = {}): Record<string, unknown> {
    const code = randomUUID().slice(0, 8);
    const defaults = { code, name: `园 ${code}`, parentUnitId: 'u-group', serviceStart: '2026-01-01', households: 500 };
    return { ...defaults, ...changes };
  }

  async property(changes: object = {}): Promise<{ id: string; code: string }> {
    const answer = await this.post('properties', this.propertyBody(changes));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  get url() {
    return this.opened.url;
  }

  get database() {
    return this.opened.database;
  }

  async news(subject: string): Promise<OutboxRow[]> {
    return this.opened.database.statement<OutboxRow & Record<string, unknown>>(
      "SELECT id, type, key, headers, payload FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq",
      [subject],
    );
  }

  async outboxSize(): Promise<number> {
    const [row] = await this.opened.database.statement<{ n: string }>('SELECT count(*) AS n FROM outbox');
    return Number(row?.n);
  }
}
