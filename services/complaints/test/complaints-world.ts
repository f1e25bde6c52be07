import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, runAsSystem } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestRequest, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { placeCopies } from '../src/adapters/out/postgres/places.js';
import { ComplaintsModule } from '../src/complaints.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { type StandInForBilling, standInForBilling } from './stand-in-for-billing.js';
import { type StandInForPlaces, standInForPlaces } from './stand-in-for-places.js';

const everything = [
  'read',
  'receive',
  'decide',
  'assign',
  'close',
  'reopen',
  'call-back',
  'link',
  'import',
  'forum',
  'handle',
  'set-clock',
  'work',
  'survey',
  'ballot',
  'visit',
  'correct',
  'hand-in',
].map((verb) => `complaints:${verb}`);

export interface Place {
  readonly propertyId: string;
  readonly departmentId: string;
  readonly code: string;
  /** Who sits at the desk of this property and may do everything there. */
  readonly desk: Caller;
}

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: Record<string, unknown>;
}

/** complaints on a database of its own; estates, staffing, identity and billing are stood in for on real ports. */
export class ComplaintsWorld {
  private constructor(
    private readonly opened: TestDatabase,
    readonly service: TestService,
    readonly places: StandInForPlaces,
    readonly billing: StandInForBilling,
    private readonly folder: string,
  ) {}

  /** `more` is what the service is made of besides. */
  static async open(more: Partial<Parameters<typeof testService>[0]> = {}): Promise<ComplaintsWorld> {
    const opened = await testDatabase('complaints', { migrations: allMigrations(migrations), poolSize: 10 });
    const places = await standInForPlaces(opened.database);
    const billing = await standInForBilling(opened.database);
    const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-complaints-'));
    const service = await testService({
      name: 'complaints',
      module: ComplaintsModule,
      texts,
      prepare: takeFiles,
      database: opened.database,
      publishes: false,
      personalData,
      grpc: {
        package: [protoPackage('complaints'), protoPackage('privacy')],
        protoPath: [protoPath('complaints'), protoPath('privacy')],
        includeDirs: [protoRoot],
      },
      config: {
        BILLING_GRPC: billing.address,
        ESTATES_GRPC: places.address,
        IDENTITY_GRPC: places.address,
        STAFFING_GRPC: places.address,
        FILES_FOLDER: folder,
      } as never,
      ...more,
    });
    return new ComplaintsWorld(opened, service, places, billing, folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.places.close();
    await this.billing.close();
    await this.opened.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get database() {
    return this.opened.database;
  }

  get url() {
    return this.opened.url;
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

  /** A property with a department that estates and staffing know; its news has arrived unless said otherwise. */
  async place({ newsArrived = true } = {}): Promise<Place> {
    const [propertyId, departmentId, code] = [randomUUID(), randomUUID(), randomUUID().slice(0, 6).toUpperCase()];
    const [name, timeZone] = [`园 ${code}`, 'Asia/Shanghai'];
    this.places.known.properties.set(propertyId, { propertyId, code, name, timeZone });
    const department = { unitId: departmentId, kind: 'department', propertyId, name: '客服部' };
    this.places.known.departments.set(departmentId, department);
    this.places.known.employees.set('e-7', '王芳');
    if (newsArrived) {
      const copies = placeCopies(this.database);
      await runAsSystem('test', async () => {
        await copies.keepProperty({ propertyId, name, timeZone }, 0);
        await copies.keepDepartment({ departmentId, propertyId, name: '客服部' }, 0);
      });
    }
    return { propertyId, departmentId, code, desk: this.deskOf(propertyId) };
  }

  deskOf(propertyId: string, permissions: readonly string[] = everything): Caller {
    return aCaller({
      subject: `account-of-${propertyId}`,
      name: '前台',
      employeeId: 'e-7',
      permissions,
      scope: { all: false, properties: [propertyId] },
    });
  }

  /** Another person at the same desk: nobody judges what they handle themselves. */
  colleagueOf({ desk }: Place): Caller {
    return { ...desk, subject: `${desk.subject}-2`, employeeId: 'e-8' };
  }

  get(url: string, as: Caller | undefined, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ url: `/api/complaints/${url}`, as, ...rest });
  }

  post(url: string, body: object, as: Caller | undefined, rest: Partial<TestRequest> = {}): Promise<TestAnswer> {
    return this.service.request({ method: 'POST', url: `/api/complaints/${url}`, as, body, ...rest });
  }

  matter({ propertyId, departmentId }: Place, changes: object = {}): Record<string, unknown> {
    return {
      propertyId,
      departmentId,
      category: '噪声',
      description: '楼上装修',
      channel: 'phone',
      contactName: '李明',
      contactPhone: '13812342046',
      ...changes,
    };
  }

  /** A matter that was taken in. */
  async received(place: Place, changes: object = {}): Promise<{ complaintId: string; number: string }> {
    const answer = await this.post('complaints', this.matter(place, changes), place.desk);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** A command on a matter that must succeed. */
  async act(
    place: Place,
    complaintId: string,
    what: string,
    body: object = {},
    as = place.desk,
  ): Promise<TestAnswer['body']> {
    const answer = await this.post(`complaints/${complaintId}/${what}`, body, as);
    if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async news(subject: string): Promise<OutboxRow[]> {
    return this.database.statement<OutboxRow & Record<string, unknown>>(
      "SELECT id, type, key, headers, payload FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq",
      [subject],
    );
  }

  async newsTypes(subject: string): Promise<string[]> {
    return (await this.news(subject)).map(({ type }) => type.replace(/^goldkey\.complaints\.|\.v1$/g, ''));
  }

  /** Lets a link end: the service's clock is its own. */
  async expire(linkId: string): Promise<void> {
    await runAsSystem('test', () =>
      this.database.transaction((tx) =>
        tx.query("UPDATE owner_link SET state = jsonb_set(state, '{expiresAt}', '1') WHERE id = $1", [linkId]),
      ),
    );
  }

  /** Every row of every table that could hold a secret, as one text. */
  async everythingKept(): Promise<string> {
    const tables = ['owner_link', 'complaint', 'history', 'outbox'];
    const rows = await runAsSystem('test', () =>
      this.database.transaction(async (tx) => {
        const texts: string[] = [];
        for (const table of tables)
          texts.push(
            ...(await tx.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`)).map(({ row }) => row),
          );
        return texts;
      }),
    );
    return rows.join('\n');
  }

  async outboxSize(): Promise<number> {
    const [row] = await this.database.statement<{ n: string }>('SELECT count(*) AS n FROM outbox');
    return Number(row?.n);
  }
}
