import { type Instant, type Recorder, refuse, refused } from '@goldkey/kernel';
import { defineUnit } from '../domain/unit/decide.js';
import type { Unit, UnitKind } from '../domain/unit/unit.js';
import type { Kept, Reach, UnitStore } from './ports.js';

export interface DefineUnitCommand {
  /** Given by the caller where it has to be known before; else a new one. */
  readonly unitId?: string;
  readonly kind: UnitKind;
  readonly parentId?: string;
  readonly name: string;
  readonly propertyId?: string;
  readonly key?: boolean;
  /** The same key gives the same unit (estates uses the property's id). */
  readonly definitionKey?: string;
  readonly at?: Instant;
}

/** A unit takes its place in the organisation tree. Down to properties only who acts for the whole group may do so. */
export class DefineUnit {
  constructor(
    private readonly units: UnitStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  /** Many, each judged for itself and in this order: one may hang below another that was defined before. */
  async runAll(commands: readonly DefineUnitCommand[]): Promise<readonly Kept<Unit>[]> {
    const outcomes: Kept<Unit>[] = [];
    for (const command of commands) outcomes.push(await this.run(command));
    return outcomes;
  }

  async run(command: DefineUnitCommand): Promise<Kept<Unit>> {
    const { unitId = this.recorder.newId(), kind, parentId, definitionKey, key = false } = command;
    const aboveDepartments = kind === 'group' || kind === 'region' || kind === 'property';
    if (aboveDepartments && !this.reach.wholeGroup()) return refused('staffing.group-wide.forbidden');
    const recording = this.recorder.recording(command.at);
    return this.units.define({
      ...(parentId && { parentId }),
      ...(definitionKey && { definitionKey }),
      decide: (place) =>
        place.parent !== undefined && place.parent.propertyId === undefined && !this.reach.wholeGroup()
          ? refuse('staffing.group-wide.forbidden')
          : defineUnit(place, { ...command, ...recording, unitId, key }),
    });
  }
}
