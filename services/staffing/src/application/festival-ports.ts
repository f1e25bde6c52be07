import type { Day, Decision } from '@goldkey/kernel';
import type { Festival, FestivalEvent } from '../domain/festival/festival.js';
import type { Kept, Target } from './ports.js';

/** Festivals; what holds of every store is written in `ports.ts`. */
export interface FestivalStore {
  /** `others` are the festivals of the property on that day. */
  schedule(
    asked: { readonly propertyId: string; readonly date: Day },
    decide: (others: readonly Festival[]) => Decision<FestivalEvent>,
  ): Promise<Kept<Festival>>;
  change(target: Target, decide: (festival: Festival) => Decision<FestivalEvent>): Promise<Kept<Festival>>;
}
