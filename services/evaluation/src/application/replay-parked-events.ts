import type { ParkedEvents } from './queries/readers.js';

/** Has parked events of the caller's scope handled again; all of them where none is named. */
export class ReplayParkedEvents {
  constructor(private readonly parked: ParkedEvents) {}

  async run(ids?: readonly string[]): Promise<{ readonly asked: number }> {
    return { asked: await this.parked.replay(ids) };
  }
}
