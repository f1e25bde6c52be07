import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import type { TestAnswer } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { PlacesConsumer } from '../../services/complaints/src/adapters/in/kafka/places.consumer.js';
import { ComplaintsWorld } from '../../services/complaints/test/complaints-world.js';
import { CopiesConsumer } from '../../services/inspections/src/adapters/in/kafka/copies.consumer.js';
import { InspectionsWorld } from '../../services/inspections/test/inspections-world.js';
import {
  type Assessed,
  assessed,
  eventsIn,
  liveAt,
  type PublishedEvent,
  type ToldFact,
  toldEvent,
} from './assessed.js';

const INSPECTIONS = ['read', 'define', 'patrol', 'handle', 'verify', 'supervise', 'quality'];
const COMPLAINTS = ['read', 'receive', 'decide', 'assign', 'close', 'reopen', 'call-back', 'link', 'handle', 'survey'];
const PERMISSIONS = [
  ...INSPECTIONS.map((verb) => `inspections:${verb}`),
  ...COMPLAINTS.map((verb) => `complaints:${verb}`),
];

/** When a story's places and people were told of, as in the cases. */
const TOLD_AT = '2024-12-20T09:00:00+08:00';

interface Acting {
  /** Absent: of an owner, who has a link and no account. */
  readonly as?: Caller;
  readonly version?: number;
  readonly method?: 'POST' | 'PUT';
}

/** Who may do everything in both services at one property, with an account of their own. */
export const someoneAt = (propertyId: string, employeeId: string): Caller =>
  aCaller({
    subject: employeeId,
    name: employeeId,
    employeeId,
    permissions: PERMISSIONS,
    scope: { all: false, properties: [propertyId] },
  });

/**
 * inspections and complaints side by side at the instant that a test sets. What estates and staffing tell is told to both
 * and to the assessment; everything else happens at the doors of the two.
 */
export class FieldServices {
  readonly #names = new Map<string, string>();
  readonly #told: ToldFact[] = [];

  private constructor(
    private readonly inspections: InspectionsWorld,
    private readonly complaints: ComplaintsWorld,
  ) {}

  static async open(at: string): Promise<FieldServices> {
    liveAt(at);
    return new FieldServices(await InspectionsWorld.open(), await ComplaintsWorld.open());
  }

  async close(): Promise<void> {
    await this.inspections.close();
    await this.complaints.close();
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

  /** A property comes under management; `under`: the unit above its own. */
  async property(propertyId: string, serviceStart: string, under?: string): Promise<void> {
    const [unitId, code] = [`u-${propertyId}`, propertyId.toUpperCase()];
    const data = { unitId, name: propertyId, serviceStart, households: 300 };
    this.complaints.places.known.properties.set(propertyId, {
      ...{ propertyId, code, name: propertyId, timeZone: 'Asia/Shanghai' },
    });
    if (under !== undefined)
      await this.#tell(
        { type: 'staffing.unit.defined', data: { unitId, kind: 'property', parentId: under, name: unitId } },
        propertyId,
      );
    await this.#tell({ type: 'estates.property.registered', data }, propertyId);
  }

  async department(propertyId: string, unitId: string): Promise<void> {
    await this.#tell({ type: 'staffing.unit.defined', data: { unitId, kind: 'department', name: unitId } }, propertyId);
  }

  /** Somebody is appointed, at a property where one is named, else in the unit alone. */
  async appointed(
    employeeId: string,
    {
      propertyId,
      unitId = `u-${propertyId}`,
      role = 'property-manager',
      from = '2025-01-01',
    }: { propertyId?: string; unitId?: string; role?: string; from?: string },
  ): Promise<void> {
    this.inspections.employee(employeeId, employeeId);
    const data = { appointmentId: `a-${employeeId}`, employeeId, unitId, role, from };
    await this.#tell({ type: 'staffing.appointment.started', data }, propertyId);
  }

  async region(unitId: string): Promise<void> {
    await this.#tell({ type: 'staffing.unit.defined', data: { unitId, kind: 'region', name: unitId } });
  }

  async onLeave(employeeId: string, ...dates: readonly string[]): Promise<void> {
    for (const date of dates)
      await this.#tell({ type: 'staffing.roster.day-set', data: { employeeId, date, kind: 'leave' } });
  }

  async #tell(fact: Pick<ToldFact, 'type' | 'data'>, propertyId?: string): Promise<void> {
    const told: ToldFact = {
      id: randomUUID(),
      time: TOLD_AT,
      ...fact,
      ...(propertyId !== undefined && { propertyId }),
    };
    this.#told.push(told);
    const event = toldEvent(told) as never;
    const listeners = {
      'estates.property.registered': [
        () => this.inspections.service.app.get(CopiesConsumer).property(event),
        () => this.complaints.service.app.get(PlacesConsumer).property(event),
      ],
      'staffing.appointment.started': [() => this.inspections.service.app.get(CopiesConsumer).started(event)],
      'staffing.unit.defined': [() => this.complaints.service.app.get(PlacesConsumer).unit(event)],
    } as Readonly<Record<string, readonly (() => Promise<void>)[]>>;
    for (const hear of listeners[fact.type] ?? []) await runAsSystem('conformance', hear);
  }

  /** A command of inspections that must be accepted; answers what it made. */
  inspect(
    url: string,
    body: object,
    { as, method = 'POST', version }: Acting & { as: Caller },
  ): Promise<TestAnswer['body']> {
    return this.inspections.done(method, url, body, as, version === undefined ? {} : { version });
  }

  /** What inspections answers to a question. */
  async asked(url: string, as: Caller): Promise<TestAnswer['body']> {
    return (await this.inspections.get(url, as)).body;
  }

  /** A command of inspections that must be refused; answers why. */
  async refused(url: string, body: object, as: Caller): Promise<string> {
    const { status, body: answer } = await this.inspections.send('POST', url, body, as);
    if (status < 400) throw new Error(`${url}: accepted`);
    return answer.code;
  }

  /** A command of complaints that must be accepted; answers what it made. */
  async relate(url: string, body: object, { as }: Acting): Promise<TestAnswer['body']> {
    const answer = await this.complaints.post(url, body, as);
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A command of complaints that must be refused; answers why. */
  async denied(url: string, body: object, as: Caller): Promise<string> {
    const { status, body: answer } = await this.complaints.post(url, body, as);
    if (status < 400) throw new Error(`${url}: accepted`);
    return answer.code;
  }

  /** Calls the events of this type about these subjects by these names, in the order of their ids. */
  async nameEvents(type: string, subjects: readonly string[], names: readonly string[]): Promise<void> {
    const found = (await this.#events()).filter(
      (event) => event.type === `goldkey.${type}.v1` && subjects.includes(String(event.subject)),
    );
    const ids = found.map(({ id }) => id).sort();
    if (ids.length !== names.length) throw new Error(`${ids.length} events ${type}, ${names.length} names`);
    for (const [n, id] of ids.entries()) this.name(id, names[n] ?? id);
  }

  /** What the offline assessment makes of all that was told and of everything that both published, in the words of `name`. */
  async assess(period: string, asOf: string): Promise<Assessed> {
    return assessed([...this.#told.map(toldEvent), ...(await this.#events())], this.#names, { period, asOf });
  }

  async #events(): Promise<readonly PublishedEvent[]> {
    return [...(await eventsIn(this.inspections.database)), ...(await eventsIn(this.complaints.database))];
  }
}
