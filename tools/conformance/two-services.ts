import { type Caller, runAsSystem } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestService, testKeys, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { EstatesModule } from '../../services/estates/src/estates.module.js';
import { migrations as estatesMigrations } from '../../services/estates/src/migrations.js';
import { texts as estatesTexts } from '../../services/estates/src/texts/index.js';
import { PropertyConsumer } from '../../services/staffing/src/adapters/in/kafka/property.consumer.js';
import { head as headOfStaff, StaffingWorld } from '../../services/staffing/test/staffing-world.js';
import {
  type Assessed,
  assessed,
  eventsIn,
  liveAt,
  type PublishedEvent,
  type ToldFact,
  toldEvent,
} from './assessed.js';

/** Who acts for the group in both services, and is its general manager. */
const head: Caller = {
  ...headOfStaff,
  permissions: new Set([...headOfStaff.permissions, 'estates:read', 'estates:register']),
};

export interface Place {
  readonly propertyId: string;
  readonly unitId: string;
}

export interface Person {
  readonly employeeId: string;
  /** The person with an account of their own, at the properties where they work. */
  readonly caller: Caller;
}

/** By whom something is done (default: who acts for the group), and which version of the record they saw. */
interface Acting {
  readonly as?: Caller;
  readonly version?: number;
}

/**
 * estates and staffing side by side: estates asks staffing by gRPC, staffing hears estates' news, and both live at the
 * instant that a test sets. Ids are drawn by the services; `name` tells a test's own word for each, and figures speak in
 * those words.
 */
export class TwoServices {
  readonly #names = new Map<string, string>();
  readonly #told: ToldFact[] = [];

  private constructor(
    private readonly staffing: StaffingWorld,
    private readonly estates: TestService,
    private readonly opened: TestDatabase,
  ) {}

  static async open(at: string): Promise<TwoServices> {
    liveAt(at);
    const signedBy = await testKeys();
    const staffing = await StaffingWorld.open({ signedBy });
    const { grpcPort } = await staffing.service.listen();
    const opened = await testDatabase('estates', { migrations: allMigrations(estatesMigrations) });
    const estates = await testService({
      name: 'estates',
      module: EstatesModule,
      texts: estatesTexts,
      prepare: takeFiles,
      database: opened.database,
      publishes: false,
      grpc: { package: protoPackage('estates'), protoPath: protoPath('estates'), includeDirs: [protoRoot] },
      config: { STAFFING_GRPC: `127.0.0.1:${grpcPort}`, COMPLAINTS_GRPC: '127.0.0.1:9' } as never,
      signedBy,
    });
    return new TwoServices(staffing, estates, opened);
  }

  async close(): Promise<void> {
    await this.estates.close();
    await this.opened.drop();
    await this.staffing.close();
    jest.useRealTimers();
  }

  /** It is this instant now. */
  at(instant: string): this {
    jest.setSystemTime(new Date(instant));
    return this;
  }

  name(id: string, name: string): void {
    this.#names.set(id, name);
  }

  /** Takes on a property through estates, which has staffing define its unit; staffing hears of its zone. */
  async property(name: string, changes: { serviceStart: string; timeZone?: string }): Promise<Place> {
    const body = { code: name, name, parentUnitId: this.staffing.groupId, households: 300, ...changes };
    const made = await this.estates.request({ method: 'POST', url: '/api/estates/properties', as: head, body });
    const { id: propertyId, unitId } = accepted('properties', made);
    this.name(propertyId, name);
    const consumer = this.staffing.service.app.get(PropertyConsumer);
    for (const event of await eventsIn(this.opened.database))
      if (event.data['propertyId'] === propertyId)
        await runAsSystem('staffing.events', () => consumer.registered(event as never));
    return { propertyId, unitId };
  }

  async hire(name: string, { propertyId }: Pick<Place, 'propertyId'>): Promise<Person> {
    const employeeId = await this.staffing.hire(propertyId, { number: name, name, hiredOn: '2024-12-20' });
    this.name(employeeId, name);
    const scope = { all: false as const, properties: [propertyId] };
    const caller = aCaller({ subject: name, name, employeeId, permissions: head.permissions, scope });
    return { employeeId, caller };
  }

  /** Hires somebody and appoints them at the property. */
  async appointed(name: string, place: Place, role = 'property-manager', from = '2025-01-01'): Promise<Person> {
    const person = await this.hire(name, place);
    const post = { employeeId: person.employeeId, unitId: place.unitId, role, from };
    const { id } = await this.do('appointments', post);
    this.name(id, `appointment of ${name}`);
    return person;
  }

  /** A command of staffing that must be accepted; answers what it made. */
  async do(url: string, body: object, { as = head, version }: Acting = {}): Promise<TestAnswer['body']> {
    return accepted(url, await this.staffing.post(url, body, { as, ...(version !== undefined && { version }) }));
  }

  /** A command of staffing that must be refused; answers why. */
  async refused(url: string, body: object, as: Caller): Promise<string> {
    const { status, body: answer } = await this.staffing.post(url, body, { as });
    if (status < 400) throw new Error(`${url}: accepted with ${status}`);
    return answer.code;
  }

  /** Sets days of somebody's roster. */
  async roster({ employeeId }: Person, kind: 'work' | 'rest' | 'leave', ...dates: readonly string[]): Promise<void> {
    const items = dates.map((date) => ({ employeeId, date, kind, version: 0 }));
    const url = '/api/staffing/roster';
    const answer = await this.staffing.service.request({ method: 'PUT', url, as: head, body: { items } });
    if (accepted(url, answer).accepted !== dates.length) throw new Error(JSON.stringify(answer.body));
  }

  /** Adds what a service tells that does not run here. */
  tell(...facts: readonly ToldFact[]): void {
    this.#told.push(...facts);
  }

  /** The one event of this type about this subject. */
  async eventOf(type: string, subject: string): Promise<string> {
    const [event, ...more] = (await this.staffing.news(subject)).filter((row) => row.type === `goldkey.${type}.v1`);
    if (event === undefined || more.length > 0) throw new Error(`${more.length + 1} events ${type} about ${subject}`);
    return event.id;
  }

  /** What the offline assessment makes of everything that both services published, in the words of `name`. */
  async assess(period: string, asOf: string): Promise<Assessed> {
    return assessed([...(await this.events()), ...this.#told.map(toldEvent)], this.#names, { period, asOf });
  }

  /** Everything that both services published. */
  async events(): Promise<readonly PublishedEvent[]> {
    return [...(await eventsIn(this.opened.database)), ...(await eventsIn(this.staffing.database))];
  }
}

const accepted = (url: string, { status, body }: TestAnswer): TestAnswer['body'] => {
  if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(body)}`);
  return body;
};
