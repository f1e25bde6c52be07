/** Homes of one building word of the register, counted. */
export interface BuildingCount {
  readonly building: string;
  readonly households: number;
  readonly handedOver: number;
  /** Hundredths of a square metre. */
  readonly areaHundredths: bigint;
}

/** Counts of homes, within the caller's scope. */
export interface PropertyTreeReader {
  /** By building word; none where the caller does not see the property. */
  buildings(propertyId: string): Promise<readonly BuildingCount[]>;
}
