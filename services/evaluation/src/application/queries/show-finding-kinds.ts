import { formatInstant, type Month, type Outcome, refuse } from '@goldkey/kernel';
import { assessProperty, clauseOf, type Rulebook, type Situation } from '@goldkey/rulebook';
import type { KindRuling } from '../../domain/finding-kind/ruling.js';
import type { KindRulingStore } from '../kind-ports.js';
import { type Finding, findingsOf, kindsBy, type MonthFindings } from '../month-findings.js';
import type { Clock } from '../ports.js';
import type { FindingKindsView, KindFindingView, KindRulingView, KindView } from './kind-views.js';
import { runningMonth } from './months.js';
import type { FiguresReader, Names } from './readers.js';

const CLAUSE = 'M-18';

/** A property's month of day checks, by what counts as the same kind of finding. */
export class ShowFindingKinds {
  constructor(
    private readonly findings: MonthFindings,
    private readonly rulings: Pick<KindRulingStore, 'list'>,
    private readonly reader: Pick<FiguresReader, 'properties' | 'closed'>,
    private readonly names: Pick<Names, 'employees'>,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async run(propertyId: string, asked: Month | undefined): Promise<Outcome<FindingKindsView>> {
    const now = this.clock.now();
    const month = asked ?? runningMonth(now);
    const property = (await this.reader.properties()).find((one) => one.propertyId === propertyId);
    const situation = property && (await this.findings.situation(propertyId, month, now));
    if (property === undefined || situation === undefined)
      return refuse('evaluation.property-not-found', { propertyId });
    const rulings = await this.rulings.list(propertyId, month);
    const kinds = this.#kinds(situation, month, rulings);
    return {
      accepted: true,
      value: {
        propertyId,
        propertyName: property.name,
        month,
        closed: (await this.reader.closed(month)).has(propertyId),
        points: kinds.reduce((sum, { points }) => sum + points, 0),
        settling: isSettling(situation, month, rulings),
        kinds,
        rulings: await this.#rulings(rulings, situation.zone),
      },
    };
  }

  #kinds(situation: Situation, month: Month, rulings: readonly KindRuling[]): readonly KindView[] {
    const charged = this.#charged(situation, month);
    const idOf = new Map(rulings.map(({ eventId, rulingId }) => [eventId, rulingId]));
    const found = new Map<string, { findings: KindFindingView[]; by: Set<string> }>();
    for (const [finding, { kind, rulings: by }] of kindsBy(month, findingsOf(situation, month), rulings)) {
      const known = found.get(kind) ?? { findings: [], by: new Set() };
      known.findings.push(findingView(finding, charged.get(finding.id) ?? 0, situation.zone));
      for (const { id } of by) known.by.add(idOf.get(id) ?? id);
      found.set(kind, known);
    }
    return [...found]
      .map(([kind, { findings, by }]) => ({
        kind,
        points: findings.reduce((sum, { points }) => sum + points, 0),
        findings,
        rulingIds: [...by],
      }))
      .sort((a, b) => b.findings.length - a.findings.length || (a.kind < b.kind ? -1 : 1));
  }

  /** Points by the event of the finding that they are for: the engine's own word. */
  #charged(situation: Situation, month: Month): ReadonlyMap<string, number> {
    const only = { clauses: [clauseOf(this.rulebook, CLAUSE)], versions: this.rulebook.versions };
    return new Map(
      assessProperty(situation, only, month)
        .flatMap(({ entries }) => entries)
        .map(({ evidence, details, points }) => [evidence[Number(details['count']) - 1] ?? '', Number(points)]),
    );
  }

  async #rulings(rulings: readonly KindRuling[], zone: string): Promise<readonly KindRulingView[]> {
    const people = await this.names.employees([
      ...new Set(rulings.flatMap(({ ruledBy, reversed }) => [ruledBy, ...(reversed ? [reversed.by] : [])])),
    ]);
    return rulings.map(({ rulingId, act, kind, kinds, findingIds, reason, ruledBy, ruledAt, reversed }) => ({
      ...{ rulingId, act, kind, kinds, findingIds, reason },
      ruledByName: people.get(ruledBy) ?? ruledBy,
      ruledAt: formatInstant(ruledAt, zone),
      ...(reversed === undefined
        ? {}
        : {
            reversed: {
              byName: people.get(reversed.by) ?? reversed.by,
              at: formatInstant(reversed.at, zone),
              reason: reversed.reason,
            },
          }),
    }));
  }
}

const findingView = ({ data }: Finding, points: number, zone: string): KindFindingView => ({
  findingId: data.findingId,
  category: data.category,
  raisedAt: formatInstant(data.raisedAt, zone),
  points,
});

/** A ruling takes effect when its event has come back as a fact, a second or two later. */
const isSettling = (situation: Situation, month: Month, rulings: readonly KindRuling[]): boolean => {
  const told = new Set(situation.factsOf('evaluation.finding-kind.ruled', 'month', month).map(({ id }) => id));
  return rulings.some(({ eventId, reversed }) => told.has(eventId) === (reversed !== undefined));
};
