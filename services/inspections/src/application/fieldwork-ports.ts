import type { Decision } from '@goldkey/kernel';
import type { Equipment, EquipmentEvent } from '../domain/equipment/equipment.js';
import type { Incident, IncidentEvent } from '../domain/incident/incident.js';
import type { Renovation, RenovationEvent } from '../domain/renovation/renovation.js';
import type { Route, RouteEvent } from '../domain/route/route.js';
import type { Kept, Target } from './ports.js';

/** Records of one kind, within the caller's scope. */
export interface Records<State, Event> {
  add(decision: Decision<Event>): Promise<Kept<State>>;
  change(target: Target, decide: (state: State) => Decision<Event>): Promise<Kept<State>>;
  find(id: string): Promise<State | undefined>;
}

export type IncidentStore = Records<Incident, IncidentEvent>;

export interface RouteStore extends Records<Route, RouteEvent> {
  /** Those that are walked, by name. */
  ofProperty(propertyId: string): Promise<readonly Route[]>;
}

export interface RenovationStore extends Records<Renovation, RenovationEvent> {
  /** Ids of its violations that are not verified yet, the oldest first. */
  openFindings(id: string): Promise<readonly string[]>;
  /** The next number of a permit of the property and year; what is refused gives its number back with its transaction. */
  nextPermit(propertyId: string, year: string): Promise<string>;
}

export interface EquipmentStore extends Records<Equipment, EquipmentEvent> {
  /** Two of one code are decided one after the other. */
  register(
    place: Pick<Equipment, 'propertyId' | 'code'>,
    decide: (sameCode: Equipment | undefined) => Decision<EquipmentEvent>,
  ): Promise<Kept<Equipment>>;
}

/** Homes, as estates told of them, and those that no news came of as it answers. */
export interface Homes {
  /** What the home is called; undefined: the property has no such household. An estates that is away is a fault. */
  nameOf(propertyId: string, householdId: string): Promise<string | undefined>;
}
