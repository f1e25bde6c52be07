/** A home as the register of households answers it: name and number masked for who does not keep it. */
export interface Household {
  readonly id: string;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
  readonly ownerName?: string;
}

export const roomOf = ({ building, room }: Pick<Household, 'building' | 'room'>): string => `${building}-${room}`;
