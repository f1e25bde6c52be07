import { accept, type Decision, refuse } from '@goldkey/kernel';
import { earliestOf, type MassIncident } from '../mass-incident/mass-incident.js';
import type { IncidentJoined, IncidentLeft } from './clock-events.js';
import type { Complaint } from './complaint.js';
import { outOfTime, type Timed } from './decide.js';
import { isOpen, refusedAsSetAside } from './rules.js';

const refusedUnlessOpen = (complaint: Complaint, command: Timed): Decision<never> | undefined =>
  refusedAsSetAside(complaint) ??
  (isOpen(complaint) ? undefined : refuse('complaints.already-closed', { number: complaint.number })) ??
  outOfTime(complaint, command, 'joined-before-received');

/** A matter that was taken in before its cause was known joins those of that cause, and is told of and closed with them. */
export const joinIncident = (
  complaint: Complaint,
  command: Timed & { readonly incident: MassIncident },
): Decision<IncidentJoined> => {
  const { incident, at } = command;
  const refused = refusedUnlessOpen(complaint, command);
  if (refused !== undefined) return refused;
  if (incident.propertyId !== complaint.propertyId)
    return refuse('complaints.mass-incident-not-found', { id: incident.id });
  if (incident.state === 'ended') return refuse('complaints.mass-incident-ended', { title: incident.title });
  if (complaint.receivedAt < earliestOf(incident))
    return refuse('complaints.incident-matter-older', { number: complaint.number, title: incident.title });
  if (complaint.incidentId === incident.id) return accept();
  return accept({ type: 'IncidentJoined', incidentId: incident.id, title: incident.title, at });
};

/** It was taken for one of many by mistake: from now on it is dealt with by itself. */
export const leaveIncident = (complaint: Complaint, command: Timed): Decision<IncidentLeft> => {
  const { incidentId } = complaint;
  const refused = refusedUnlessOpen(complaint, command);
  if (refused !== undefined) return refused;
  return incidentId === undefined ? accept() : accept({ type: 'IncidentLeft', incidentId, at: command.at });
};
