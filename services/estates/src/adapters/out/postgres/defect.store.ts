import { boundByScope, currentCaller } from '@goldkey/access';
import { accept } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { DefectStore, Versioned } from '../../../application/ports.js';
import type { HandoverDefect, HandoverDefectEvent } from '../../../domain/handover-defect/handover-defect.js';

export const defectBook: RecordBook<HandoverDefect, HandoverDefectEvent> = {
  service: 'estates',
  recordKind: 'handover-defect',
  table: 'handover_defect',
  columns: {
    id: 'text',
    property_id: 'text',
    household_id: 'text',
    handover_id: 'text',
    found_on: 'date',
    due_on: 'date',
    standing: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as HandoverDefect,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    household_id: state.householdId,
    handover_id: state.handoverId,
    found_on: state.foundOn,
    due_on: state.dueOn ?? null,
    standing: state.state,
    state,
  }),
  evolve: (_defect, event) => event.defect,
  remember: ({ facts }) => facts,
  // The contract has no news of hand-overs.
  messages: () => [],
};

/** Defects of homes that were handed over. */
export const defectStore = (database: Database): DefectStore => ({
  change: (target, decide) =>
    inBookSession(database, defectBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  hold: (target) =>
    inBookSession(database, defectBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, () => accept());
    }),
  ofHandover: (handoverId) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [handoverId];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        return tx.query<Versioned<HandoverDefect> & Record<string, unknown>>(
          `SELECT state, version FROM handover_defect WHERE handover_id = $1 AND ${scope} ORDER BY (state ->> 'line')::integer`,
          parameters,
        );
      },
      { readOnly: true },
    ),
});
