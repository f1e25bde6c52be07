import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type {
  AppointmentReader,
  CertificateStore,
  CommunityStore,
  HandoverStore,
  PhoneReveals,
  RecordZones,
  SuggestionStore,
} from '../../../application/people-ports.js';
import type { Appointment } from '../../../domain/appointment/appointment.js';
import { certificateBook, communityBook, handoverBook, suggestionBook } from './people.books.js';
import { DEFAULT_ZONE } from './properties.js';
import { changeAll } from './stores.js';

export const handoverStore = (database: Database): HandoverStore => ({
  add: (decision) => inBookSession(database, handoverBook, async (open) => open.settle(decision)),
  change: changeAll(database, handoverBook),
  countOpen: (appointmentIds) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [appointmentIds];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ appointment_id: string; open: string }>(
        `SELECT appointment_id, count(*) AS open FROM handover_item
         WHERE appointment_id = ANY ($1::text[]) AND standing = 'open' AND ${scope} GROUP BY appointment_id`,
        parameters,
      );
      return new Map(rows.map(({ appointment_id: id, open }) => [id, Number(open)]));
    }),
  listed: (appointmentId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [appointmentId];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM handover_item WHERE appointment_id = $1 AND ${scope} ORDER BY id`,
        parameters,
      );
      return rows.map(({ id }) => id);
    }),
});

export const appointmentReader = (database: Database): AppointmentReader => ({
  find: (id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ state: Appointment }>(
        `SELECT state FROM appointment WHERE id = $1 AND ${scope}`,
        parameters,
      );
      return row?.state;
    }),
});

export const certificateStore = (database: Database): CertificateStore => ({
  grant: (employeeId, decide) =>
    inBookSession(database, certificateBook, async (open, tx) => {
      await lockSubjects(tx, [`certificates of ${employeeId}`]);
      await open.load('employee_id = $1', [employeeId]);
      return open.settle(decide(open.states()));
    }),
  renew: (target, decide) =>
    inBookSession(database, certificateBook, async (open) => {
      await open.load('id = $1', [target.id]);
      const before = open.get(target.id);
      const isSeen = target.expectedVersion === undefined || before?.version === target.expectedVersion;
      if (before === undefined || !isSeen) return open.change(target, decide);
      const decision = decide(before.state);
      if (!decision.accepted) return decision;
      const [renewed, granted] = decision.events;
      open.settle({ accepted: true, events: renewed === undefined ? [] : [renewed] }, target.id);
      return open.settle({ accepted: true, events: granted === undefined ? [] : [granted] });
    }),
  change: changeAll(database, certificateBook),
});

export const suggestionStore = (database: Database): SuggestionStore => ({
  add: (decision) => inBookSession(database, suggestionBook, async (open) => open.settle(decision)),
  change: changeAll(database, suggestionBook),
});

export const communityStore = (database: Database): CommunityStore => ({
  add: (decision) => inBookSession(database, communityBook, async (open) => open.settle(decision)),
  change: changeAll(database, communityBook),
});

const TABLES = {
  'handover-item': 'handover_item',
  'points-entry': 'points_entry',
  'points-summary': 'points_summary',
  'points-publication': 'points_publication',
} as const;

export const recordZones = (database: Database): RecordZones => ({
  of: (kind, id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id, DEFAULT_ZONE];
      const bound = kind === 'handover-item' ? boundByScopeOrGroupWide : boundByScope;
      const scope = bound(currentCaller().scope, 'r.property_id', parameters);
      const [row] = await tx.query<{ zone: string }>(
        `SELECT coalesce(c.time_zone, $2) AS zone FROM ${TABLES[kind]} r LEFT JOIN property_copy c ON c.id = r.property_id
         WHERE r.id = $1 AND ${scope}`,
        parameters,
      );
      return row?.zone;
    }),
});

export const phoneReveals = (database: Database): PhoneReveals => ({
  note: ({ employeeId, propertyId, reason, at }) =>
    database.transaction((tx) =>
      appendHistory(tx, [
        {
          propertyId: propertyId ?? null,
          recordKind: 'employee',
          recordId: employeeId,
          happenedAt: at,
          change: 'employee-phone-revealed',
          data: { reason },
        },
      ]),
    ),
});
