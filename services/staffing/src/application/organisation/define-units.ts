import { type Decision, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { defineUnit, type Place } from '../../domain/unit/decide.js';
import type { Unit, UnitEvent, UnitKind } from '../../domain/unit/unit.js';
import type { Kept, Reach, UnitStore } from '../ports.js';

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

/** Units take their places in the organisation tree. Down to properties only who acts for the whole group may do so. */
export class DefineUnits {
  constructor(
    private readonly units: UnitStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  /** Each is judged for itself and in this order: one may hang below another that was defined before. */
  run(commands: readonly DefineUnitCommand[]): Promise<readonly Kept<Unit>[]> {
    return this.units.define(
      commands.map((command) => {
        const { kind, parentId, definitionKey, propertyId } = command;
        return {
          ...(parentId && { parentId }),
          ...(definitionKey && { definitionKey }),
          ...(kind === 'property' && propertyId && { propertyId }),
          decide: (place) => this.#refuseGroupWide(command, place) ?? this.#define(command, place),
        };
      }),
    );
  }

  #refuseGroupWide({ kind }: DefineUnitCommand, { parent }: Place): Decision<never> | undefined {
    const aboveDepartments = kind === 'group' || kind === 'region' || kind === 'property';
    const belowGroup = parent !== undefined && parent.propertyId === undefined;
    if (this.reach.wholeGroup() || !(aboveDepartments || belowGroup)) return undefined;
    return refuse('staffing.group-wide.forbidden');
  }

  #define(command: DefineUnitCommand, place: Place): Decision<UnitEvent> {
    const { unitId = this.recorder.newId(), key = false, at } = command;
    return defineUnit(place, { ...command, ...this.recorder.recording(at), unitId, key });
  }
}
