import type { Recorder } from '@goldkey/kernel';
import { defineDutyPost } from '../../domain/shift/decide.js';
import type { DutyPost } from '../../domain/shift/shift.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownProperty } from '../recording.js';
import type { DutyPostStore } from '../roster-ports.js';

/** A place of work is named, with how many people it needs a day. */
export class DefineDutyPost {
  constructor(
    private readonly posts: DutyPostStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: Pick<DutyPost, 'propertyId' | 'name' | 'minimum'>): Promise<Kept<DutyPost>> {
    const properties = await this.properties.find([command.propertyId]);
    const post: DutyPost = { id: this.recorder.newId(), ...command, state: 'in-use' };
    return this.posts.define(
      command.propertyId,
      (others) =>
        refuseUnknownProperty(properties, command.propertyId) ??
        defineDutyPost(others, { ...this.recorder.recording(undefined), post }),
    );
  }
}
