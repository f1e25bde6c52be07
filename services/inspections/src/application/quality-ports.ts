import type { Decision, Instant } from '@goldkey/kernel';
import type { DayCheck, DayCheckEvent } from '../domain/day-check/day-check.js';
import type { Draw, DrawEvent, DrawKind, Grounds } from '../domain/draw/draw.js';
import type { JointInspection, JointInspectionEvent } from '../domain/joint-inspection/joint-inspection.js';
import type { ThirdPartyResult, ThirdPartyResultEvent } from '../domain/third-party-result/third-party-result.js';
import type { Kept, Target } from './ports.js';
import type { RecordStore } from './supervision-ports.js';

export type DayCheckStore = RecordStore<DayCheck, DayCheckEvent>;
export type JointInspectionStore = RecordStore<JointInspection, JointInspectionEvent>;
export type ThirdPartyResultStore = RecordStore<ThirdPartyResult, ThirdPartyResultEvent>;

/** A draw is made and opened by who sees every property of its pot. */
export interface DrawStore {
  add(decision: Decision<DrawEvent>): Promise<Kept<Draw>>;
  change(target: Target, decide: (draw: Draw) => Decision<DrawEvent>): Promise<Kept<Draw>>;
}

/** What the weights of a draw are reckoned from, for the properties of the caller's scope. */
export interface PotReader {
  /** By name, then id. `monthsSince` counts whole months of thirty days up to `now`. */
  grounds(
    kind: DrawKind,
    now: Instant,
  ): Promise<readonly (Grounds & { readonly propertyId: string; readonly name: string })[]>;
}

/** What nobody can foresee, and SHA-256. */
export interface Chance {
  /** 32 random bytes in hexadecimal. */
  seed(): string;
  digest(text: string): string;
}
