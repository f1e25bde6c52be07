import type { Outcome, Recorder } from '@goldkey/kernel';
import { type MassIncident, openMassIncident } from '../../domain/mass-incident/mass-incident.js';
import { findPlace } from '../find-place.js';
import type { MassIncidentStore } from '../household-ports.js';
import type { Directory, Stored } from '../ports.js';

/** One cause that many will call about is known, and what they are told. */
export class OpenMassIncident {
  constructor(
    private readonly incidents: MassIncidentStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(
    said: Omit<MassIncident, 'id' | 'state' | 'begunAt' | 'endedAt' | 'result'>,
  ): Promise<Outcome<Stored<MassIncident>>> {
    const place = await findPlace(this.directory, said);
    if (!place.accepted) return place;
    const incident = { ...said, id: this.recorder.newId() };
    return this.incidents.add(openMassIncident({ ...this.recorder.recording(undefined), incident }));
  }
}
