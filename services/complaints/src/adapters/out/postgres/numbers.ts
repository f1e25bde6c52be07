import { currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { NumberSeries } from '../../../application/ports.js';

/** Running numbers of receptions. */
export interface ComplaintNumbers {
  /** The next number of the series; concurrent callers get consecutive ones. One whose reception fails afterwards is lost. */
  next(series: NumberSeries): Promise<number>;
}

interface Wanted {
  readonly series: NumberSeries;
  readonly give: (number: number) => void;
  readonly fail: (error: unknown) => void;
}

interface LastRow {
  readonly property_id: string;
  readonly month: string;
  readonly last: number;
}

/** In one order, so that two processes never wait for each other's series. */
const TAKE = `
  INSERT INTO complaint_number (property_id, month, last)
  SELECT property_id, month, count(*) FROM unnest($1::text[], $2::text[]) AS wanted(property_id, month)
  GROUP BY property_id, month ORDER BY property_id, month
  ON CONFLICT (property_id, month) DO UPDATE SET last = complaint_number.last + excluded.last
  RETURNING property_id, month, last`;

const seriesKey = (propertyId: string, month: string): string => `${propertyId}/${month}`;

const handOut = (wanted: readonly Wanted[], rows: readonly LastRow[]): void => {
  const next = new Map(rows.map((row) => [seriesKey(row.property_id, row.month), row.last + 1]));
  for (const { series } of wanted) {
    const key = seriesKey(series.propertyId, series.month);
    next.set(key, (next.get(key) ?? Number.NaN) - 1);
  }
  for (const { series, give, fail } of wanted) {
    const key = seriesKey(series.propertyId, series.month);
    const number = next.get(key) ?? Number.NaN;
    next.set(key, number + 1);
    if (Number.isSafeInteger(number)) give(number);
    else fail(new Error(`no number was given for ${key}`));
  }
};

/**
 * Numbers are taken beside the reception's transaction (Database.aside): inside it, the series' row would stay locked until
 * its commit is on the disk, and a busy property would receive one complaint after the other. Who asks while a statement is
 * under way is served by the next one, all of them at once and in the order in which they asked.
 */
export const complaintNumbers = (database: Database): ComplaintNumbers => {
  let waiting: Wanted[] = [];
  let taking = false;

  const take = async (): Promise<void> => {
    taking = true;
    while (waiting.length > 0) {
      const wanted = waiting;
      waiting = [];
      try {
        const properties = wanted.map(({ series }) => series.propertyId);
        const months = wanted.map(({ series }) => series.month);
        const statement = { name: 'complaints_take_numbers', sql: TAKE, parameters: [properties, months] };
        handOut(wanted, await database.aside<LastRow>([...new Set(properties)], statement));
      } catch (error) {
        for (const { fail } of wanted) fail(error);
      }
    }
    taking = false;
  };

  return {
    next: (series) =>
      new Promise((give, fail) => {
        const { scope } = currentCaller();
        // The statement is bound to the properties that it names, so who asks must be allowed to name this one.
        if (!scope.all && !scope.properties.includes(series.propertyId)) {
          throw new Error(`property ${series.propertyId} lies outside the caller's scope`);
        }
        waiting.push({ series, give, fail });
        if (!taking) void take();
      }),
  };
};
