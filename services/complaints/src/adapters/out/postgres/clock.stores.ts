import { actingAs, boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type {
  Alarms,
  ClockRulesReader,
  ClockRulesStore,
  QualityActor,
  SendingActor,
} from '../../../application/clock-ports.js';
import type { ClockRules, ClockRulesSet } from '../../../domain/clock/rules.js';

/** How the rules of clocks are kept. Nobody listens to a change of them: it changes no fact. */
export const clockRulesBook: RecordBook<ClockRules, ClockRulesSet> = {
  service: 'complaints',
  recordKind: 'clock-rules',
  table: 'clock_rules',
  columns: { id: 'text', property_id: 'text', rule_version: 'integer', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as ClockRules,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    rule_version: state.ruleVersion,
    state,
  }),
  evolve: (_known, { rules }) => rules,
  remember: ({ rules: { ruleVersion, limits, hours } }) => ({
    ruleVersion,
    limits: limits.length,
    from: hours.from,
    until: hours.until,
    days: hours.days,
  }),
  messages: () => [],
};

/** Read with every reception, so it is prepared and one statement. */
export const clockRulesReader = (database: Database): ClockRulesReader => ({
  ofProperty: (propertyId) =>
    database.transaction(
      async (tx) => {
        const { scope } = currentCaller();
        const parameters: unknown[] = [propertyId];
        const bound = boundByScope(scope, 'property_id', parameters);
        const [row] = await tx.prepared<{ state: ClockRules; version: number }>(
          `complaints_clock_rules_${scope.all ? 'all' : 'some'}`,
          `SELECT state, version FROM clock_rules WHERE property_id = $1 AND ${bound}`,
          parameters,
        );
        return row;
      },
      { readOnly: true },
    ),
});

export const clockRulesStore = (database: Database): ClockRulesStore => ({
  ...clockRulesReader(database),
  set: (propertyId, expectedVersion, decide) =>
    inBookSession(database, clockRulesBook, async (open, tx) => {
      await lockSubjects(tx, [`clock-rules ${propertyId}`]);
      await open.load('property_id = $1', [propertyId]);
      const [known] = open.states();
      return known === undefined
        ? open.settle(decide(undefined))
        : open.change({ id: known.id, expectedVersion }, decide);
    }),
});

/** Matters whose clocks have something to say, of all properties: a timer asks. */
export const clockAlarms = (database: Database): Alarms => ({
  due: (until, most) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [new Date(until), most];
      const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ complaint_id: string }>(
        `SELECT complaint_id FROM clock_alarm WHERE at <= $1 AND ${bound} ORDER BY at LIMIT $2`,
        parameters,
      );
      return rows.map(({ complaint_id }) => complaint_id);
    }),
});

const callerId = (): string => currentCaller().employeeId ?? currentCaller().subject;

/** The employee who acts, or the account where it belongs to none. */
export const callerActor: QualityActor & SendingActor = {
  id: callerId,
  name: () => currentCaller().name,
  acting: () => actingAs(callerId()),
  sends: () => currentCaller().permissions.has('complaints:assign'),
  isOfQuality: () => currentCaller().permissions.has('inspections:quality'),
};
