import { type Recorder, refused } from '@goldkey/kernel';
import { completeNightCheck, type NightRecord } from '../../domain/night-check/decide.js';
import type { NightCheck, NightCheckKind } from '../../domain/night-check/night-check.js';
import type { Directory, Kept, PostStore, Self } from '../ports.js';
import type { LimitsStore, NightCheckStore } from '../supervision-ports.js';
import type { Found, RaiseFound } from './raise-found.js';
import { refuseLostPosts } from './refuse-lost-posts.js';

export interface CompleteNightCheckCommand {
  /** The planned check that was made; absent: nobody planned it. */
  readonly planned?: { readonly id: string; readonly expectedVersion: number };
  readonly propertyId: string;
  readonly kind: NightCheckKind;
  readonly record: NightRecord;
  readonly found: readonly Found[];
}

/** A night check is written down by who made it, with both registers and what was found. */
export class CompleteNightCheck {
  constructor(
    private readonly checks: NightCheckStore,
    private readonly limits: LimitsStore,
    private readonly raiseFound: RaiseFound,
    private readonly directory: Directory,
    private readonly posts: PostStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ planned, propertyId, kind, record, found }: CompleteNightCheckCommand): Promise<Kept<NightCheck>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const lost = await refuseLostPosts(this.posts, propertyId, record.posts);
    if (lost !== undefined) return lost;
    const { night } = await this.limits.of(propertyId);
    // The centre's own night checks are patrols by night: what they find is followed as M-13 asks.
    const source = kind === 'quality' ? 'qm-night-check' : 'patrol';
    const raised = await this.raiseFound.run({ propertyId, source, at: record.endedAt }, found);
    if (!raised.accepted) return raised;
    const check = { id: this.recorder.newId(), propertyId, kind, inspectorId: by, inspectorName: this.self.name() };
    const command = {
      ...this.recorder.recording(undefined),
      check,
      record,
      findings: raised.value,
      by,
      night,
      zone: property.timeZone,
    };
    return planned === undefined
      ? this.checks.add(completeNightCheck(undefined, command))
      : this.checks.change(planned, (known) => completeNightCheck(known, command));
  }
}
