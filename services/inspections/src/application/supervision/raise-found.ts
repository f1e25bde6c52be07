import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { raiseFinding } from '../../domain/finding/decide.js';
import type { Finding, FindingSource } from '../../domain/finding/finding.js';
import type { FindingStore, PostStore, Self } from '../ports.js';
import type { Names } from '../supervision-ports.js';

/** Something that a check found wrong. */
export type Found = Pick<
  Finding,
  'category' | 'place' | 'description' | 'postId' | 'departmentId' | 'measure' | 'dueAt' | 'responsibleId'
> & { readonly sleepingGuards?: number; readonly bottomLine?: boolean };

/** What a check found becomes findings with the check as their source. Runs within the transaction of its command. */
export class RaiseFound {
  constructor(
    private readonly findings: FindingStore,
    private readonly posts: PostStore,
    private readonly names: Names,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  /** Their ids, or the first refusal: then nothing of the command is kept. */
  async run(
    { propertyId, source, at }: { readonly propertyId: string; readonly source: FindingSource; readonly at: Instant },
    found: readonly Found[],
  ): Promise<Outcome<readonly string[]>> {
    const postIds = [...new Set(found.flatMap(({ postId = [] }) => postId))];
    const posts = await this.posts.find(propertyId, postIds);
    const lost = postIds.find((id) => posts.every((post) => post.id !== id));
    if (lost !== undefined) return refused('inspections.post-not-found', { id: lost });
    const names = await this.names.of([...new Set(found.flatMap(({ responsibleId = [] }) => responsibleId))]);
    const ids: string[] = [];
    for (const each of found) {
      const { responsibleId } = each;
      const responsibleName = responsibleId === undefined ? undefined : names.get(responsibleId);
      if (responsibleId !== undefined && responsibleName === undefined)
        return refused('inspections.employee-not-found', { id: responsibleId });
      const finding = {
        ...each,
        ...(responsibleName !== undefined && { responsibleName }),
        id: this.recorder.newId(),
        propertyId,
        source,
        raisedBy: this.self.id(),
      };
      const kept = await this.findings.raise(raiseFinding(undefined, { ...this.recorder.recording(at), finding }));
      if (!kept.accepted) return kept;
      ids.push(finding.id);
    }
    return { accepted: true, value: ids };
  }
}
