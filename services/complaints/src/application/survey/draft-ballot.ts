import { type Outcome, type Recorder, refused, type Year } from '@goldkey/kernel';
import { type Ballot, draftBallot } from '../../domain/ballot/ballot.js';
import type { Directory, Stored } from '../ports.js';
import type { BallotStore } from '../survey-ports.js';

/** Drafts the year's ballot about departments of a property (S-06). */
export class DraftBallot {
  constructor(
    private readonly ballots: BallotStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: {
    readonly propertyId: string;
    readonly year: Year;
    readonly departmentIds: readonly string[];
  }): Promise<Outcome<Stored<Ballot>>> {
    const { propertyId, year, departmentIds } = command;
    if (!(await this.directory.properties([propertyId])).has(propertyId))
      return refused('complaints.property-not-found', { propertyId });
    const known = await this.directory.departments(departmentIds);
    const departments = [];
    for (const departmentId of new Set(departmentIds)) {
      const department = known.get(departmentId);
      if (department?.propertyId !== propertyId) return refused('complaints.department-not-found', { departmentId });
      departments.push({ departmentId, name: department.name });
    }
    const drafting = {
      ...this.recorder.recording(undefined),
      id: this.recorder.newId(),
      propertyId,
      year,
      departments,
    };
    return this.ballots.draft({ propertyId, year }, (ballots) => draftBallot(ballots, drafting));
  }
}
