import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventEnvelope } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import { heard } from '@goldkey/testing';
import { main as assessCommand } from '../../services/evaluation/src/offline/main.js';

/** Everything but the date goes on: databases and sockets need their timers. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** From here on it is this instant; `jest.setSystemTime` moves it. */
export const liveAt = (instant: string): void => {
  jest.useFakeTimers({ now: new Date(instant), doNotFake: [...TIMERS] });
};

/** What happened, as another service would tell of it. */
export interface ToldFact {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  /** Absent: of the whole group. */
  readonly propertyId?: string;
  readonly data: object;
}

/** A told fact as its service publishes it. */
export const toldEvent = ({ id, type, time, propertyId, data }: ToldFact): PublishedEvent =>
  ({
    ...{ specversion: '1.0', id, type: `goldkey.${type}.v1`, source: `/goldkey/${type.split('.')[0]}`, subject: id },
    ...{ time, data: { ...(propertyId !== undefined && { propertyId }), ...data } },
    ...(propertyId !== undefined && { propertyid: propertyId }),
  }) as unknown as PublishedEvent;

/** What the offline assessment makes of these events; ids that have a name are told by it. */
export const assessed = async (
  events: readonly PublishedEvent[],
  names: ReadonlyMap<string, string>,
  { period, asOf }: { readonly period: string; readonly asOf: string },
): Promise<Assessed> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-conformance-'));
  try {
    const file = path.join(folder, 'events.ndjson');
    writeFileSync(file, events.map((event) => JSON.stringify(event)).join('\n'));
    const { status, out, err } = await heard(() =>
      assessCommand(['--events', file, '--period', period, '--as-of', asOf]),
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    let text = out;
    for (const [id, name] of names) text = text.replaceAll(id, name);
    return JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the command prints as JSON (events.md). */
export interface Assessed {
  readonly rulebook: string;
  readonly period: string;
  readonly asOf: string;
  readonly subjects: readonly AssessedSubject[];
}
export interface AssessedSubject {
  readonly kind: string;
  readonly id: string;
  readonly points?: number;
  readonly fine?: string;
  readonly flags?: readonly string[];
  readonly duties: Readonly<Record<string, { readonly due: number; readonly done: number }>>;
  readonly entries: readonly {
    readonly clause: string;
    readonly at: string;
    readonly propertyId: string;
    readonly outcome: string;
    readonly points: number;
    readonly fine: string;
    readonly evidence: readonly string[];
  }[];
  readonly rates?: Readonly<Record<string, { value: string | null; numerator: string; denominator: string }>>;
}

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Readonly<Record<string, unknown>>;
}
export type PublishedEvent = EventEnvelope<Readonly<Record<string, unknown>>>;

/** The rows that the relay sends, as CloudEvents. */
export const eventsIn = async (database: Database): Promise<readonly PublishedEvent[]> => {
  const rows = await database.statement<OutboxRow & Record<string, unknown>>(
    'SELECT id, type, headers, payload FROM outbox ORDER BY seq',
  );
  return rows.map(({ id, type, headers, payload: data }) => ({
    ...Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => name.startsWith('ce_'))
        .map(([name, value]) => [name.slice('ce_'.length), value]),
    ),
    ...{ specversion: '1.0', id, type, data },
  })) as unknown as PublishedEvent[];
};
