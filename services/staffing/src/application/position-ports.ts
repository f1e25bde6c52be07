import type { Day, Decision } from '@goldkey/kernel';
import type { Holding } from '../domain/position/authority.js';
import type { Position, PositionEvent } from '../domain/position/position.js';
import type { Recruitment, RecruitmentEvent } from '../domain/recruitment/recruitment.js';
import type { Requisition } from '../domain/requisition/requisition.js';
import type { Successor, SuccessorEvent } from '../domain/successor/successor.js';
import type { Change, Kept, Target } from './ports.js';

/** Where the positions of the organisation are kept; records outside the caller's scope do not exist for it. */
export interface PositionStore {
  /** `codes` are those of the unit's other positions, dropped ones left out. */
  draft(unitId: string, decide: (codes: readonly string[]) => Decision<PositionEvent>): Promise<Kept<Position>>;
  change(changes: readonly Change<Position, PositionEvent>[]): Promise<readonly Kept<Position>[]>;
  /** `heldAfter`: appointments that name the position and reach beyond the day, of all properties. */
  abolish(
    target: Target & { readonly lastDay: Day },
    decide: (position: Position, heldAfter: number) => Decision<PositionEvent>,
  ): Promise<Kept<Position>>;
  /** By id, within the caller's scope or group-wide. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Position>>;
}

/** Where units stand in the tree. */
export interface UnitPaths {
  /** Of each unit itself and those above it. */
  find(unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface SuccessorStore {
  /** `named` are those of the position at the same place, removed ones too. */
  name(
    place: { readonly positionId: string; readonly propertyId?: string },
    decide: (named: readonly Successor[]) => Decision<SuccessorEvent>,
  ): Promise<Kept<Successor>>;
  change(changes: readonly Change<Successor, SuccessorEvent>[]): Promise<readonly Kept<Successor>[]>;
}

export interface RecruitmentStore {
  request(decide: () => Decision<RecruitmentEvent>): Promise<Kept<Recruitment>>;
  change(changes: readonly Change<Recruitment, RecruitmentEvent>[]): Promise<readonly Kept<Recruitment>[]>;
}

/** What an act is about. */
export type ActTarget =
  | { readonly kind: 'property' | 'unit' | 'employee'; readonly id: string }
  | { readonly kind: 'record'; readonly of: 'requisition' | 'work-plan' | 'act' | 'appointment'; readonly id: string };

/** Where an act takes place. */
export interface PlaceOfAct {
  /** Absent above properties. */
  readonly propertyId?: string;
  readonly unitId?: string;
  /** Of a requisition: what is asked for. */
  readonly requisition?: Requisition;
}

/** Reads what binds the caller. */
export interface AuthorityReader {
  /** Undefined: nothing like that within the caller's scope. A requisition is locked until the command ends. */
  placeOf(target: ActTarget): Promise<PlaceOfAct | undefined>;
  zoneOf(place: PlaceOfAct): Promise<string>;
  /**
   * The caller's appointments on the day in the place's property, or in units above the place; the one that they act as
   * where they act as one. Of who is no employee: none.
   */
  holdings(place: PlaceOfAct, day: Day): Promise<readonly Holding[]>;
}
