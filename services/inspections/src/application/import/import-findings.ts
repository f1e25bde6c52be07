import type { Instant, Recorder } from '@goldkey/kernel';
import { raiseFinding, rectifyFinding, verifyFinding } from '../../domain/finding/decide.js';
import { evolveFinding, type Finding, type FindingEvent } from '../../domain/finding/finding.js';
import type { BulkStore, KnownRecord, RowOutcome, SourceKeys, SourceRow, WalkedRounds } from '../import-ports.js';
import type { Self } from '../ports.js';
import { importRows, inTurn, type Placed, rejected } from './import-rows.js';

/** A finding of another system, with what became of it. It lies where the round lies on which it was found. */
export interface FindingRow
  extends SourceRow,
    Pick<Finding, 'source' | 'category' | 'place' | 'description' | 'measure' | 'dueAt' | 'responsibleId'> {
  readonly roundKey: string;
  readonly raisedAt: Instant;
  readonly rectification?: { readonly at: Instant; readonly by: string; readonly proof: string };
  /** Without `by`: who walked the round looked again. */
  readonly verification?: { readonly at: Instant; readonly by?: string };
}

interface FoundOn {
  readonly roundId: string;
  readonly inspectorId: string;
  readonly postId?: string;
}

/** Findings of another system come in, many at once, each with its rectification and verification. */
export class ImportFindings {
  constructor(
    private readonly keys: SourceKeys,
    private readonly store: BulkStore<FindingEvent>,
    private readonly rounds: WalkedRounds,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(source: string, rows: readonly FindingRow[]): Promise<readonly RowOutcome[]> {
    const known = await this.keys.find(source, 'round', [...new Set(rows.map(({ roundKey }) => roundKey))]);
    const rounds = await this.rounds.find([...known.values()].flat().map(({ id }) => id));
    const placeOf = ({ roundKey }: FindingRow): Placed<FoundOn> => {
      const [record, ...others]: readonly KnownRecord[] = known.get(roundKey) ?? [];
      const round = record && rounds.get(record.id);
      if (record === undefined || round === undefined || others.length > 0)
        return { unplaced: rejected('round-not-found', { id: roundKey }) };
      const { inspectorId, postIds } = round;
      const place = { roundId: record.id, inspectorId, ...(postIds.length === 1 && { postId: postIds[0] }) };
      return { propertyId: record.propertyId, place };
    };
    return importRows(this.keys, source, rows, {
      kind: 'finding',
      store: this.store,
      placeOf,
      decide: (row, { propertyId, place }) => this.#decide(row, propertyId, place),
    });
  }

  #decide(row: FindingRow, propertyId: string, { inspectorId, ...foundOn }: FoundOn) {
    const { key: _key, hash: _hash, roundKey: _roundKey, raisedAt, rectification, verification, ...said } = row;
    const finding = { ...said, ...foundOn, id: this.recorder.newId(), propertyId, raisedBy: this.self.id() };
    // The other system tells whom it names, and of no deputies.
    const named = { selves: [] };
    const recording = (at: Instant) => this.recorder.recording(at);
    const decided = inTurn<Finding, FindingEvent>(evolveFinding, [
      () => raiseFinding(undefined, { ...recording(raisedAt), finding, inHand: rectification !== undefined }),
      ...(rectification === undefined
        ? []
        : [
            (state?: Finding) =>
              rectifyFinding(state as Finding, { ...recording(rectification.at), ...rectification, ...named }),
          ]),
      ...(verification === undefined
        ? []
        : [
            (state?: Finding) =>
              verifyFinding(state as Finding, {
                by: inspectorId,
                ...verification,
                ...named,
                ...recording(verification.at),
              }),
          ]),
    ]);
    return decided.accepted ? { accepted: true as const, value: { id: finding.id, events: decided.value } } : decided;
  }
}
