import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { mayStandBelow, propertyOf } from './rules.js';
import type { Unit, UnitEvent, UnitKind } from './unit.js';

export interface DefineUnit extends Recording {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly parentId?: string;
  readonly name: string;
  /** Of a unit of kind property, required; of any other it follows from the parent. */
  readonly propertyId?: string;
  readonly key: boolean;
}

/** What the decision must know of the place where the unit shall stand. */
export interface Place {
  readonly parent?: Unit;
  /** Names of the units that stand there already. */
  readonly siblingNames: readonly string[];
  /** The unit that is the wished property already. */
  readonly sameProperty?: Unit;
}

/** A unit takes its place in the tree. */
export const defineUnit = ({ parent, siblingNames, sameProperty }: Place, command: DefineUnit): Decision<UnitEvent> => {
  const { unitId, kind, parentId, name, key, eventId, at } = command;
  if (parentId !== undefined && parent === undefined) return refuse('staffing.unit-not-found', { unitId: parentId });
  if (!mayStandBelow(kind, parent))
    return refuse('staffing.unit-place-invalid', { kind, parentKind: parent?.kind ?? '' });
  if (kind === 'property' && command.propertyId === undefined)
    return refuse('staffing.property-unit-without-property-invalid');
  if (kind === 'property' && sameProperty !== undefined)
    return refuse('staffing.property-unit-taken', { fields: ['propertyId'], name: sameProperty.name });
  if (siblingNames.includes(name)) return refuse('staffing.unit-name-taken', { name });
  const propertyId = propertyOf(kind, command.propertyId, parent);
  const unit: Unit = { id: unitId, kind, name, key, ...(parentId && { parentId }), ...(propertyId && { propertyId }) };
  return refuseFuture(command) ?? accept({ type: 'UnitDefined', eventId, at, unit });
};

export interface CorrectUnit extends Recording {
  readonly name?: string;
  readonly key?: boolean;
}

/** A unit gets another name, or becomes (or stops being) a key department. Nothing happens where nothing differs. */
export const correctUnit = (unit: Unit, siblingNames: readonly string[], command: CorrectUnit): Decision<UnitEvent> => {
  const { name = unit.name, key = unit.key, eventId, at } = command;
  if (name === unit.name && key === unit.key) return accept();
  if (name !== unit.name && siblingNames.includes(name)) return refuse('staffing.unit-name-taken', { name });
  return refuseFuture(command) ?? accept({ type: 'UnitCorrected', eventId, at, unit: { ...unit, name, key } });
};
