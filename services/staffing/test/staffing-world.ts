import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Caller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations, type ServiceOptions } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import {
  type standIn,
  type TestAnswer,
  type TestKeys,
  type TestRequest,
  type TestService,
  testService,
} from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { StaffingModule } from '../src/staffing.module.js';
import { texts } from '../src/texts/index.js';

const everything = [
  'staffing:read',
  'staffing:define-unit',
  'staffing:employ',
  'staffing:roster',
  'staffing:assign-task',
  'staffing:file-task',
  'staffing:plan',
  'staffing:talk',
  'staffing:points',
  'staffing:describe-position',
  'staffing:approve-position',
];

/** Who acts for the whole group. */
export const head: Caller = aCaller({ subject: 'account-head', name: '人事', permissions: everything });

/** Who acts for some properties only, as the employee given. */
export const managerOf = (propertyId: string, employeeId = 'e-none'): Caller =>
  aCaller({
    subject: `account-${employeeId}`,
    name: '王经理',
    employeeId,
    permissions: everything,
    scope: { all: false, properties: [propertyId] },
  });

export interface Property {
  readonly propertyId: string;
  readonly unitId: string;
  readonly departmentId: string;
  /** Holds the post since 2026-01-01. */
  readonly managerId: string;
  readonly manager: Caller;
}

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: Record<string, unknown>;
}

/** staffing on a database of its own, with a group and as many properties as a test asks for. */
export class StaffingWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    readonly groupId: string,
    private readonly folder: string,
    private readonly others: { close(): Promise<void> } | undefined,
  ) {}

  static async open(
    options: {
      grpc?: boolean;
      events?: ServiceOptions['events'];
      config?: object;
      signedBy?: TestKeys;
      /** Stands in for inspections and billing; without it both are away. */
      others?: (database: Database) => ReturnType<typeof standIn>;
    } = {},
  ) {
    const opened = await testDatabase('staffing', { migrations: allMigrations(migrations) });
    const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-staffing-'));
    const others = await options.others?.(opened.database);
    const address = others?.address ?? '127.0.0.1:9';
    const service = await testService({
      name: 'staffing',
      module: StaffingModule,
      texts,
      prepare: takeFiles,
      database: opened.database,
      publishes: false,
      personalData,
      grpc: {
        package: [protoPackage('staffing'), protoPackage('privacy')],
        protoPath: [protoPath('staffing'), protoPath('privacy')],
        includeDirs: [protoRoot],
      },
      ...(options.events && { events: options.events }),
      ...(options.signedBy && { signedBy: options.signedBy }),
      config: { FILES_FOLDER: folder, INSPECTIONS_GRPC: address, BILLING_GRPC: address, ...options.config } as never,
    });
    const group = await service.request({
      method: 'POST',
      url: '/api/staffing/units',
      as: head,
      body: { kind: 'group', name: '集团' },
    });
    return new StaffingWorld(opened, service, group.body.id, folder, others);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.others?.close();
    await this.opened.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get database() {
    return this.opened.database;
  }

  get(url: string, as: Caller = head, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ url: `/api/staffing/${url}`, as, ...rest });
  }

  post(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'POST', url: `/api/staffing/${url}`, as: head, body, ...rest });
  }

  patch(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'PATCH', url: `/api/staffing/${url}`, as: head, body, ...rest });
  }

  /** A command that must succeed; answers what it made. */
  async made(url: string, body: object, as: Caller = head): Promise<TestAnswer['body']> {
    const answer = await this.post(url, body, { as });
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async hire(propertyId?: string, changes: object = {}): Promise<string> {
    const body = { number: randomUUID().slice(0, 12), name: '员工', hiredOn: '2025-12-01', ...changes };
    return (await this.made('employees', { ...body, ...(propertyId && { homePropertyId: propertyId }) })).id;
  }

  /** Somebody new with a post in the property's department. */
  async appointed({ propertyId, departmentId }: Property, changes: object = {}) {
    const employeeId = await this.hire(propertyId);
    const post = { employeeId, unitId: departmentId, role: 'maintenance', from: '2026-01-01', ...changes };
    const { id, version } = await this.made('appointments', post);
    return { employeeId, id, version };
  }

  async property(): Promise<Property> {
    const propertyId = randomUUID();
    const unit = { kind: 'property', parentId: this.groupId, name: propertyId, propertyId };
    const { id: unitId } = await this.made('units', unit);
    const { id: departmentId } = await this.made('units', { kind: 'department', parentId: unitId, name: '客服部' });
    const managerId = await this.hire(propertyId);
    const post = { employeeId: managerId, unitId, role: 'property-manager', from: '2026-01-01' };
    await this.made('appointments', post);
    return { propertyId, unitId, departmentId, managerId, manager: managerOf(propertyId, managerId) };
  }

  /** What was written to be published about a subject, in order. */
  async news(subject: string): Promise<OutboxRow[]> {
    return this.database.statement<OutboxRow & Record<string, unknown>>(
      "SELECT id, type, key, headers, payload FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq",
      [subject],
    );
  }

  async outboxSize(): Promise<number> {
    const [row] = await this.database.statement<{ n: string }>('SELECT count(*) AS n FROM outbox');
    return Number(row?.n);
  }
}
