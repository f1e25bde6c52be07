import type { Month, Recorder } from '@goldkey/kernel';
import { publishRoster } from '../../domain/roster-publication/decide.js';
import type { PassedRule, Publication } from '../../domain/roster-publication/publication.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import type { JudgeRosterMonth } from '../queries/judge-roster-month.js';
import { refuseUnknownProperty } from '../recording.js';
import type { PublicationStore } from '../roster-ports.js';

export interface PublishRosterCommand {
  readonly propertyId: string;
  readonly month: Month;
  readonly by: string;
  readonly passed: readonly PassedRule[];
}

/** A month of the roster is shown to its people, if nothing hard stands against it. */
export class PublishRoster {
  constructor(
    private readonly publications: PublicationStore,
    private readonly properties: PropertyDirectory,
    private readonly judge: JudgeRosterMonth,
    private readonly recorder: Recorder,
  ) {}

  async run(command: PublishRosterCommand): Promise<Kept<Publication>> {
    const { propertyId, month } = command;
    const properties = await this.properties.find([propertyId]);
    const property = properties.get(propertyId);
    const conflicts = property === undefined ? [] : await this.judge.run(property, month);
    return this.publications.publish(
      propertyId,
      month,
      (standing) =>
        refuseUnknownProperty(properties, propertyId) ??
        publishRoster(standing, { ...command, ...this.recorder.recording(undefined), conflicts }),
    );
  }
}
