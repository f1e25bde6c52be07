/** Tokens of the ports in Nest's container. */
export const PROPERTIES = Symbol('properties');
export const HOUSEHOLDS = Symbol('households');
export const PARKING_PLACES = Symbol('parking places');
export const VEHICLES = Symbol('vehicles');
export const HANDOVERS = Symbol('handovers');
export const ZONES = Symbol('zones');
