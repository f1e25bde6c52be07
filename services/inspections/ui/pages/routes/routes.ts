export const ROUTES = '/api/inspections/routes';

export interface RouteLine {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly postIds: readonly string[];
  readonly version: number;
}
