import type { RecordBook } from '@goldkey/service-kit';
import { type Equipment, type EquipmentEvent, evolveEquipment, nextOf } from '../../../domain/equipment/equipment.js';
import { evolveIncident, type Incident, type IncidentEvent, owedOf } from '../../../domain/incident/incident.js';
import { evolveRenovation, type Renovation, type RenovationEvent } from '../../../domain/renovation/renovation.js';
import { evolveRoute, type Route, type RouteEvent } from '../../../domain/route/route.js';
import { equipmentMessages, incidentMessages, renovationMessages } from '../fieldwork-events.js';

/** How routes, incidents, renovations and equipment are kept. */

interface KeptRecord {
  readonly id: string;
  readonly propertyId: string;
}

const kept = <State extends KeptRecord>(recordKind: string) => ({
  service: 'inspections',
  recordKind,
  table: recordKind,
  idOf: ({ id }: State) => id,
  propertyOf: ({ propertyId }: State) => propertyId,
  fromRow: (row: Record<string, unknown>) => row['state'] as State,
});
const columns = { id: 'text', property_id: 'text', state: 'jsonb' } as const;
const rowOf = (state: KeptRecord) => ({ id: state.id, property_id: state.propertyId, state });
const instantOf = (at: number): string => new Date(at).toISOString();

export const routeBook: RecordBook<Route, RouteEvent> = {
  ...kept<Route>('route'),
  columns: { ...columns, name: 'text', retired: 'boolean' },
  toRow: (state) => ({ ...rowOf(state), name: state.name, retired: state.retiredAt !== undefined }),
  evolve: evolveRoute,
  remember: ({ route: { postIds } }) => ({ posts: postIds.length }),
  // The contract has no news of routes.
  messages: () => [],
};

export const incidentBook: RecordBook<Incident, IncidentEvent> = {
  ...kept<Incident>('incident'),
  columns: {
    ...columns,
    kind: 'text',
    place: 'text',
    what: 'text',
    standing: 'text',
    occurred_at: 'timestamptz',
    owes: 'boolean',
  },
  toRow: (state) => {
    const { calls, form } = owedOf(state);
    return {
      ...rowOf(state),
      kind: state.kind,
      place: state.place,
      what: state.what,
      standing: state.state,
      occurred_at: instantOf(state.occurredAt),
      owes: calls.length > 0 || form,
    };
  },
  evolve: evolveIncident,
  remember: ({ facts }) => facts,
  messages: incidentMessages,
};

export const renovationBook: RecordBook<Renovation, RenovationEvent> = {
  ...kept<Renovation>('renovation'),
  columns: {
    ...columns,
    household_id: 'text',
    home: 'text',
    contractor: 'text',
    works: 'text',
    standing: 'text',
    from_day: 'date',
    until_day: 'date',
  },
  toRow: (state) => ({
    ...rowOf(state),
    household_id: state.householdId,
    home: state.home,
    contractor: state.contractor,
    works: state.works,
    standing: state.state,
    from_day: state.from,
    until_day: state.until,
  }),
  evolve: evolveRenovation,
  remember: ({ facts }) => facts,
  messages: renovationMessages,
};

export const equipmentBook: RecordBook<Equipment, EquipmentEvent> = {
  ...kept<Equipment>('equipment'),
  columns: {
    ...columns,
    code: 'text',
    name: 'text',
    kind: 'text',
    place: 'text',
    due_on: 'date',
    due_by_meter: 'boolean',
    retired: 'boolean',
  },
  toRow: (state) => {
    const { dueOn, isDueByMeter } = nextOf(state);
    return {
      ...rowOf(state),
      code: state.code,
      name: state.name,
      kind: state.kind,
      place: state.place,
      due_on: dueOn ?? null,
      due_by_meter: isDueByMeter,
      retired: state.retiredAt !== undefined,
    };
  },
  evolve: evolveEquipment,
  remember: ({ facts }) => facts,
  messages: equipmentMessages,
};
