import { formatFen, type Outcome, refuse } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { BonusRecord, BonusStore, FoundBonus } from '../../../application/bonus-ports.js';
import { type BonusEvent, type DepartmentBonus, evolveBonus, lastActOf } from '../../../domain/bonus/bonus.js';
import { matterOf } from '../../../domain/notice/cases.js';
import { bonusMessages } from '../bonus-events.js';
import { bonusOf, type FoundRow, foundOf, type KeptBonus, keptBonus, SHOWN } from './bonus-rows.js';
import { boundQuery, rowsOf } from './bound-query.js';
import { markMatters } from './notice-rows.js';

const bonusBook: RecordBook<DepartmentBonus, BonusEvent> = {
  service: 'evaluation',
  recordKind: 'bonus',
  table: 'department_bonus',
  columns: {
    id: 'text',
    property_id: 'text',
    department_id: 'text',
    period: 'text',
    amount_fen: 'bigint',
    stage: 'text',
    state: 'jsonb',
  },
  idOf: ({ bonusId }) => bonusId,
  propertyOf: ({ propertyId }) => propertyId,
  toRow: (bonus) => ({
    id: bonus.bonusId,
    property_id: bonus.propertyId,
    department_id: bonus.departmentId,
    period: bonus.period,
    amount_fen: bonus.amount.toString(),
    stage: bonus.stage,
    state: keptBonus(bonus),
  }),
  fromRow: (row) => bonusOf(row['state'] as KeptBonus),
  evolve: evolveBonus,
  // Who gets how much is personal: the history tells that the shares were written, not what they are.
  remember: (event) => {
    switch (event.type) {
      case 'BonusGranted': {
        const { departmentId, period, amount } = event.bonus;
        return { departmentId, period, amount: formatFen(amount) };
      }
      case 'BonusShared':
        return { people: event.shares.length };
      case 'BonusSubmitted':
        return { kept: formatFen(event.kept) };
      case 'BonusReturned':
      case 'BonusReversed':
        return { reason: event.reason };
      case 'BonusApproved':
        return {};
    }
  },
  messages: bonusMessages,
};

/** Who was too slow hears that, not what the shares are now: that is for who may see them. */
const withoutShares = (outcome: Outcome<BonusRecord>): Outcome<BonusRecord> =>
  outcome.accepted || outcome.refusal.code !== 'evaluation.stale-version'
    ? outcome
    : refuse(outcome.refusal.code, { id: outcome.refusal.facts['id'] });

/** Whose turn it is, and who gets something, is something to tell. */
const marking = async (tx: Transaction, outcome: Outcome<BonusRecord>): Promise<Outcome<BonusRecord>> => {
  if (!outcome.accepted) return outcome;
  const { state } = outcome.value;
  await markMatters(tx, [matterOf.bonus(state.bonusId)], lastActOf(state));
  return outcome;
};

/** Bonuses in PostgreSQL, within the caller's scope; each change with its history and news in one transaction. */
export const bonusStore = (database: Database): BonusStore => {
  const found = async (condition: (place: (value: unknown) => string) => string): Promise<FoundBonus[]> => {
    const { parameters, within, place } = boundQuery('b.property_id');
    const rows = await rowsOf<FoundRow>(
      database,
      `SELECT b.state, b.version, ${SHOWN} AS shown FROM department_bonus b WHERE ${within} AND ${condition(place)}
       ORDER BY b.period DESC, b.property_id, b.department_id, b.id`,
      parameters,
    );
    return rows.map(foundOf);
  };
  return {
    list: ({ period, propertyIds = [], employeeId }) =>
      found((place) =>
        [
          ...(period === undefined ? [] : [`b.period = ${place(period)}`]),
          ...(propertyIds.length === 0 ? [] : [`b.property_id = ANY (${place(propertyIds)}::text[])`]),
          ...(employeeId === undefined
            ? []
            : [`b.state ? 'approval' AND b.state -> 'shares' @> ${place(JSON.stringify([{ employeeId }]))}::jsonb`]),
          'true',
        ].join(' AND '),
      ),

    find: async (bonusId) => (await found((place) => `b.id = ${place(bonusId)}`))[0],

    add: (departmentId, decide) =>
      inBookSession(database, bonusBook, async (open, tx) => {
        await lockSubjects(tx, [`bonus of ${departmentId}`]);
        await open.load('department_id = $1', [departmentId]);
        return marking(tx, open.settle(decide(open.states())));
      }),

    change: async ({ bonusId, expectedVersion }, decide) =>
      withoutShares(
        await inBookSession(database, bonusBook, async (open, tx) => {
          await open.load('id = $1', [bonusId]);
          const outcome = open.change(
            { id: bonusId, ...(expectedVersion === undefined ? {} : { expectedVersion }) },
            decide,
          );
          return marking(tx, outcome);
        }),
      ),
  };
};
