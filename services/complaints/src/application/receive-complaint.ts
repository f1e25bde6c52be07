import type { Outcome } from '@goldkey/kernel';
import { dueOf } from '../domain/clock/clock.js';
import { type ClockRules, clockFor } from '../domain/clock/rules.js';
import type { Complaint, Intake } from '../domain/complaint/complaint.js';
import { receiveComplaint, refusedReception } from '../domain/complaint/decide.js';
import type { ClockRulesReader } from './clock-ports.js';
import { findPlace, type Place, seriesOf } from './find-place.js';
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
    private readonly complaints: ComplaintStore,
    private readonly directory: Directory,
    private readonly rules: ClockRulesReader,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(command: ReceiveComplaintCommand): Promise<Outcome<ReceivedComplaint>> {
    const [place, rules] = await Promise.all([
      findPlace(this.directory, command),
      this.rules.ofProperty(command.propertyId),
    ]);
    if (!place.accepted) return place;
    const now = this.clock.now();
    const receivedAt = command.receivedAt ?? now;
    // Who is refused takes no number: the series stays without gaps.
    const refused = refusedReception({ ...command, receivedAt }, now);
    if (refused !== undefined) return refused;
    const id = this.ids.next();
    const running = clockOf(command, rules?.state, { zone: place.value.property.timeZone, startedAt: receivedAt });
    const received = await this.complaints.receive(seriesOf(place.value.property, receivedAt), (number) =>
      receiveComplaint({ ...command, ...running, id, number, receivedAt, now }),
    );
    return received.accepted ? { accepted: true, value: { ...received.value, place: place.value } } : received;
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
