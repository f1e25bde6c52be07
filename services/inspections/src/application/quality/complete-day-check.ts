import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { DayCheck } from '../../domain/day-check/day-check.js';
import { completeDayCheck } from '../../domain/day-check/decide.js';
import type { Directory, Kept, PostStore, Self } from '../ports.js';
import type { DayCheckStore } from '../quality-ports.js';
import type { Found, RaiseFound } from '../supervision/raise-found.js';

export interface CompleteDayCheckCommand {
  readonly propertyId: string;
  readonly departmentId?: string;
  readonly posts: readonly { readonly postId: string; readonly inOrder: boolean }[];
  readonly found: readonly Found[];
  readonly note?: string;
  readonly at?: Instant;
}

/** The quality centre checked duty posts by day. */
export class CompleteDayCheck {
  constructor(
    private readonly checks: DayCheckStore,
    private readonly posts: PostStore,
    private readonly raiseFound: RaiseFound,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, departmentId, found, note, at, posts }: CompleteDayCheckCommand): Promise<Kept<DayCheck>> {
    const inspectorId = this.self.employeeId();
    if (inspectorId === undefined) return refused('inspections.not-an-employee.forbidden');
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    if (departmentId !== undefined && !(await this.directory.hasDepartment(propertyId, departmentId)))
      return refused('inspections.department-not-found', { id: departmentId });
    const ids = posts.map(({ postId }) => postId);
    const known = new Map((await this.posts.find(propertyId, ids)).map((post) => [post.id, post]));
    const lost = ids.find((id) => !known.has(id));
    if (lost !== undefined) return refused('inspections.post-not-found', { id: lost });
    const recording = this.recorder.recording(at);
    const department = departmentId === undefined ? {} : { departmentId };
    const about = { propertyId, source: 'qm-day-check' as const, at: recording.at };
    const raised = await this.raiseFound.run(
      about,
      found.map((each) => ({ ...department, ...each })),
    );
    if (!raised.accepted) return raised;
    const check = {
      id: this.recorder.newId(),
      propertyId,
      ...department,
      inspectorId,
      inspectorName: this.self.name(),
      posts: posts.map(({ postId, inOrder }) => {
        const { code = postId, name = postId } = known.get(postId) ?? {};
        return { postId, code, name, inOrder };
      }),
      findings: raised.value,
      ...(note !== undefined && { note }),
    };
    const foundAt = found.flatMap(({ postId = [] }) => postId);
    return this.checks.add(completeDayCheck(undefined, { ...recording, check, foundAt }));
  }
}
