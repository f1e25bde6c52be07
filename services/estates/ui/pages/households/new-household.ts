import type { Use } from '../../api.js';

/** What the form of a new home holds. */
export interface NewHouseholdValues {
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
  readonly areaSquareMetres: string;
  readonly use: Use;
  readonly ownerName?: string;
  readonly ownerPhone?: string;
}

/** The body of the command: words without blanks around them, an owner only where one is written. */
export const newHouseholdBody = (values: NewHouseholdValues) => {
  const { propertyId, building, room, areaSquareMetres, use, ownerName, ownerPhone } = values;
  const name = ownerName?.trim();
  return {
    propertyId,
    use,
    building: building.trim(),
    room: room.trim(),
    areaSquareMetres: areaSquareMetres.trim(),
    ...(name && { ownerName: name }),
    ...(ownerPhone && { ownerPhone }),
  };
};
