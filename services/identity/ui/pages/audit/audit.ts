/** One change in one service, as its audit door tells it. */
export interface AuditEntry {
  readonly seq: string;
  readonly recordedAt: string;
  readonly happenedAt: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly onBehalfOf?: string;
  readonly address?: string;
  readonly agent?: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly propertyId?: string;
  readonly change: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was read of one service so far. */
export interface ServicePart {
  readonly service: string;
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; absent where there is none. */
  readonly next?: string;
}

export type Told = AuditEntry & { readonly service: string };

/** By how many days' lateness entries can be looked for. */
export const LATENESS_DAYS = [1, 3, 7, 31] as const;

const LATE_MS = 3_600_000;

/** Whether what happened was recorded so much later that both instants are worth telling: an hour. */
export const isLate = ({ recordedAt, happenedAt }: AuditEntry): boolean =>
  Date.parse(recordedAt) - Date.parse(happenedAt) >= LATE_MS;

const at = (entry: AuditEntry): number => Date.parse(entry.recordedAt);

/**
 * The entries of several services as one list, newest first. Where a service has more than was read of it, nothing older than
 * its last one is shown yet: between two entries that stand here none is missing.
 */
export const merged = (parts: readonly ServicePart[]): readonly Told[] => {
  const horizon = Math.max(
    Number.NEGATIVE_INFINITY,
    ...parts.flatMap(({ entries, next }) => {
      const last = entries.at(-1);
      return next === undefined || last === undefined ? [] : [at(last)];
    }),
  );
  return parts
    .flatMap(({ service, entries }) => entries.map((entry) => ({ ...entry, service })))
    .filter((entry) => at(entry) >= horizon)
    .sort((a, b) => at(b) - at(a) || (a.service < b.service ? -1 : 1) || Number(b.seq) - Number(a.seq));
};

/** The services of which more must be read before older entries can be shown: those whose last one is the newest. */
export const behind = (parts: readonly ServicePart[]): readonly ServicePart[] => {
  const open = parts.filter(({ next, entries }) => next !== undefined && entries.length > 0);
  const horizon = Math.max(...open.map(({ entries }) => at(entries.at(-1) as AuditEntry)));
  return open.filter(({ entries }) => at(entries.at(-1) as AuditEntry) === horizon);
};

/** Stands for a value that the audit does not repeat. */
const UNTOLD = '…';

/** Between several words of one value. */
export const BETWEEN = ' · ';

/** A value as text, several words one after the other; what is not there is nothing. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(BETWEEN);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What stood before and after, field by field. That a record's whole state changed says nothing where a field of it is told. */
export const differences = ({
  before = {},
  after = {},
}: AuditEntry): readonly { field: string; was: string; is: string }[] => {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({
    field,
    was: textOf(before[field]),
    is: textOf(after[field]),
  }));
  const said = all.filter(({ field, was, is }) => field !== 'state' || was !== UNTOLD || is !== UNTOLD);
  return said.length > 0 ? said : all;
};

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['MicroMessenger', '微信'],
  ['OPR/', 'Opera'],
  ['Chrome/', 'Chrome'],
  ['Firefox/', 'Firefox'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser and its system in two words; a program as it names itself, without its details. */
export const programOf = (agent: string): string => {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([sign]) => agent.includes(sign))?.[1];
  const words = [find(BROWSERS), find(SYSTEMS)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(' · ') : (agent.split(/[\s(]/, 1)[0] ?? agent);
};
