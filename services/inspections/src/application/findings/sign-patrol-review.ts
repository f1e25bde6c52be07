import { dayOf, daysOf, endOfDay, type Recorder, refused, startOfDay, type Week } from '@goldkey/kernel';
import { signPatrolReview } from '../../domain/patrol-review/decide.js';
import type { PatrolReview } from '../../domain/patrol-review/patrol-review.js';
import type { CallersRoles, OversightReader, PatrolReviewStore } from '../oversight-ports.js';
import type { Directory, Kept, Self } from '../ports.js';
import type { SupervisionReader } from '../supervision-ports.js';

export interface SignPatrolReviewCommand {
  readonly propertyId: string;
  readonly week: Week;
  readonly remark: string;
}

/** A week's patrol records were looked at by who stands above those who walked. */
export class SignPatrolReview {
  constructor(
    private readonly reviews: PatrolReviewStore,
    private readonly reader: OversightReader & Pick<SupervisionReader, 'holdersOn'>,
    private readonly directory: Directory,
    private readonly self: Self & CallersRoles,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, week, remark }: SignPatrolReviewCommand): Promise<Kept<PatrolReview>> {
    const reviewerId = this.self.employeeId();
    if (reviewerId === undefined) return refused('inspections.not-an-employee.forbidden');
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { first, last } = daysOf(week);
    const span = { from: startOfDay(first, property.timeZone), until: endOfDay(last, property.timeZone) };
    const rounds = await this.reader.rounds(propertyId, span);
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, property.timeZone);
    const holders = await this.reader.holdersOn(propertyId, today < last ? today : last);
    const command = {
      ...recording,
      id: this.recorder.newId(),
      propertyId,
      week,
      weekEnds: span.until,
      reviewer: { id: reviewerId, name: this.self.name(), roles: this.self.roles() },
      rounds: rounds.map(({ id, inspectorId }) => ({
        id,
        inspectorId,
        inspectorRoles: holders.filter(({ employeeId }) => employeeId === inspectorId).map(({ role }) => role),
      })),
      remark,
    };
    return this.reviews.sign({ propertyId, week }, (known) => signPatrolReview(known, command));
  }
}
