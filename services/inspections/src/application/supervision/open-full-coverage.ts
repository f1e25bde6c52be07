import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { openFullCoverage } from '../../domain/full-coverage/decide.js';
import type { FullCoverage } from '../../domain/full-coverage/full-coverage.js';
import type { DayReader, Directory, Kept, Self } from '../ports.js';
import type { FullCoverageStore, Names, SupervisionReader } from '../supervision-ports.js';

/** Roles of supervisors and above (M-14). */
const LEADING = ['supervisor', 'centre-director', 'property-manager', 'leader-in-charge'];

export interface OpenFullCoverageCommand {
  readonly propertyId: string;
  readonly participantIds: readonly string[];
}

/** The month's inspection of everything begins, over all posts that are active today. */
export class OpenFullCoverage {
  constructor(
    private readonly inspections: FullCoverageStore,
    private readonly reader: SupervisionReader & Pick<DayReader, 'activePosts'>,
    private readonly directory: Directory,
    private readonly names: Names,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, participantIds }: OpenFullCoverageCommand): Promise<Kept<FullCoverage>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, property.timeZone);
    const names = await this.names.of(participantIds);
    const stranger = participantIds.find((id) => !names.has(id));
    if (stranger !== undefined) return refused('inspections.employee-not-found', { id: stranger });
    const posts = await this.reader.activePosts(propertyId, today);
    const holders = await this.reader.holdersOn(propertyId, today);
    const inspection = {
      id: this.recorder.newId(),
      propertyId,
      openedBy: this.self.id(),
      participants: participantIds.map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? employeeId })),
      posts: posts.map(({ id, code, name }) => ({ postId: id, code, name })),
    };
    const leading = holders.filter(({ role }) => LEADING.includes(role)).map(({ employeeId }) => employeeId);
    const command = { ...recording, inspection, leading, zone: property.timeZone };
    return this.inspections.open(propertyId, (open) => openFullCoverage(open, command));
  }
}
