import { type Instant, idsOf, type Month, type Recorder, refused } from '@goldkey/kernel';
import { commitDraw } from '../../domain/draw/decide.js';
import { type Draw, type DrawKind, type WeightFactors, weightOf } from '../../domain/draw/draw.js';
import type { Kept, Self } from '../ports.js';
import type { Chance, DrawStore, PotReader } from '../quality-ports.js';

export interface CommitDrawCommand {
  readonly kind: DrawKind;
  readonly month: Month;
  readonly count: number;
  readonly factors: WeightFactors;
  /** Only these; absent: every property of the caller's scope. */
  readonly propertyIds?: readonly string[];
  /** Absent: once it is drawn. */
  readonly opensAt?: Instant;
}

/** A draw is sealed: the pot with its weights stands, and the seed is bound by what is made public. */
export class CommitDraw {
  constructor(
    private readonly draws: DrawStore,
    private readonly pot: PotReader,
    private readonly chance: Chance,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyIds, opensAt, factors, ...said }: CommitDrawCommand): Promise<Kept<Draw>> {
    const recording = this.recorder.recording(undefined);
    const all = await this.pot.grounds(said.kind, recording.now);
    const lost = propertyIds?.find((id) => all.every(({ propertyId }) => propertyId !== id));
    if (lost !== undefined) return refused('inspections.property-not-found', { propertyId: lost });
    const candidates = all
      .filter(({ propertyId }) => propertyIds === undefined || propertyIds.includes(propertyId))
      .map((grounds, place) => ({ ...grounds, number: place + 1, weight: weightOf(grounds, factors) }));
    const draw = {
      ...said,
      id: this.recorder.newId(),
      factors,
      candidates,
      committedBy: this.self.id(),
      committedAs: idsOf(this.self.acting()),
      committedByName: this.self.name(),
      opensAt: opensAt ?? recording.now,
      seed: this.chance.seed(),
    };
    return this.draws.add(commitDraw(undefined, { ...recording, draw, digest: this.chance.digest }));
  }
}
