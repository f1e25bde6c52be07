import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { raiseFinding } from '../domain/finding/decide.js';
import type { Post } from '../domain/post/post.js';
import { failedItems, handInRound, newVisits, type VisitedPost } from '../domain/round/decide.js';
import type { Round, Visit } from '../domain/round/round.js';
import type { CheckListStore, Directory, FindingStore, Kept, PostStore, RoundStore, Self, Versioned } from './ports.js';

export interface HandInRoundCommand {
  readonly id: string;
  readonly propertyId: string;
  readonly startedAt: Instant;
  readonly visits: readonly Visit[];
  readonly completedAt?: Instant;
}

interface HandedIn extends Versioned<Round> {
  /** Findings that its failed items became. */
  readonly raised: readonly string[];
}

const HOUR_MS = 3_600_000;

/**
 * A round, or a part of it, is handed in by who walks it; failed items become findings with the measure and the time that the
 * check-list names. Runs within the transaction of its command.
 */
export class HandInRound {
  constructor(
    private readonly stores: {
      readonly rounds: RoundStore;
      readonly posts: PostStore;
      readonly checkLists: CheckListStore;
      readonly findings: FindingStore;
      readonly attachments: AttachmentRegister;
    },
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(command: HandInRoundCommand): Promise<Outcome<HandedIn>> {
    const { propertyId, id, visits } = command;
    const inspectorId = this.self.employeeId();
    if (inspectorId === undefined) return refused('inspections.not-an-employee.forbidden');
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const photos = visits.flatMap(({ answers }) => answers.flatMap((answer) => answer.photos ?? []));
    const named = await NamedAttachments.of(this.stores.attachments, photos);
    const missing = named.refuseMissing(propertyId);
    if (missing !== undefined) return missing;
    const posts = await this.#visited(propertyId, visits);
    const { now, eventId } = this.recorder.recording(undefined);
    let fresh: readonly Visit[] = [];
    const kept: Kept<Round> = await this.stores.rounds.handIn({ id, propertyId }, (round) => {
      fresh = newVisits(round, visits);
      return handInRound(round, { ...command, inspectorId, inspectorName: this.self.name(), posts, now, eventId });
    });
    if (!kept.accepted) return kept;
    const raised: string[] = [];
    for (const visit of fresh) {
      const visited = posts.get(visit.postId);
      const outcome = visited && (await this.#raise(command, visit, visited));
      if (outcome !== undefined) raised.push(...outcome);
    }
    return { accepted: true, value: { ...kept.value, raised } };
  }

  async #visited(propertyId: string, visits: readonly Visit[]): Promise<ReadonlyMap<string, VisitedPost>> {
    const ids = [...new Set(visits.map(({ postId }) => postId))];
    const posts = await this.stores.posts.find(propertyId, ids);
    const lists = await this.stores.checkLists.ofProperty(propertyId);
    const earlier = ({ earlier: before }: Post) => (before?.kinds ?? []).flatMap((kind) => lists.get(kind) ?? []);
    return new Map(posts.map((post) => [post.id, { post, checkList: lists.get(post.kind), earlier: earlier(post) }]));
  }

  async #raise({ id: roundId, propertyId }: HandInRoundCommand, visit: Visit, visited: VisitedPost): Promise<string[]> {
    const { post } = visited;
    const ids: string[] = [];
    for (const { item, failing, note, photos } of failedItems(visit, visited)) {
      const finding = {
        id: this.recorder.newId(),
        propertyId,
        source: 'patrol' as const,
        category: failing.category,
        place: `${post.name} ${post.place}`,
        description: note ?? item.title,
        raisedBy: this.self.id(),
        postId: post.id,
        roundId,
        itemId: item.itemId,
        ...(photos !== undefined && { photos }),
        measure: failing.measure,
        dueAt: (visit.at + failing.hours * HOUR_MS) as Instant,
      };
      const decision = raiseFinding(undefined, { ...this.recorder.recording(visit.at), finding });
      const kept = await this.stores.findings.raise(decision);
      // Whoever may hand in a round may raise what it found: a refusal here is a fault of ours.
      if (!kept.accepted) throw new Error(`a failed item became no finding: ${kept.refusal.code}`);
      ids.push(finding.id);
    }
    return ids;
  }
}
