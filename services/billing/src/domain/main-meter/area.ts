/** Buildings whose homes hang below a main meter; absent: all of the property. */
export interface Area {
  readonly buildings?: readonly string[];
}

export const isSameArea = (one: Area, other: Area): boolean =>
  JSON.stringify(one.buildings) === JSON.stringify(other.buildings);

/** Whether a home could hang below both. */
export const meet = ({ buildings: one }: Area, { buildings: other }: Area): boolean =>
  one === undefined || other === undefined || one.some((building) => other.includes(building));
