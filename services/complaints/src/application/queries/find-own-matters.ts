import { ownCaseHindrance } from '../../domain/complaint/rules.js';
import type { Actor } from '../clock-ports.js';
import type { ComplaintReader } from './readers.js';

/** Which of these matters the caller handled: what their owners answer somebody else takes down. */
export class FindOwnMatters {
  constructor(
    private readonly reader: Pick<ComplaintReader, 'matters'>,
    private readonly actor: Pick<Actor, 'acting'>,
  ) {}

  async run(complaintIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { selves } = this.actor.acting();
    const matters = await this.reader.matters(complaintIds);
    const own = matters.filter((matter) => ownCaseHindrance(matter, 'take-answer', selves) !== undefined);
    return new Set(own.map(({ id }) => id));
  }
}
