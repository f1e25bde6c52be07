import { formatFen, formatInstant, type Month } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import { mayDecideOutage, mayRevokeOutage } from '../../domain/outage/decide.js';
import type { Outage } from '../../domain/outage/outage.js';
import type { CompletenessReader, OutageStore, Stream } from '../evidence-ports.js';
import type { Clock } from '../ports.js';
import type { ApartView, CompletenessView, GapView, OutageView, StreamView } from './completeness-views.js';
import { DEFAULT_ZONE, runningMonth } from './months.js';
import type { FiguresReader, Names, PropertyFacts, Viewer } from './readers.js';
import { titleOf } from './rulings.js';

/** A producer states how far it is several times a minute; one that did not for so long is silent. */
const SILENT_AFTER_MS = 120_000;

/** Whether the facts are complete: what each producer states, where misses wait for it, and declared outages. */
export class ShowCompleteness {
  constructor(
    private readonly completeness: CompletenessReader,
    private readonly outages: Pick<OutageStore, 'list'>,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly names: Pick<Names, 'employees'>,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<CompletenessView> {
    const now = this.clock.now();
    const properties = await this.#properties();
    const gaps = new Map<string, GapView>();
    const add = (propertyId: string, service: string, counts: Partial<Pick<GapView, 'pending' | 'unread'>>): void => {
      const place = `${propertyId}\n${service}`;
      const name = properties.get(propertyId)?.name ?? propertyId;
      gaps.set(place, { pending: 0, unread: 0, ...gaps.get(place), propertyId, name, service, ...counts });
    };
    for (const one of await this.completeness.pending()) add(one.propertyId, one.service, { pending: one.count });
    for (const one of await this.completeness.unread()) add(one.propertyId, one.service, { unread: one.count });
    return {
      asOf: formatInstant(now, DEFAULT_ZONE),
      streams: (await this.completeness.streams()).map((stream) => streamView(stream, now)),
      gaps: [...gaps.values()],
    };
  }

  async listOutages(viewer: Pick<Viewer, 'selves'>): Promise<readonly OutageView[]> {
    const outages = await this.outages.list();
    const people = await this.names.employees([...new Set(outages.flatMap(namedIn))]);
    const properties = await this.#properties();
    return outages.map((outage) => ({
      ...outageView(outage, people, properties),
      mayDecide: mayDecideOutage(outage, viewer),
      mayRevoke: mayRevokeOutage(outage, viewer),
    }));
  }

  /** The misses of a month that do not count, of everybody or of one person; of others only where the viewer reads people. */
  async apart(
    { month: asked, propertyId, employeeId }: { month?: Month; propertyId?: string; employeeId?: string },
    viewer: Viewer,
  ): Promise<readonly ApartView[]> {
    const month = asked ?? runningMonth(this.clock.now());
    const who = viewer.readsPeople ? employeeId : (viewer.employeeId ?? '');
    const lines = await this.completeness.apart(month, {
      ...(propertyId === undefined ? {} : { propertyId }),
      ...(who === undefined ? {} : { employeeId: who }),
    });
    const properties = await this.#properties();
    const outages = new Map((await this.outages.list()).map((one) => [one.outageId, one]));
    return lines.map(({ key: _key, month: _month, at, fine, reason, ...line }) => {
      const property = properties.get(line.propertyId);
      const outage = line.kind === 'waived' ? outages.get(reason) : undefined;
      return {
        ...line,
        title: titleOf(this.rulebook, line.clause, viewer.language),
        propertyName: property?.name ?? line.propertyId,
        at: formatInstant(at, property?.timeZone ?? DEFAULT_ZONE),
        fine: formatFen(fine),
        service: line.kind === 'waived' ? (outage?.service ?? '') : reason,
        ...(outage === undefined ? {} : { outageId: outage.outageId, outage: outage.what }),
      };
    });
  }

  async #properties(): Promise<ReadonlyMap<string, PropertyFacts>> {
    return new Map((await this.reader.properties()).map((one) => [one.propertyId, one]));
  }
}

const streamView = ({ service, completeUpTo, heardAt, lastEventAt }: Stream, now: number): StreamView => ({
  service,
  state: completeUpTo === undefined ? 'unstated' : now - completeUpTo > SILENT_AFTER_MS ? 'silent' : 'complete',
  ...(completeUpTo === undefined ? {} : { completeUpTo: formatInstant(completeUpTo, DEFAULT_ZONE) }),
  ...(heardAt === undefined ? {} : { heardAt: formatInstant(heardAt, DEFAULT_ZONE) }),
  ...(lastEventAt === undefined ? {} : { lastEventAt: formatInstant(lastEventAt, DEFAULT_ZONE) }),
});

const namedIn = (outage: Outage): string[] => [
  outage.declaredBy,
  ...(outage.state === 'declared' ? [] : [outage.decidedBy]),
  ...(outage.state === 'revoked' ? [outage.revokedBy] : []),
];

const outageView = (
  outage: Outage,
  people: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, PropertyFacts>,
): Omit<OutageView, 'mayDecide' | 'mayRevoke'> => {
  const { outageId, service, propertyId, from, until, what, state, declaredBy, declaredAt } = outage;
  const property = properties.get(propertyId ?? '');
  const zone = property?.timeZone ?? DEFAULT_ZONE;
  return {
    outageId,
    service,
    ...(propertyId === null ? {} : { propertyId, propertyName: property?.name ?? propertyId }),
    from: formatInstant(from, zone),
    until: formatInstant(until, zone),
    what,
    state,
    declaredBy,
    declaredByName: people.get(declaredBy) ?? declaredBy,
    declaredAt: formatInstant(declaredAt, zone),
    ...(outage.state === 'declared'
      ? {}
      : {
          decidedByName: people.get(outage.decidedBy) ?? outage.decidedBy,
          decidedAt: formatInstant(outage.decidedAt, zone),
          ...(outage.reasons === undefined ? {} : { reasons: outage.reasons }),
        }),
    ...(outage.state === 'revoked' && {
      revokedByName: people.get(outage.revokedBy) ?? outage.revokedBy,
      revokedAt: formatInstant(outage.revokedAt, zone),
      revokedFor: outage.revokedFor,
    }),
  };
};
