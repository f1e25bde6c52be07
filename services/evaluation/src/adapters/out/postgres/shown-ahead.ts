import { type ColumnTypes, columnOf, type Row, rowSource, rowValues, type Transaction } from '@goldkey/postgres';
import type { Holding, UpcomingDuty } from '@goldkey/rulebook';
import type { Ahead } from '../../../application/ports.js';
import { sha256 } from '../digest.js';

const DUTY: ColumnTypes = {
  property_id: 'text',
  clause: 'text',
  part: 'text',
  about: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  deadline: 'timestamptz',
  done: 'boolean',
  points: 'bigint',
  fine_fen: 'bigint',
  details: 'jsonb',
};
const HOLDING: ColumnTypes = {
  property_id: 'text',
  appointment_id: 'text',
  employee_id: 'text',
  unit_id: 'text',
  role: 'text',
  from_day: 'date',
  until_day: 'date',
};

const dutyRow = (propertyId: string, duty: UpcomingDuty): Row => ({
  property_id: propertyId,
  clause: duty.clause,
  part: duty.part,
  about: duty.about,
  subject_kind: duty.subjectKind,
  subject_id: duty.subjectId,
  deadline: new Date(duty.deadline),
  done: duty.done,
  points: duty.points,
  fine_fen: duty.fine,
  details: duty.details,
});

const holdingRow = (propertyId: string, held: Holding): Row => ({
  property_id: propertyId,
  appointment_id: held.appointmentId,
  employee_id: held.employeeId,
  unit_id: held.unitId,
  role: held.role,
  from_day: held.from,
  until_day: held.until,
});

/** Everything that its row says. There are hundreds a property and each is looked at whenever anything changes. */
const writtenOut = ({ points, fine, ...rest }: UpcomingDuty): string => `${points} ${fine} ${JSON.stringify(rest)}`;
const texts = new WeakMap<UpcomingDuty, string>();
/** A duty that is looked at again is mostly the very same (KeptDuties). */
const dutyText = (duty: UpcomingDuty): string => {
  const known = texts.get(duty);
  if (known !== undefined) return known;
  const text = writtenOut(duty);
  texts.set(duty, text);
  return text;
};
const holdingText = ({ appointmentId, employeeId, unitId, role, from, until }: Holding): string =>
  JSON.stringify([appointmentId, employeeId, unitId, role, from, until]);

/** What is shown of a property, each duty under its text. */
interface Shown {
  readonly digest: string;
  readonly duties: ReadonlyMap<string, UpcomingDuty>;
  readonly holdings: readonly Holding[];
  /** Of all holdings. */
  readonly holdingsText: string;
}

const shownOf = ({ duties: list, holdings }: Ahead): Shown => {
  const duties = new Map(list.map((duty) => [dutyText(duty), duty] as const));
  const holdingsText = holdings.map(holdingText).join('\n');
  return { digest: sha256([...duties.keys(), '', holdingsText].join('\n')), duties, holdings, holdingsText };
};

/** Answers the properties of which something else stands than what these digests say, each with the digest that stood. */
const note = `
  WITH stood AS MATERIALIZED (SELECT property_id, digest FROM shown_ahead WHERE property_id = ANY ($1::text[])),
    changed AS (
      INSERT INTO shown_ahead (property_id, digest) SELECT * FROM unnest($1::text[], $2::text[])
      ON CONFLICT (property_id) DO UPDATE SET digest = excluded.digest WHERE shown_ahead.digest <> excluded.digest
      RETURNING property_id)
  SELECT property_id, stood.digest FROM changed LEFT JOIN stood USING (property_id)`;

const removeAll = (table: string): string => `DELETE FROM ${table} WHERE property_id = ANY ($1::text[])`;

const removeDuties = `
  DELETE FROM upcoming_duty u USING ${rowSource(DUTY)}
  WHERE ${Object.entries(DUTY)
    .map(([name, type]) => `u.${name} = ${columnOf(name, type)}`)
    .join(' AND ')}`;

/** So many duties are remembered: what is forgotten is written anew as a whole. */
const MOST_REMEMBERED = 20_000;

/**
 * What the running months say of the time to come, in `upcoming_duty` and `holding`. A property may have hundreds of duties of which
 * an event changes one: where what stands is what this process wrote last, as its digest says, only the difference is written.
 */
export class ShownAhead {
  readonly #written = new Map<string, Shown>();
  #remembered = 0;

  /** In a transaction that alone works on these properties. */
  async replace(tx: Transaction, properties: readonly Ahead[]): Promise<void> {
    if (properties.length === 0) return;
    const ought = new Map(properties.map((ahead) => [ahead.propertyId, shownOf(ahead)]));
    const changed = await tx.prepared<{ property_id: string; digest: string | null }>('evaluation_note_ahead', note, [
      [...ought.keys()],
      [...ought.values()].map(({ digest }) => digest),
    ]);
    const [gone, come]: [Row[], Row[]] = [[], []];
    const [anew, held]: [string[], string[]] = [[], []];
    for (const { property_id: id, digest } of changed) {
      const next = ought.get(id) as Shown;
      const stood = this.#written.get(id);
      const known = stood?.digest === digest ? stood : undefined;
      if (known === undefined) anew.push(id);
      gone.push(...differing(known?.duties, next.duties).map((duty) => dutyRow(id, duty)));
      come.push(...differing(next.duties, known?.duties).map((duty) => dutyRow(id, duty)));
      if (known?.holdingsText !== next.holdingsText) held.push(id);
    }
    const holdings = held.flatMap((id) => ought.get(id)?.holdings.map((one) => holdingRow(id, one)) ?? []);
    await Promise.all([
      anew.length > 0 && tx.prepared('evaluation_remove_ahead', removeAll('upcoming_duty'), [anew]),
      gone.length > 0 && tx.prepared('evaluation_remove_duties', removeDuties, rowValues(DUTY, gone)),
      tx.insertMany('upcoming_duty', DUTY, come),
      held.length > 0 && tx.prepared('evaluation_remove_holdings', removeAll('holding'), [held]),
      tx.insertMany('holding', HOLDING, holdings),
    ]);
    tx.onCommit(() => {
      for (const { property_id: id } of changed) this.#remember(id, ought.get(id) as Shown);
    });
  }

  #remember(propertyId: string, shown: Shown): void {
    this.#forget(propertyId);
    this.#written.set(propertyId, shown);
    this.#remembered += shown.duties.size;
    for (const oldest of this.#written.keys()) {
      if (this.#remembered <= MOST_REMEMBERED) return;
      this.#forget(oldest);
    }
  }

  #forget(propertyId: string): void {
    this.#remembered -= this.#written.get(propertyId)?.duties.size ?? 0;
    this.#written.delete(propertyId);
  }
}

/** The duties of one that are not among the others. */
const differing = (
  duties: ReadonlyMap<string, UpcomingDuty> = new Map(),
  others: ReadonlyMap<string, UpcomingDuty> = new Map(),
): UpcomingDuty[] => [...duties].flatMap(([text, duty]) => (others.has(text) ? [] : [duty]));
