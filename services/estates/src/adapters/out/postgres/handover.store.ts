import { boundByScope, currentCaller } from '@goldkey/access';
import { accept } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { HandoverStore, HouseholdStore } from '../../../application/ports.js';
import type { Handover, HandoverEvent } from '../../../domain/handover/handover.js';
import { withdrawDefect } from '../../../domain/handover-defect/decide.js';
import { defectBook } from './defect.store.js';

const handoverBook: RecordBook<Handover, HandoverEvent> = {
  service: 'estates',
  recordKind: 'handover',
  table: 'handover',
  columns: {
    id: 'text',
    property_id: 'text',
    household_id: 'text',
    held_on: 'date',
    withdrawn: 'boolean',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Handover,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    household_id: state.householdId,
    held_on: state.heldOn,
    withdrawn: state.withdrawn !== undefined,
    state,
  }),
  evolve: (_handover, event) => event.handover,
  remember: ({ handover: { householdId, heldOn, withdrawn } }) => ({
    householdId,
    heldOn,
    ...(withdrawn && { reason: withdrawn.reason }),
  }),
  // The contract has no news of hand-overs.
  messages: () => [],
};

/** Hand-overs, each kept in the transaction that changes its household. */
export const handoverStore = (database: Database, households: HouseholdStore): HandoverStore => ({
  hold: (target, held, found, decide) =>
    database.transaction(async () => {
      const outcome = await households.change(target, decide);
      if (!outcome.accepted) return outcome;
      await inBookSession(database, handoverBook, async (open) => open.settle(accept<HandoverEvent>(held)));
      await inBookSession(database, defectBook, async (open) => {
        for (const event of found) open.settle(accept(event));
      });
      return outcome;
    }),
  withdraw: (target, withdrawn, decide) =>
    database.transaction(async () => {
      const outcome = await households.change(target, decide);
      if (!outcome.accepted) return outcome;
      const taken: string[] = [];
      await inBookSession(database, handoverBook, async (open) => {
        await open.load('household_id = $1 AND NOT withdrawn', [target.id]);
        for (const handover of open.states())
          open.settle(
            accept<HandoverEvent>({
              type: 'HandoverWithdrawn',
              at: withdrawn.at,
              handover: { ...handover, withdrawn },
            }),
            handover.id,
          );
        taken.push(...open.states().map(({ id }) => id));
      });
      await inBookSession(database, defectBook, async (open) => {
        await open.load('handover_id = ANY ($1::text[])', [taken]);
        const { at } = withdrawn;
        for (const defect of open.states()) open.settle(withdrawDefect(defect, { at, eventId: defect.id }), defect.id);
      });
      return outcome;
    }),
  ofHousehold: (householdId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [householdId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ state: Handover }>(
        `SELECT state FROM handover WHERE household_id = $1 AND NOT withdrawn AND ${scope}`,
        parameters,
      );
      return row?.state;
    }),
});
