import { type Outcome, refused } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type RecordCallback as Command, recordCallback } from '../domain/complaint/decide.js';
import { refuseOwnCase } from '../domain/complaint/rules.js';
import type { Actor } from './clock-ports.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Ids, Stored } from './ports.js';

interface Callback extends Omit<Dated<Command>, 'callbackId' | 'by'> {
  /** Who called; absent: who records it. */
  readonly by?: string;
  /** Whoever brings in what another system knows says who it was. */
  readonly mayNameCaller: boolean;
}

/**
 * Notes what the owner said when called about the closing; the last call of the month counts (rulebook 1.1), so who handled the
 * matter does not call.
 */
export class RecordCallback {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly actor: Actor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(
    complaintId: string,
    expectation: Expectation,
    { by: said, mayNameCaller, ...command }: Callback,
  ): Promise<Outcome<Stored<Complaint>>> {
    const caller = this.actor.id();
    const by = said ?? caller;
    if (by !== caller && !mayNameCaller) return Promise.resolve(refused('complaints.callback-of-another.forbidden'));
    const callbackId = this.ids.next();
    return this.complaints.change(
      complaintId,
      expectation,
      (complaint) =>
        refuseOwnCase(complaint, 'call-back', [...this.actor.acting().selves, by]) ??
        recordCallback(complaint, { ...dated(command, this.clock), by, callbackId }),
    );
  }
}
