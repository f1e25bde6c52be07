import type { Instant } from '@goldkey/kernel';
import { type Asked, type Escalation, escalationOf } from '../../domain/finding/escalation.js';
import { type Rung, standardLimits } from '../../domain/limits/limits.js';
import type { OverdueFinding, OversightReader } from '../oversight-ports.js';
import type { Names, RoleHolder } from '../supervision-ports.js';

/** An overdue finding with who is asked about it now, and who will be next. */
export interface ClimbedFinding extends OverdueFinding, Escalation {
  /** Names of who is asked; none where it is an office and not a person. */
  readonly people: readonly string[];
}

/** In which roles a rung of the property itself is held. */
const ROLES: Readonly<Partial<Record<Rung, readonly string[]>>> = {
  supervisor: ['supervisor'],
  'property-manager': ['property-manager', 'centre-director'],
};

/** Where overdue findings stand on the reporting line (each property's own graces). */
export class ShowOverdueFindings {
  constructor(
    private readonly reader: OversightReader,
    private readonly names: Names,
    private readonly clock: { now(): Instant },
  ) {}

  async run(propertyId: string | undefined): Promise<readonly ClimbedFinding[]> {
    const now = this.clock.now();
    const overdue = await this.reader.overdue(propertyId, now);
    const properties = [...new Set(overdue.map((finding) => finding.propertyId))];
    const limits = await this.reader.limitsOf(properties);
    const holders = await this.reader.holdersOf(properties, now);
    const climbed = overdue.flatMap((finding) => {
      const here = holders.get(finding.propertyId) ?? [];
      const { graceHours } = limits.get(finding.propertyId) ?? standardLimits(finding.propertyId);
      const escalation = escalationOf(finding.dueAt, now, { graceHours, vacant: vacantIn(here) });
      return escalation === undefined ? [] : [{ finding, escalation, ids: askedIn(escalation.asked, finding, here) }];
    });
    const names = await this.names.of([...new Set(climbed.flatMap(({ ids }) => ids))]);
    return climbed.map(({ finding, escalation, ids }) => ({
      ...finding,
      ...escalation,
      people: ids.flatMap((id) => names.get(id) ?? []),
    }));
  }
}

const holding = (rung: Rung, holders: readonly RoleHolder[]): readonly string[] =>
  holders.filter(({ role }) => ROLES[rung]?.includes(role)).map(({ employeeId }) => employeeId);

/** Rungs of the property that nobody holds; of those above it this service does not know. */
export const vacantIn = (holders: readonly RoleHolder[]): readonly Rung[] =>
  (Object.keys(ROLES) as Rung[]).filter((rung) => holding(rung, holders).length === 0);

const askedIn = (
  asked: Asked,
  { responsibleId }: OverdueFinding,
  holders: readonly RoleHolder[],
): readonly string[] => {
  if (asked !== 'responsible') return [...new Set(holding(asked, holders))];
  return responsibleId === undefined ? [] : [responsibleId];
};
