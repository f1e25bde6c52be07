import { type Decision, isSelf, type Recording, refuse, type Selves } from '@goldkey/kernel';
import { happened, next } from './decide.js';
import { type Finding, type FindingEvent, isMissed, QUALITY_SOURCES } from './finding.js';

/** Who says that they have one cause, by every id. */
export interface MergeFinding extends Recording, Pick<Selves, 'selves'> {
  /** The finding of the same cause that stays. */
  readonly into: Finding;
  readonly isOfQuality: boolean;
  readonly reason: string;
}

/** Why the two are not one: what stays has to carry every duty of what goes into it, no later. */
const refuseApart = (finding: Finding, { into, now }: MergeFinding): Decision<never> | undefined => {
  if (into.id === finding.id || into.propertyId !== finding.propertyId || into.source !== finding.source)
    return refuse('inspections.merge-apart-invalid');
  // What the survey found is owed by its department (S-08).
  const { source, departmentId } = finding;
  if (source === 'survey' && departmentId !== undefined && departmentId !== into.departmentId)
    return refuse('inspections.merge-departments-invalid');
  if (into.state !== 'raised' && into.state !== 'planned')
    return refuse('inspections.finding-state', { state: into.state, act: 'absorb' });
  // What was missed was missed: it is not made undone.
  if (isMissed(finding, now)) return refuse('inspections.merge-overdue-invalid');
  if (finding.dueAt !== undefined && (into.dueAt === undefined || into.dueAt > finding.dueAt))
    return refuse('inspections.merge-later-due-invalid');
  return undefined;
};

/**
 * A finding has the same cause as another and goes into it. What was told of it is taken back, so that it is owed and charged by
 * the one that stays alone (docs/adr/0037).
 */
export const mergeFinding = (finding: Finding, command: MergeFinding): Decision<FindingEvent> => {
  const state = next(finding, 'merge', command);
  if (typeof state === 'object') return state;
  const { into, isOfQuality, reason } = command;
  const { source, sleepingGuards, bottomLine, responsibleId, carries } = finding;
  if (sleepingGuards !== undefined || bottomLine === true) return refuse('inspections.merge-charged-invalid');
  // What is counted one by one is one only where the quality centre says so.
  if (QUALITY_SOURCES.includes(source) && !isOfQuality) return refuse('inspections.quality-only.forbidden');
  // Who answers for findings does not make them fewer.
  if ([responsibleId, into.responsibleId].some((id) => isSelf(id, command)))
    return refuse('inspections.same-person.forbidden');
  if (carries !== undefined) return refuse('inspections.finding-carries-others');
  return (
    refuseApart(finding, command) ??
    happened(command, {
      type: 'FindingMerged',
      finding: { ...finding, state, mergedInto: into.id },
      facts: { reason, into: into.id },
    })
  );
};

export interface AbsorbFindings extends Recording {
  readonly others: readonly string[];
  readonly reason: string;
}

/** The finding that stays notes what went into it. */
export const absorbFindings = (finding: Finding, command: AbsorbFindings): Decision<FindingEvent> => {
  const { others, reason } = command;
  const carries = [...new Set([...(finding.carries ?? []), ...others])];
  return happened(command, {
    type: 'FindingAbsorbed',
    finding: { ...finding, carries },
    facts: { reason, count: others.length },
  });
};
