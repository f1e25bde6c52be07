import { type Instant, refused } from '@goldkey/kernel';
import type { Finding } from '../../domain/finding/finding.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept } from '../ports.js';
import type { RaiseFinding } from '../raise-finding.js';

export interface RaiseViolationCommand
  extends Pick<Finding, 'category' | 'description' | 'measure' | 'dueAt' | 'responsibleId' | 'photos'> {
  readonly renovationId: string;
  readonly at?: Instant;
}

/** Something about a renovation is against what was approved: it becomes a finding. */
export class RaiseViolation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly raiseFinding: RaiseFinding,
  ) {}

  async run({ renovationId: id, ...said }: RaiseViolationCommand): Promise<Kept<Finding>> {
    const renovation = await this.renovations.find(id);
    if (renovation === undefined) return refused('inspections.renovation-not-found', { id });
    const { propertyId, home, state } = renovation;
    if (state !== 'approved') return refused('inspections.renovation-state', { state, act: 'find' });
    const about = { kind: 'renovation' as const, id };
    return this.raiseFinding.run({ ...said, propertyId, source: 'renovation', place: home, about });
  }
}
