import { boundByScope, currentCaller } from '@goldkey/access';
import type { NewEvent } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type {
  HomeVisitStore,
  HouseholdProfileStore,
  MassIncidentStore,
  OpinionSurveyStore,
} from '../../../application/household-ports.js';
import { evolveHomeVisit, type HomeVisit, type HomeVisitEvent } from '../../../domain/home-visit/home-visit.js';
import {
  evolveHouseholdProfile,
  type HouseholdProfile,
  type HouseholdProfileEvent,
} from '../../../domain/household-profile/household-profile.js';
import {
  DAYS_BEFORE,
  evolveMassIncident,
  type MassIncident,
  type MassIncidentEvent,
} from '../../../domain/mass-incident/mass-incident.js';
import {
  evolveOpinionSurvey,
  type OpinionSurvey,
  type OpinionSurveyEvent,
} from '../../../domain/opinion-survey/opinion-survey.js';
import { opinionMessages, profileMessages, visitMessages } from '../subject-events.js';
import { openMatter } from './open-matter.js';

/** Home visits, profiles, opinion surveys and mass incidents in the service's database. */

const instantOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
const service = 'complaints';

export const homeVisitBook: RecordBook<HomeVisit, HomeVisitEvent> = {
  service,
  recordKind: 'home-visit',
  table: 'home_visit',
  columns: {
    id: 'text',
    property_id: 'text',
    household_id: 'text',
    employee_id: 'text',
    planned_at: 'timestamptz',
    made_at: 'timestamptz',
    standing: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as HomeVisit,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    household_id: state.householdId,
    employee_id: state.employeeId,
    planned_at: instantOf(state.plannedAt),
    made_at: instantOf(state.madeAt),
    standing: state.state,
    state,
  }),
  evolve: evolveHomeVisit,
  remember: ({ facts }) => facts,
  messages: (event): readonly NewEvent[] => visitMessages(event),
};

export const householdProfileBook: RecordBook<HouseholdProfile, HouseholdProfileEvent> = {
  service,
  recordKind: 'household-profile',
  table: 'household_profile',
  columns: { id: 'text', property_id: 'text', household_id: 'text', profiled_at: 'timestamptz', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as HouseholdProfile,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    household_id: state.householdId,
    profiled_at: instantOf(state.profiledAt),
    state,
  }),
  evolve: evolveHouseholdProfile,
  remember: ({ facts }) => facts,
  messages: (event): readonly NewEvent[] => profileMessages(event),
};

export const opinionSurveyBook: RecordBook<OpinionSurvey, OpinionSurveyEvent> = {
  service,
  recordKind: 'opinion-survey',
  table: 'opinion_survey',
  columns: { id: 'text', property_id: 'text', year: 'text', standing: 'text', answers: 'integer', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as OpinionSurvey,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    year: state.year,
    standing: state.state,
    answers: state.answers.length,
    state,
  }),
  evolve: evolveOpinionSurvey,
  remember: ({ facts }) => facts,
  messages: (event): readonly NewEvent[] => opinionMessages(event),
};

export const massIncidentBook: RecordBook<MassIncident, MassIncidentEvent> = {
  service,
  recordKind: 'mass-incident',
  table: 'mass_incident',
  columns: {
    id: 'text',
    property_id: 'text',
    category: 'text',
    standing: 'text',
    begun_at: 'timestamptz',
    ended_at: 'timestamptz',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as MassIncident,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    category: state.category,
    standing: state.state,
    begun_at: instantOf(state.begunAt),
    ended_at: instantOf(state.endedAt),
    state,
  }),
  evolve: evolveMassIncident,
  remember: ({ facts }) => facts,
  // Each caller's matter tells of itself.
  messages: () => [],
};

export const homeVisitStore = (database: Database): HomeVisitStore => ({
  add: (decision) => inBookSession(database, homeVisitBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, homeVisitBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

export const householdProfileStore = (database: Database): HouseholdProfileStore => ({
  keep: ({ propertyId, householdId, expectedVersion }, decide) =>
    inBookSession(database, householdProfileBook, async (open, tx) => {
      await lockSubjects(tx, [`household-profile ${householdId}`]);
      await open.load('property_id = $1 AND household_id = $2', [propertyId, householdId]);
      const [known] = open.states();
      return known === undefined
        ? open.settle(decide(undefined))
        : // Who saw none yet does not undo another's first words unseen.
          open.change({ id: known.id, expectedVersion: expectedVersion ?? 0 }, decide);
    }),
});

export const opinionSurveyStore = (database: Database): OpinionSurveyStore => ({
  draft: ({ propertyId, year }, decide) =>
    inBookSession(database, opinionSurveyBook, async (open, tx) => {
      await lockSubjects(tx, [`opinion-survey ${propertyId} ${year}`]);
      await open.load('property_id = $1 AND year = $2', [propertyId, year]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, opinionSurveyBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    inBookSession(database, opinionSurveyBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
});

export const massIncidentStore = (database: Database): MassIncidentStore => ({
  add: (decision) => inBookSession(database, massIncidentBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, massIncidentBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    inBookSession(database, massIncidentBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
  openMatters: (incidentId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [incidentId];
      const bound = boundByScope(currentCaller().scope, 'c.property_id', parameters);
      const rows = await tx.query<{ id: string }>(
        // The incident's property and beginning lead the index of receptions to the few that can belong to it.
        `SELECT c.id FROM mass_incident i JOIN complaint c ON c.property_id = i.property_id
           AND c.received_at >= i.begun_at - make_interval(days => ${DAYS_BEFORE})
         WHERE i.id = $1 AND c.state ->> 'incidentId' = $1 AND ${openMatter('c')} AND ${bound} ORDER BY c.id`,
        parameters,
      );
      return rows.map(({ id }) => id);
    }),
});
