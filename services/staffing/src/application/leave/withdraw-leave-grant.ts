import { type Acting, type Recorder, refused } from '@goldkey/kernel';
import { withdrawLeaveGrant } from '../../domain/leave/decide.js';
import type { LeaveGrant } from '../../domain/leave/grant.js';
import type { LeaveGrantStore, LeaveReader } from '../leave-ports.js';
import type { Kept, Target } from '../ports.js';

/** Days that were granted on top are taken back, with the reason. */
export class WithdrawLeaveGrant {
  constructor(
    private readonly grants: LeaveGrantStore,
    private readonly people: Pick<LeaveReader, 'hold'>,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, by, selves, ...target }: Target & Acting & { readonly why: string }): Promise<Kept<LeaveGrant>> {
    const grant = await this.grants.find(target.id);
    if (grant === undefined) return refused('staffing.leave-grant-not-found', { id: target.id });
    await this.people.hold(grant.employeeId);
    return this.grants.change(target, (standing) =>
      withdrawLeaveGrant(standing, { ...this.recorder.recording(undefined), by, selves, why }),
    );
  }
}
