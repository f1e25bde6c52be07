import type { Provider, Type } from '@nestjs/common';
import { HouseholdController } from './adapters/in/http/household/household.controller.js';
import { OpinionSurveysController } from './adapters/in/http/household/opinion-surveys.controller.js';
import { IncidentMattersController } from './adapters/in/http/incident/incident-matters.controller.js';
import { IncidentsController } from './adapters/in/http/incident/incidents.controller.js';
import { callerActor } from './adapters/out/postgres/clock.stores.js';
import {
  homeVisitStore,
  householdProfileStore,
  massIncidentStore,
  opinionSurveyStore,
} from './adapters/out/postgres/household.stores.js';
import { AdvanceOpinionSurvey } from './application/household/advance-opinion-survey.js';
import { DraftOpinionSurvey } from './application/household/draft-opinion-survey.js';
import { ProfileHousehold } from './application/household/profile-household.js';
import { VisitHome } from './application/household/visit-home.js';
import { AdvanceMassIncident } from './application/incident/advance-mass-incident.js';
import { JoinMassIncident } from './application/incident/join-mass-incident.js';
import { OpenMassIncident } from './application/incident/open-mass-incident.js';
import { clock, recorder, useCase } from './complaints.wiring.js';

/** What is behind the doors of households and of causes that many call about. */
export const households: readonly Provider[] = [
  useCase(
    VisitHome,
    ({ database, directory }) => new VisitHome(homeVisitStore(database), directory, callerActor, recorder),
  ),
  useCase(
    ProfileHousehold,
    ({ database, directory }) =>
      new ProfileHousehold(householdProfileStore(database), directory, callerActor, recorder),
  ),
  useCase(
    DraftOpinionSurvey,
    ({ database, directory }) => new DraftOpinionSurvey(opinionSurveyStore(database), directory, recorder),
  ),
  useCase(
    AdvanceOpinionSurvey,
    ({ database, directory }) => new AdvanceOpinionSurvey(opinionSurveyStore(database), directory, recorder),
  ),
  useCase(
    OpenMassIncident,
    ({ database, directory }) => new OpenMassIncident(massIncidentStore(database), directory, recorder),
  ),
  useCase(
    AdvanceMassIncident,
    ({ database, complaints, orders, transactions }) =>
      new AdvanceMassIncident(massIncidentStore(database), complaints, orders, transactions, callerActor, recorder),
  ),
  useCase(JoinMassIncident, ({ complaints, incidents }) => new JoinMassIncident(complaints, incidents, clock)),
];

/** The doors of both. */
export const householdDoors: readonly Type<unknown>[] = [
  HouseholdController,
  OpinionSurveysController,
  IncidentMattersController,
  IncidentsController,
];
