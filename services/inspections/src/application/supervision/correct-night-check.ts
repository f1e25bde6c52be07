import { type Recorder, refused } from '@goldkey/kernel';
import { correctNightCheck, type NightRecord } from '../../domain/night-check/decide.js';
import type { NightCheck } from '../../domain/night-check/night-check.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Directory, Kept, PostStore, Self, Target } from '../ports.js';
import type { LimitsStore, NightCheckStore } from '../supervision-ports.js';
import { refuseLostPosts } from './refuse-lost-posts.js';

export interface CorrectNightCheckCommand extends Target {
  readonly propertyId: string;
  readonly record: NightRecord;
}

/** What was written down of a night check is put right; the earlier telling is taken back. */
export class CorrectNightCheck {
  constructor(
    private readonly checks: NightCheckStore,
    private readonly limits: LimitsStore,
    private readonly directory: Directory,
    private readonly posts: PostStore,
    private readonly self: Self & Pick<CallersRoles, 'bringsInHistory'>,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, propertyId, record }: CorrectNightCheckCommand): Promise<Kept<NightCheck>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const lost = await refuseLostPosts(this.posts, propertyId, record.posts);
    if (lost !== undefined) return lost;
    const { night } = await this.limits.of(propertyId);
    const command = {
      ...this.recorder.recording(undefined),
      takesBackBy: this.recorder.newId(),
      bringsInHistory: this.self.bringsInHistory(),
      record,
      by,
      night,
      zone: property.timeZone,
    };
    return this.checks.change({ id, expectedVersion }, (check) => correctNightCheck(check, command));
  }
}
