import type { PropertyContact } from '@goldkey/ui';
import { contactIn } from '../property/contact.js';

/** Zones in which properties lie, the usual one first. */
export const ZONES: readonly string[] = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Singapore',
];

/** What the form of a new property holds. */
export interface NewPropertyValues extends PropertyContact {
  readonly parentUnitId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
  readonly households: number;
}

/** The body of the command: words without blanks around them, an end only where there is one. */
export const propertyBody = (values: NewPropertyValues) => {
  const { code, name, parentUnitId, timeZone, serviceStart, serviceEnd, households } = values;
  return {
    ...{ code: code.trim(), name: name.trim(), parentUnitId, timeZone, serviceStart, households },
    ...(serviceEnd && { serviceEnd }),
    ...contactIn(values),
  };
};

export interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parentId?: string;
}

/** Units below which a property may stand, each with those above it: `集团 / 华东`. */
export const parentsFor = (units: readonly Unit[]): readonly { readonly value: string; readonly label: string }[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const pathOf = (unit: Unit, seen: ReadonlySet<string> = new Set()): string => {
    const parent = unit.parentId === undefined || seen.has(unit.id) ? undefined : byId.get(unit.parentId);
    return parent === undefined ? unit.name : `${pathOf(parent, new Set([...seen, unit.id]))} / ${unit.name}`;
  };
  return units
    .filter(({ kind }) => kind === 'group' || kind === 'region')
    .map((unit) => ({ value: unit.id, label: pathOf(unit) }));
};
