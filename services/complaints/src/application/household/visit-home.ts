import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { endHomeVisit, type HomeVisit, makeHomeVisit, planHomeVisit } from '../../domain/home-visit/home-visit.js';
import type { SendingActor } from '../clock-ports.js';
import type { Homes, HomeVisitStore } from '../household-ports.js';
import type { Target } from '../order-ports.js';
import type { Directory, Stored } from '../ports.js';
import { refuseStrangers } from './refuse-strangers.js';

/** Whom a visit is made to, and what for. */
export type Visited = Pick<HomeVisit, 'propertyId' | 'householdId' | 'room' | 'purpose'>;

export type Visiting =
  | { readonly act: 'plan'; readonly visit: Visited; readonly plannedAt: Instant }
  | {
      readonly act: 'make';
      /** The planned visit, or whom one without plan was made to. */
      readonly of: Target | Visited;
      readonly findings: string;
      readonly promised?: string;
      readonly at?: Instant;
    }
  | { readonly act: 'miss' | 'cancel' | 'withdraw'; readonly of: Target; readonly reason: string };

/** Plans a visit to a household, tells of one that was made, or ends one that was not. */
export class VisitHome {
  constructor(
    private readonly visits: HomeVisitStore,
    private readonly directory: Directory & Homes,
    private readonly actor: SendingActor,
    private readonly recorder: Recorder,
  ) {}

  async run(visiting: Visiting): Promise<Outcome<Stored<HomeVisit>>> {
    if (visiting.act === 'plan') {
      const visit = await this.named(visiting.visit);
      if (!visit.accepted) return visit;
      const { plannedAt } = visiting;
      return this.visits.add(planHomeVisit({ ...this.recorder.recording(undefined), visit: visit.value, plannedAt }));
    }
    if (visiting.act !== 'make') {
      const { act, reason } = visiting;
      const by = { by: this.actor.id(), sends: this.actor.sends() };
      const command = { ...this.recorder.recording(undefined), act, reason, ...by };
      return this.visits.change(visiting.of, (visit) => endHomeVisit(visit, command));
    }
    const { of, findings, promised, at } = visiting;
    const command = { ...this.recorder.recording(at), findings, promised, by: this.actor.id() };
    if ('id' in of) return this.visits.change(of, (visit) => makeHomeVisit(visit, command));
    const visit = await this.named(of);
    if (!visit.accepted) return visit;
    return this.visits.add(makeHomeVisit(undefined, { ...command, visit: visit.value }));
  }

  /** A visit is made to a home of the property, as its register has it. */
  private async named(
    visited: Visited,
  ): Promise<Outcome<Visited & Pick<HomeVisit, 'id' | 'employeeId' | 'employeeName'>>> {
    const { propertyId, householdId } = visited;
    if (!(await this.directory.properties([propertyId])).has(propertyId))
      return refused('complaints.property-not-found', { propertyId });
    const stranger = await refuseStrangers(this.directory, propertyId, [{ field: 'householdId', householdId }]);
    if (stranger !== undefined) return stranger;
    const [id, employeeId, employeeName] = [this.recorder.newId(), this.actor.id(), this.actor.name()];
    return { accepted: true, value: { ...visited, id, employeeId, employeeName } };
  }
}
