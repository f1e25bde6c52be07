import type { Outcome } from '@goldkey/kernel';
import type { Complaint, Intake } from '../domain/complaint/complaint.js';
import { receiveComplaint, refusedReception } from '../domain/complaint/decide.js';
import { findPlace, type Place, seriesOf } from './find-place.js';
import type { Clock, ComplaintStore, Directory, Ids, Stored } from './ports.js';

/** What the front desk takes down. Without `receivedAt` it is received now. */
export interface ReceiveComplaintCommand extends Omit<Intake, 'id' | 'number' | 'receivedAt'> {
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
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(command: ReceiveComplaintCommand): Promise<Outcome<ReceivedComplaint>> {
    const place = await findPlace(this.directory, command);
    if (!place.accepted) return place;
    const now = this.clock.now();
    const receivedAt = command.receivedAt ?? now;
    // Who is refused takes no number: the series stays without gaps.
    const refused = refusedReception({ ...command, receivedAt }, now);
    if (refused !== undefined) return refused;
    const id = this.ids.next();
    const received = await this.complaints.receive(seriesOf(place.value.property, receivedAt), (number) =>
      receiveComplaint({ ...command, id, number, receivedAt, now }),
    );
    return received.accepted ? { accepted: true, value: { ...received.value, place: place.value } } : received;
  }
}
