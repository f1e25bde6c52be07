import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { type RaiseFinding as Raising, raiseFinding } from '../domain/finding/decide.js';
import { type Finding, QUALITY_SOURCES } from '../domain/finding/finding.js';
import type { CallersRoles } from './oversight-ports.js';
import type { Directory, FindingStore, Kept, PostStore, Self } from './ports.js';

export interface RaiseFindingCommand
  extends Omit<Raising['finding'], 'id' | 'raisedBy' | 'responsibleName' | 'roundId' | 'itemId'> {
  readonly at?: Instant;
}

/** Something is found wrong and written down by hand; what charges a manager is the quality centre's alone to find, what charges
 * a department (S-08) is for who asks the owners. */
export class RaiseFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly posts: PostStore,
    private readonly directory: Directory,
    private readonly self: Self & Pick<CallersRoles, 'mayForQuality' | 'mayAskOwners'>,
    private readonly attachments: AttachmentRegister,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: RaiseFindingCommand): Promise<Kept<Finding>> {
    const { propertyId, postId, departmentId, responsibleId, source } = said;
    if (QUALITY_SOURCES.includes(source) && !this.self.mayForQuality())
      return refused('inspections.quality-only.forbidden');
    if (source === 'survey' && !this.self.mayAskOwners()) return refused('inspections.survey-only.forbidden');
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    if (departmentId !== undefined && !(await this.directory.hasDepartment(propertyId, departmentId)))
      return refused('inspections.department-not-found', { id: departmentId });
    if (postId !== undefined && (await this.posts.find(propertyId, [postId])).length === 0)
      return refused('inspections.post-not-found', { id: postId });
    const missing = (await NamedAttachments.of(this.attachments, said.photos)).refuseMissing(propertyId);
    if (missing !== undefined) return missing;
    const responsibleName = responsibleId === undefined ? undefined : await this.directory.nameOf(responsibleId);
    if (responsibleId !== undefined && responsibleName === undefined)
      return refused('inspections.employee-not-found', { id: responsibleId });
    const finding = {
      ...said,
      ...(responsibleName !== undefined && { responsibleName }),
      id: this.recorder.newId(),
      raisedBy: this.self.id(),
    };
    return this.findings.raise(raiseFinding(undefined, { ...this.recorder.recording(at), finding }));
  }
}
