import { type Instant, instant, parseInstant } from '@goldkey/kernel';
import type { ColumnTypes, Row } from '@goldkey/postgres';
import { aggregateOf, type Fact, isWithdrawal, periodRefsOf, replacementKey, type Withdrawal } from '@goldkey/rulebook';
import type { Collected } from '../../../application/ports.js';

/**
 * The ends of the earth: a fact may come before its property's zone is known, so it is kept under every month that an instant
 * in it can fall in. The rulebook looks at the instant itself.
 */
const FIRST_ZONE = 'Etc/GMT-14';
const LAST_ZONE = 'Etc/GMT+12';

/** Kinds that name a person and no property. */
const OF_PERSONS = new Set([
  'staffing.appointment.started',
  'staffing.appointment.ended',
  'staffing.roster.day-set',
  'staffing.certificate.granted',
]);

export const factColumns: ColumnTypes = {
  id: 'text',
  source: 'text',
  type: 'text',
  kind: 'text',
  property_id: 'text',
  employee_id: 'text',
  department_id: 'text',
  at: 'timestamptz',
  matter: 'text',
  replacement_key: 'text',
  event: 'json',
};

const kindOfType = (type: string): string => type.replace(/^goldkey\./, '').replace(/\.v\d+$/, '');

/** An unknown type may have any data, or none. */
const textIn = (data: unknown, field: string): string | undefined => {
  const value = (data as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
};

/** The property that a fact is judged at: the one that its data names (as the rulebook has it), else the envelope's. */
export const placeOf = ({ event }: Collected): string | undefined =>
  textIn(event.data, 'propertyId') ?? event.propertyid;

export const instantOf = ({ event, fact }: Collected): Instant => fact?.at ?? parseInstant(event.time);

/** An instant as PostgreSQL gives it back. */
export const instantFrom = (value: Date): Instant => instant(value.getTime());

const isFact = (fact: Fact | Withdrawal | undefined): fact is Fact => fact !== undefined && !isWithdrawal(fact);

export const factRow = (collected: Collected): Row => {
  const { event, fact } = collected;
  const known = isFact(fact);
  const kind = kindOfType(event.type);
  return {
    id: event.id,
    source: event.source,
    type: event.type,
    kind,
    property_id: placeOf(collected),
    employee_id: OF_PERSONS.has(kind) ? textIn(event.data, 'employeeId') : undefined,
    department_id: known && kind === 'complaints.complaint.received' ? textIn(event.data, 'departmentId') : undefined,
    at: new Date(instantOf(collected)),
    matter: known ? aggregateOf(fact) : undefined,
    replacement_key: known ? replacementKey(fact) : undefined,
    event,
  };
};

/** The periods that the fact speaks of, in whichever zone its property is. */
export const periodRows = (collected: Collected): Row[] => {
  const { event, fact } = collected;
  const propertyId = placeOf(collected);
  if (propertyId === undefined || !isFact(fact)) return [];
  const refs = new Set([...periodRefsOf(fact, FIRST_ZONE), ...periodRefsOf(fact, LAST_ZONE)]);
  return [...refs].map((ref) => ({ property_id: propertyId, ref, id: event.id, source: event.source }));
};

export const withdrawalRows = ({ event, fact }: Collected): Row[] => {
  if (fact === undefined || !isWithdrawal(fact)) return [];
  return [...new Set(fact.eventIds)].map((id) => ({
    source: event.source,
    kind: fact.withdraws,
    fact_id: id,
    withdrawn_by: event.id,
    at: new Date(fact.at),
  }));
};
