import { boundByScope, currentCaller } from '@goldkey/access';
import { type Decision, type Outcome, refuse } from '@goldkey/kernel';
import { appendEvents, type NewEvent } from '@goldkey/messaging';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import type { ComplaintStore, Stored } from '../../../application/ports.js';
import { nextAlarm } from '../../../domain/clock/alarm.js';
import {
  type Complaint,
  type ComplaintEvent,
  type ComplaintReceived,
  happenedAt,
} from '../../../domain/complaint/complaint.js';
import { begin, evolve } from '../../../domain/complaint/evolve.js';
import { complaintNumber } from '../../../domain/complaint/number.js';
import { isOpen } from '../../../domain/complaint/rules.js';
import type { Told } from '../../../domain/complaint/told.js';
import { assignmentMessages, complaintMessages, decisionMessages } from '../events.js';
import { complaintNumbers } from './numbers.js';
import { complaintColumns, historyEntry, kindColumns, rowOf } from './rows.js';
import { needsNews, newsAreKept, putsRight, retellingMessages, toldOf } from './told-news.js';

interface StateRow {
  state: Complaint;
  version: number;
}

interface Step {
  readonly event: ComplaintEvent;
  readonly complaint: Complaint;
  readonly before?: Complaint;
}
type Change = Step & { readonly before: Complaint };

/** What others hear of the steps: `news`, which stand from now on, and before them what is taken back. */
const newsOf = async (tx: Transaction, steps: readonly Change[]) => {
  const news = steps.flatMap(({ event, complaint, before }) => [
    ...complaintMessages(event, complaint),
    ...assignmentMessages(event, complaint, before),
  ]);
  const takenBack: NewEvent[] = [];
  for (const { event, complaint } of steps.filter((step) => putsRight(step.event))) {
    const { withdrawals, anew } = await retellingMessages(tx, event, complaint, happenedAt(event));
    takenBack.push(...withdrawals);
    news.push(...anew);
  }
  return { news, takenBack };
};

const publish = async (tx: Transaction, steps: readonly Step[], messages: readonly NewEvent[]): Promise<void> => {
  await appendHistory(
    tx,
    steps.map(({ event, complaint, before }) => historyEntry(event, complaint, before)),
  );
  await appendEvents(tx, 'complaints', messages);
};

const found = async (tx: Transaction, complaintId: string, lock: boolean): Promise<StateRow | undefined> => {
  const parameters: unknown[] = [complaintId];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const [row] = await tx.query<StateRow>(
    `SELECT state, version FROM complaint WHERE id = $1 AND ${scope}${lock ? ' FOR UPDATE' : ''}`,
    parameters,
  );
  return row;
};

const UPDATE = `UPDATE complaint SET standing = $2, assignee_id = $3, closed_at = $4, state = $5, version = $6, due_at = $7,
  department_id = $8, category = $9, household_id = $10, room = $11, major = $12, in_scope = $13, told = told || $14
  WHERE id = $1`;
const SET_ALARM = `INSERT INTO clock_alarm (complaint_id, property_id, at) VALUES ($1, $2, $3)
  ON CONFLICT (complaint_id) DO UPDATE SET at = excluded.at`;

/** When the matter's clock speaks next, for the timer that waits for it. A matter without clock has no row. */
const setAlarm = (tx: Transaction, { id, propertyId, state, clock }: Complaint): void => {
  if (clock === undefined) return;
  const alarm = isOpen({ state }) ? nextAlarm(clock) : undefined;
  if (alarm === undefined) tx.send('complaints_drop_alarm', 'DELETE FROM clock_alarm WHERE complaint_id = $1', [id]);
  else tx.send('complaints_set_alarm', SET_ALARM, [id, propertyId, new Date(alarm.at)]);
};

const save = (tx: Transaction, complaint: Complaint, version: number, told: readonly Told[]): void => {
  const row = rowOf(complaint, version);
  tx.send('complaints_update', UPDATE, [
    complaint.id,
    row['standing'],
    row['assignee_id'],
    row['closed_at'],
    JSON.stringify(complaint),
    version,
    row['due_at'],
    row['department_id'],
    row['category'],
    row['household_id'],
    row['room'],
    row['major'],
    row['in_scope'],
    JSON.stringify(told),
  ]);
  setAlarm(tx, complaint);
};

/** Complaints in the service's database: row, history and news in one transaction. */
export const complaintStore = (database: Database, numbers = complaintNumbers(database)): ComplaintStore => ({
  receive: (series, decide: (number: string) => Decision<ComplaintReceived>) =>
    database.transaction(async (tx): Promise<Outcome<Stored<Complaint>>> => {
      const number = complaintNumber(series.propertyCode, series.month, await numbers.next(series));
      const decision = decide(number);
      if (!decision.accepted) return decision;
      const [received] = decision.events;
      if (received === undefined) throw new Error('a reception tells of itself');
      const complaint = begin(received);
      const news = complaintMessages(received, complaint);
      const row = { ...rowOf(complaint, 1), told: news.map(toldOf) };
      tx.sendRows('complaint', complaint.kind === undefined ? complaintColumns : kindColumns, [row]);
      setAlarm(tx, complaint);
      await publish(tx, [{ event: received, complaint }], news);
      return { accepted: true, value: { state: complaint, version: 1 } };
    }),

  change: (complaintId, expectation, decide) =>
    database.transaction(async (tx): Promise<Outcome<Stored<Complaint>>> => {
      const row = await found(tx, complaintId, true);
      if (row === undefined) return refuse('complaints.complaint-not-found', { complaintId });
      if (expectation.version !== undefined && expectation.version !== row.version) {
        return refuse('complaints.stale-version', { current: { ...row.state, version: row.version } });
      }
      const decision = decide(row.state);
      if (!decision.accepted) return decision;
      let complaint = row.state;
      const happened = decision.events.map((event) => {
        const before = complaint;
        complaint = evolve(before, event);
        return { event, complaint, before };
      });
      if (happened.length === 0) return { accepted: true, value: row };
      if (decision.events.some(needsNews) && !(await newsAreKept(tx, complaintId)))
        return refuse('complaints.told-before-kept', { number: row.state.number });
      const { news, takenBack } = await newsOf(tx, happened);
      save(tx, complaint, row.version + 1, news.map(toldOf));
      const decisions = happened.flatMap((step) => decisionMessages(step.event, step.complaint));
      await publish(tx, happened, [...takenBack, ...news, ...decisions]);
      return { accepted: true, value: { state: complaint, version: row.version + 1 } };
    }),

  hold: (complaintId) => database.transaction((tx) => found(tx, complaintId, true)),

  find: (complaintId) => database.transaction((tx) => found(tx, complaintId, false), { readOnly: true }),
});
