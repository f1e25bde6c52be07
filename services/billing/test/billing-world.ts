import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { allMigrations } from '@goldkey/service-kit';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { BillingModule } from '../src/billing.module.js';
import { migrations } from '../src/migrations.js';
import { texts } from '../src/texts/index.js';

const everything = ['read', 'define', 'meter', 'bill', 'collect', 'approve', 'report'].map((verb) => `billing:${verb}`);

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
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** billing on a database of its own. */
export class BillingWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
  ) {}

  static async open(): Promise<BillingWorld> {
    const opened = await testDatabase('billing', { migrations: allMigrations(migrations) });
    const { database } = opened;
    const service = await testService({ name: 'billing', module: BillingModule, texts, database, publishes: false });
    return new BillingWorld(opened, service);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.opened.drop();
  }

  get(url: string, as: Caller = head): Promise<TestAnswer> {
    return this.service.request({ url: `/api/billing/${url}`, as });
  }

  post(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'POST', url: `/api/billing/${url}`, as: head, body, ...rest });
  }

  patch(url: string, body: object, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'PATCH', url: `/api/billing/${url}`, as: head, body, ...rest });
  }

  /** A body with a code of its own. */
  body(changes: object = {}): Record<string, unknown> {
    const code = randomUUID().slice(0, 8);
    return { propertyId: 'p-1', code, name: `name of ${code}`, ...changes };
  }

  news(subject: string): Promise<OutboxRow[]> {
    return this.opened.database.statement<OutboxRow & Record<string, unknown>>(
      "SELECT type, key, payload FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq",
      [subject],
    );
  }
}
