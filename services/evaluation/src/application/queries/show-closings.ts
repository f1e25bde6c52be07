import { formatFen, formatInstant, type Month, type Outcome, refuse, shiftMonth } from '@goldkey/kernel';
import { BEGINNING, brokenAt, type ChainedLine, type Digest } from '../../domain/closing/chain.js';
import type { Closed, Closing } from '../../domain/closing/closing.js';
import { isFirm } from '../../domain/closing/decide.js';
import type { ClosingStore, MonthStanding } from '../closing-ports.js';
import type { Clock } from '../ports.js';
import type { ClosingRecordView, ClosingsView, ClosingView } from './closing-views.js';
import { runningMonth } from './months.js';
import type { Names } from './readers.js';

const peopleOf = (closing: Closing | undefined): string[] =>
  closing === undefined ? [] : [closing.submittedBy, ...(closing.state === 'closed' ? [closing.closedBy] : [])];

/** The months of properties on their way to being closed, and what was closed with its proof. */
export class ShowClosings {
  constructor(
    private readonly closings: ClosingStore,
    private readonly names: Pick<Names, 'employees'>,
    private readonly digest: Digest,
    private readonly clock: Clock,
  ) {}

  /** Without a month: the last one that is over. */
  async list(asked: Month | undefined): Promise<ClosingsView> {
    const now = this.clock.now();
    const month = asked ?? shiftMonth(runningMonth(now), -1);
    const standings = await this.closings.standings(month, now);
    const names = await this.names.employees([...new Set(standings.flatMap(({ closing }) => peopleOf(closing)))]);
    return { month, items: standings.map((standing) => this.#view(standing, month, names)) };
  }

  async one(propertyId: string | null, month: Month): Promise<Outcome<ClosingRecordView>> {
    const standings = await this.closings.standings(month, this.clock.now());
    const standing = standings.find(({ property }) => property.propertyId === propertyId);
    if (standing === undefined) return refuse('evaluation.property-not-found', { propertyId });
    const { closing } = standing;
    const lines = await this.closings.lines({ propertyId, month });
    const names = await this.names.employees(peopleOf(closing));
    return {
      accepted: true,
      value: {
        ...this.#view(standing, month, names),
        ...(closing?.state === 'closed' ? { frozen: await this.#proof(closing, lines) } : {}),
        lines: lines.map(({ place, lineId, record, hash }) => ({ place, entryId: lineId, record, hash })),
      },
    };
  }

  async #proof({ frozen, ...place }: Closed, lines: readonly ChainedLine[]): Promise<ClosingRecordView['frozen']> {
    const { number, rulebook, facts, factsHash, previousHash, hash } = frozen;
    const head = { propertyId: place.propertyId, month: place.month, number, rulebook, facts, factsHash };
    const broken = brokenAt(head, lines, { previousHash, hash }, this.digest);
    const before = number === 1 ? BEGINNING : await this.closings.hashOf(place.propertyId, number - 1);
    const intact = broken === undefined && before === previousHash;
    return {
      number,
      rulebook,
      facts,
      factsHash,
      previousHash,
      hash,
      intact,
      ...(broken === undefined ? {} : { brokenPlace: broken }),
    };
  }

  #view(
    { property, closing, obstacles, ...sums }: MonthStanding,
    month: Month,
    names: ReadonlyMap<string, string>,
  ): ClosingView {
    const at = (instant: Closing['submittedAt']): string => formatInstant(instant, property.zone);
    return {
      propertyId: property.propertyId ?? 'group',
      ...(property.name === undefined ? {} : { name: property.name }),
      month,
      state: closing?.state ?? 'draft',
      version: closing?.version ?? 0,
      obstacles: obstacles.map((obstacle) => ({ ...obstacle, firm: isFirm(obstacle) })),
      entries: sums.entries,
      points: sums.points,
      fine: formatFen(sums.fine),
      ...(closing && {
        submittedBy: closing.submittedBy,
        submittedByName: names.get(closing.submittedBy),
        submittedAt: at(closing.submittedAt),
        note: closing.note,
      }),
      ...(closing?.state === 'closed' && {
        closedBy: closing.closedBy,
        closedByName: names.get(closing.closedBy),
        closedAt: at(closing.closedAt),
        reason: closing.reason,
      }),
    };
  }
}
