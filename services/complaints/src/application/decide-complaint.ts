import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type DecideComplaint as Command, decideComplaint } from '../domain/complaint/decide.js';
import { refuseOwnCase } from '../domain/complaint/rules.js';
import type { Actor } from './clock-ports.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Says whether the complaint was right; the establishment rate counts it (rulebook 1.1), so who handles it does not say. */
export class DecideComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Dated<Command>): Promise<Outcome<Stored<Complaint>>> {
    const { selves } = this.actor.acting();
    return this.complaints.change(
      complaintId,
      expectation,
      (complaint) =>
        refuseOwnCase(complaint, 'decide', selves) ?? decideComplaint(complaint, dated(command, this.clock)),
    );
  }
}
