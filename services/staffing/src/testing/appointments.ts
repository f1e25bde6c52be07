import { type Day, instant } from '@goldkey/kernel';
import type { Appointment } from '../domain/appointment/appointment.js';
import type { Unit } from '../domain/unit/unit.js';

/** A manager's appointment in each of its states, and who says something of it when. */

export const now = instant(Date.UTC(2026, 2, 5, 2));
export const said = { at: now, now, eventId: 'event-2', selves: ['e-9'] };
export const day = (text: string): Day => text as Day;
export const property: Unit = { id: 'u-1', kind: 'property', name: '星河湾', propertyId: 'p-1', key: false };
export const group: Unit = { id: 'u-0', kind: 'group', name: '集团', key: false };
export const terms = {
  id: 'a-1',
  employeeId: 'e-1',
  unitId: 'u-1',
  propertyId: 'p-1',
  role: 'property-manager',
  from: day('2026-03-01'),
  newcomer: false,
  keyPosition: true,
  startedEvent: 'event-0',
} as const;
export const open = { ...terms, state: 'open' } as const satisfies Appointment;
export const ended = {
  ...terms,
  state: 'ended',
  until: day('2026-03-31'),
  reason: 'transferred',
  endedEvent: 'event-1',
} as const satisfies Appointment;
export const withdrawn = { ...terms, state: 'withdrawn', why: '误录' } as const satisfies Appointment;
