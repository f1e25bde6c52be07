import type { ParkedEvents } from './queries/readers.js';

/** Has parked events of the caller's scope handled again; all of them where none is named. */
export class ReplayParkedEvents {
  constructor(private readonly parked: ParkedEvents) {}

  async run(ids?: readonly string[]): Promise<{ readonly asked: number }> {
    const own = (await this.parked.list()).map(({ id }) => id);
    const chosen = ids === undefined ? own : own.filter((id) => ids.includes(id));
    return { asked: chosen.length === 0 ? 0 : await this.parked.replay(chosen) };
  }
}
