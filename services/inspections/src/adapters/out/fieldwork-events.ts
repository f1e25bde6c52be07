import { createHash } from 'node:crypto';
import { formatInstant, type Instant, instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { dueSet } from '@goldkey/service-kit';
import { type EquipmentEvent, remindedOf } from '../../domain/equipment/equipment.js';
import type { IncidentEvent } from '../../domain/incident/incident.js';
import type { RenovationEvent } from '../../domain/renovation/renovation.js';

/** Incidents, renovations and equipment as the contract's messages: the only file that knows both. */

const ZONE = 'Asia/Shanghai';
const text = (at: Instant): string => formatInstant(at, ZONE);

interface About {
  readonly id: string;
  readonly propertyId: string;
}

const newsOf =
  (eventId: string, at: Instant, { id, propertyId }: About) =>
  (name: string, data: object): NewEvent => ({
    id: eventId,
    type: `goldkey.inspections.${name}.v1`,
    subject: id,
    time: text(at),
    propertyId,
    data,
  });

/** Events that a withdrawal sends besides its own have ids made of it, so that they are the same however often they are made. */
const besides = (eventId: string, place: number): string => {
  const hex = createHash('sha256').update(`${eventId} ${place}`).digest('hex');
  // RFC 9562: version 8 is for ids of one's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const incidentMessages = ({ type, eventId, at, incident, facts, call }: IncidentEvent): NewEvent[] => {
  const { id: incidentId, propertyId, calls, record } = incident;
  const news = newsOf(eventId, at, incident);
  switch (type) {
    case 'IncidentOccurred':
      return [news('incident.occurred', { incidentId, propertyId, occurredAt: text(at) })];
    case 'IncidentReported':
      return [news('incident.reported', { incidentId, propertyId, to: facts['to'], reportedAt: text(at) })];
    case 'IncidentCallWithdrawn':
      return call === undefined ? [] : [news('incident.reported.withdrawn', { eventIds: [call.eventId] })];
    case 'IncidentRecorded':
      return [news('incident.recorded', { incidentId, propertyId, recordedAt: text(at) })];
    case 'IncidentWithdrawn': {
      const taken = [
        { name: 'incident.occurred', eventIds: [incident.eventId] },
        { name: 'incident.reported', eventIds: calls.map((call) => call.eventId) },
        { name: 'incident.recorded', eventIds: record === undefined ? [] : [record.eventId] },
      ];
      return takenBack(eventId, at, incident, taken);
    }
    case 'IncidentFollowedUp':
    case 'IncidentClosed':
      return [];
  }
};

/** When work ends on another day than was told: the approval as it was is taken back, and stands with the day on which it ends. */
const retoldApproval = ({ at, renovation, retold }: RenovationEvent): NewEvent[] => {
  if (retold === undefined) return [];
  const { id: renovationId, propertyId, householdId, from, until, decision } = renovation;
  const { takesBack, takesBackBy, toldBy } = retold;
  const data = { renovationId, propertyId, householdId, from, until };
  return [
    newsOf(takesBackBy, at, renovation)('renovation.approved.withdrawn', { eventIds: takesBack }),
    newsOf(toldBy, decision?.at ?? at, renovation)('renovation.approved', data),
  ];
};

export const renovationMessages = (event: RenovationEvent): NewEvent[] => {
  const { type, eventId, at, renovation, takesBack = [] } = event;
  const { id: renovationId, propertyId, householdId, from, until, told } = renovation;
  const news = newsOf(eventId, at, renovation);
  switch (type) {
    case 'RenovationApproved':
      return [news('renovation.approved', { renovationId, propertyId, householdId, from, until })];
    case 'RenovationPatrolled':
      return [news('renovation.patrolled', { renovationId, propertyId, at: text(at) })];
    case 'RenovationAccepted':
      return [...retoldApproval(event), news('renovation.accepted', { renovationId, propertyId, at: text(at) })];
    case 'RenovationWithdrawn':
      return takenBack(eventId, at, renovation, [
        { name: 'renovation.approved', eventIds: told.approved },
        { name: 'renovation.patrolled', eventIds: told.patrolled },
      ]);
    case 'RenovationAcceptanceWithdrawn':
      return [...retoldApproval(event), news('renovation.accepted.withdrawn', { eventIds: takesBack })];
    case 'RenovationMoved':
      return retoldApproval(event);
    case 'RenovationApplied':
    case 'RenovationCorrected':
    case 'RenovationRejected':
    case 'RenovationDepositTaken':
    case 'RenovationDepositReturned':
    case 'RenovationDepositWithdrawn':
    case 'RenovationDepositReturnWithdrawn':
      return [];
  }
};

const takenBack = (
  eventId: string,
  at: Instant,
  about: About,
  taken: readonly { readonly name: string; readonly eventIds: readonly string[] }[],
): NewEvent[] =>
  taken
    .filter(({ eventIds }) => eventIds.length > 0)
    .map(({ name, eventIds }, place) =>
      newsOf(place === 0 ? eventId : besides(eventId, place), at, about)(`${name}.withdrawn`, { eventIds }),
    );

/** By when equipment is to be checked next, by those of the property who maintain it; a failure is told as a finding. */
export const equipmentMessages = ({ type, at, equipment }: EquipmentEvent): NewEvent[] => {
  const { id: entryId, propertyId, meterDueAt } = equipment;
  const due = remindedOf(equipment, ZONE);
  if (type === 'EquipmentRegistered' && due === undefined) return [];
  // Of readings only the one by which something fell due.
  if (type === 'MeterRead' && meterDueAt !== at) return [];
  // By when it is told, not by when the check was: of two tellings the later one holds.
  const told = instant(Date.now());
  const named = { service: 'inspections', at: told, entryId, propertyId, register: 'equipment' };
  return [dueSet({ ...named, ...(due && { ...due, role: 'maintenance' }) })];
};
