import { allows, currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { AuthorityLimitsStore, Standing } from '../../../../application/authority-ports.js';
import {
  type AuthorityLimits,
  type AuthorityLimitsEvent,
  type BoundedKind,
  evolveAuthorityLimits,
} from '../../../../domain/authority/authority-limits.js';
import { propertyOfRecord } from '../record-property.js';

/** The group's: of no property, and everybody who decides reads them. */
const limitsBook: RecordBook<AuthorityLimits, AuthorityLimitsEvent> = {
  service: 'billing',
  recordKind: 'authority-limits',
  table: 'authority_limits',
  columns: { id: 'text', property_id: 'text', no: 'integer', from_day: 'date', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: () => undefined,
  toRow: (state) => ({ id: state.id, property_id: null, no: state.no, from_day: state.from, state }),
  fromRow: (row) => row['state'] as AuthorityLimits,
  evolve: evolveAuthorityLimits,
  remember: ({ authorityLimits: { from, limits } }) => ({ from, ...limits }),
  messages: () => [],
  groupWide: 'visible',
};

const TABLES: Readonly<Record<BoundedKind, string>> = {
  concession: 'concession',
  refund: 'refund',
  'write-off': 'write_off',
};

const allIn = async (tx: Transaction): Promise<readonly AuthorityLimits[]> => {
  const sql = 'SELECT state FROM authority_limits WHERE property_id IS NULL ORDER BY no';
  return (await tx.query<{ state: AuthorityLimits }>(sql)).map(({ state }) => state);
};

export const authorityLimitsStore = (database: Database): AuthorityLimitsStore => ({
  set: (decide) =>
    inBookSession(database, limitsBook, async (open, tx) => {
      await lockSubjects(tx, ['authority limits']);
      return open.settle(decide(await allIn(tx)));
    }),
  all: () => database.transaction(allIn, { readOnly: true }),
  propertyOf: (kind, id) => propertyOfRecord(database)(TABLES[kind], id),
});

/** A level above the property is given by a permission; the whole group's needs also that all of it is seen. */
export const callerStanding: Standing = {
  level: () =>
    !allows(currentCaller(), 'billing:approve-above') ? 'property' : currentCaller().scope.all ? 'group' : 'region',
  wholeGroup: () => currentCaller().scope.all,
};
