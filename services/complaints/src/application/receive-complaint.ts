import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Outcome, type Refused, refuse } from '@goldkey/kernel';
import { dueOf } from '../domain/clock/alarm.js';
import { type ClockRules, clockFor } from '../domain/clock/rules.js';
import type { Complaint, Intake } from '../domain/complaint/complaint.js';
import { receiveComplaint, refusedReception } from '../domain/complaint/decide.js';
import type { ClockRulesReader } from './clock-ports.js';
import { findPlace, type Place, seriesOf } from './find-place.js';
import { refuseStrangers } from './household/refuse-strangers.js';
import type { Homes, MassIncidentStore } from './household-ports.js';
import type { Clock, ComplaintStore, Directory, Ids, Stored } from './ports.js';

/** What the front desk takes down. Without `receivedAt` it is received now. */
export interface ReceiveComplaintCommand extends Omit<Intake, 'id' | 'number' | 'receivedAt' | 'clock'> {
  readonly receivedAt?: Intake['receivedAt'];
}

/** A matter that was taken in, and where it belongs. */
export interface ReceivedComplaint extends Stored<Complaint> {
  readonly place: Place;
}

/** Takes a matter into the reception log, whichever way it came. */
export class ReceiveComplaint {
  constructor(
    private readonly ports: {
      readonly complaints: ComplaintStore;
      readonly directory: Directory & Homes;
      readonly rules: ClockRulesReader;
      readonly incidents: Pick<MassIncidentStore, 'find'>;
      readonly attachments: AttachmentRegister;
    },
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(command: ReceiveComplaintCommand): Promise<Outcome<ReceivedComplaint>> {
    const [place, rules] = await Promise.all([
      findPlace(this.ports.directory, command),
      this.ports.rules.ofProperty(command.propertyId),
    ]);
    if (!place.accepted) return place;
    const stranger = await this.refusedHome(command);
    if (stranger !== undefined) return stranger;
    const unjoined = await this.refusedToJoin(command);
    if (unjoined !== undefined) return unjoined;
    const named = await NamedAttachments.of(this.ports.attachments, command.photos);
    const missing = named.refuseMissing(command.propertyId);
    if (missing !== undefined) return missing;
    const now = this.clock.now();
    const receivedAt = command.receivedAt ?? now;
    // Who is refused takes no number: the series stays without gaps.
    const refused = refusedReception({ ...command, receivedAt }, now);
    if (refused !== undefined) return refused;
    const id = this.ids.next();
    const running = clockOf(command, rules?.state, { zone: place.value.property.timeZone, startedAt: receivedAt });
    const received = await this.ports.complaints.receive(seriesOf(place.value.property, receivedAt), (number) =>
      receiveComplaint({ ...command, ...running, id, number, receivedAt, now }),
    );
    return received.accepted ? { accepted: true, value: { ...received.value, place: place.value } } : received;
  }

  /** A matter is of a home of its own property, where it is of one. */
  private async refusedHome({ propertyId, householdId }: ReceiveComplaintCommand): Promise<Refused | undefined> {
    if (householdId === undefined) return undefined;
    return refuseStrangers(this.ports.directory, propertyId, [{ field: 'householdId', householdId }]);
  }

  /** A matter joins a cause of its own property that is not over. */
  private async refusedToJoin({ incidentId, propertyId }: ReceiveComplaintCommand): Promise<Refused | undefined> {
    if (incidentId === undefined) return undefined;
    const incident = await this.ports.incidents.find(incidentId);
    if (incident?.propertyId !== propertyId) return refuse('complaints.mass-incident-not-found', { id: incidentId });
    return incident.state === 'ended' ? refuse('complaints.mass-incident-ended', { title: incident.title }) : undefined;
  }
}

/** The clock that the property's rule gives the matter; a time that was agreed at once takes the place of its deadline. */
const clockOf = (
  { kind = 'complaint', priority = 'normal', dueAt }: ReceiveComplaintCommand,
  rules: ClockRules | undefined,
  start: { readonly zone: string; readonly startedAt: Intake['receivedAt'] },
): Pick<Intake, 'clock' | 'dueAt'> => {
  const clock = rules && clockFor(rules, { kind, priority, ...start });
  if (clock === undefined) return {};
  const agreed = dueAt === undefined ? clock : { ...clock, agreedAt: dueAt };
  return { clock: agreed, dueAt: dueOf(agreed) };
};
