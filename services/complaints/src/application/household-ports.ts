import type { Decision, Outcome } from '@goldkey/kernel';
import type { HomeVisit, HomeVisitEvent } from '../domain/home-visit/home-visit.js';
import type { HouseholdProfile, HouseholdProfileEvent } from '../domain/household-profile/household-profile.js';
import type { MassIncident, MassIncidentEvent } from '../domain/mass-incident/mass-incident.js';
import type { OpinionSurvey, OpinionSurveyEvent } from '../domain/opinion-survey/opinion-survey.js';
import type { Target } from './order-ports.js';
import type { Stored } from './ports.js';

/** Each within the caller's scope; state, history and news in one transaction, or in the one that runs. */

export interface HomeVisitStore {
  add(decision: Decision<HomeVisitEvent>): Promise<Outcome<Stored<HomeVisit>>>;
  change(target: Target, decide: (visit: HomeVisit) => Decision<HomeVisitEvent>): Promise<Outcome<Stored<HomeVisit>>>;
}

/**
 * Homes as their register told them; of one that is not known here it is asked at that moment, so that one which it does not have is
 * none. Where it does not answer that is a fault, and the caller sends the same again.
 */
export interface Homes {
  /** Those of the ids that are no home of the property. */
  strangersTo(propertyId: string, householdIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface HouseholdProfileStore {
  /** The one profile of a household; `complaints.stale-version` where it is another version than its author saw. */
  keep(
    key: Pick<HouseholdProfile, 'propertyId' | 'householdId'> & { readonly expectedVersion?: number },
    decide: (known: HouseholdProfile | undefined) => Decision<HouseholdProfileEvent>,
  ): Promise<Outcome<Stored<HouseholdProfile>>>;
}

export interface OpinionSurveyStore {
  draft(
    key: Pick<OpinionSurvey, 'propertyId' | 'year'>,
    decide: (known: readonly OpinionSurvey[]) => Decision<OpinionSurveyEvent>,
  ): Promise<Outcome<Stored<OpinionSurvey>>>;
  change(
    target: Target,
    decide: (survey: OpinionSurvey) => Decision<OpinionSurveyEvent>,
  ): Promise<Outcome<Stored<OpinionSurvey>>>;
  find(id: string): Promise<OpinionSurvey | undefined>;
}

export interface MassIncidentStore {
  add(decision: Decision<MassIncidentEvent>): Promise<Outcome<Stored<MassIncident>>>;
  change(
    target: Target,
    decide: (incident: MassIncident) => Decision<MassIncidentEvent>,
  ): Promise<Outcome<Stored<MassIncident>>>;
  find(id: string): Promise<MassIncident | undefined>;
  /** Ids of the incident's matters that are not closed, the oldest first. */
  openMatters(incidentId: string): Promise<readonly string[]>;
}
