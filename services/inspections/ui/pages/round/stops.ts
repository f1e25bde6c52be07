/** What the service tells of a round. */
export interface RoundVisit {
  readonly postId: string;
  readonly at: string;
  readonly checkListVersion?: number;
  readonly answers: readonly {
    readonly itemId: string;
    readonly result: 'in-order' | 'failed' | 'not-there';
    readonly note?: string;
    readonly photos?: readonly string[];
  }[];
  readonly scanned: readonly string[];
  readonly note?: string;
}

export interface RoundRecord {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly startedAt: string;
  readonly completedAt?: string;
  readonly receivedAt: string;
  readonly visits: readonly RoundVisit[];
  readonly version: number;
}

const MINUTE_MS = 60_000;
/** A round that reached us so long after its end was walked without a network, or its clock runs slow. */
export const LATE_MINUTES = 30;
/** Clocks of two machines may differ by so much; the service refuses what lies later. */
const AHEAD_MINUTES = 0;

const minutesBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / MINUTE_MS);

/** How long it took, and how the phone's clock stands to ours: what it calls its end against when that reached us. */
export const timesOf = ({
  startedAt,
  completedAt,
  receivedAt,
}: Pick<RoundRecord, 'startedAt' | 'completedAt' | 'receivedAt'>) => {
  const minutes = completedAt === undefined ? undefined : minutesBetween(startedAt, completedAt);
  const underway = completedAt === undefined ? undefined : minutesBetween(completedAt, receivedAt);
  return {
    minutes,
    underway,
    clock:
      underway === undefined
        ? undefined
        : underway < AHEAD_MINUTES
          ? ('ahead' as const)
          : underway > LATE_MINUTES
            ? ('late' as const)
            : ('same' as const),
  };
};

/** The stops in their order, each with the minutes since the one before it. */
export const stopsOf = (visits: readonly RoundVisit[]) =>
  visits.map((visit, n) => {
    const before = visits[n - 1];
    return { ...visit, key: `${visit.postId} ${visit.at}`, since: before && minutesBetween(before.at, visit.at) };
  });
