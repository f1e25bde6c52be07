import { accept, type Decision, type Instant, type Recording } from '@goldkey/kernel';
import type { Rung, SupervisionLimits } from '../limits/limits.js';
import { happened } from './decide.js';
import { type Asking, escalationOf } from './escalation.js';
import type { Finding, FindingEvent } from './finding.js';

const DAY_MS = 86_400_000;
/** Where a finding has less time than four days, it is spoken of when this part of it is left. */
const LAST_PART = 4;

type Dated = Finding & { readonly dueAt: Instant };
const isDated = (finding: Finding): finding is Dated => finding.dueAt !== undefined;
const isOpen = ({ state }: Finding): boolean => state === 'raised' || state === 'planned' || state === 'rectified';

/** A day before the deadline; of a short term its last quarter. */
const soonAt = ({ raisedAt, dueAt }: Dated): Instant =>
  (dueAt - Math.min(DAY_MS, Math.floor((dueAt - raisedAt) / LAST_PART))) as Instant;

/** When the finding is to be looked at next; undefined where there is nobody left to ask. */
export const askAtOf = (finding: Finding): Instant | undefined => {
  if (!isOpen(finding) || !isDated(finding)) return undefined;
  const { asking, dueAt } = finding;
  return asking?.dueAt === dueAt ? asking.nextAt : soonAt(finding);
};

type Line = Pick<SupervisionLimits, 'graceHours'> & { readonly vacant?: readonly Rung[] };

const stageOf = (finding: Dated, now: Instant, line: Line): Asking | undefined => {
  const { dueAt, state } = finding;
  const escalation = escalationOf(dueAt, now, line);
  if (escalation === undefined) {
    // What is put right waits for somebody else's eyes.
    if (now < soonAt(finding) || state === 'rectified') return undefined;
    return { asked: 'soon', at: soonAt(finding), dueAt, nextAt: (dueAt + 1) as Instant };
  }
  const { asked, since, next } = escalation;
  return { asked, at: since, dueAt, ...(next !== undefined && { nextAt: (next.from + 1) as Instant }) };
};

/**
 * Whoever is to be asked about the finding now is asked, once for each deadline and stage; of stages that passed unseen only the
 * last. Nothing happens where they were asked already, or the finding is no more open.
 */
export const askAbout = (finding: Finding, command: Recording & Line): Decision<FindingEvent> => {
  if (!isOpen(finding) || !isDated(finding)) return accept();
  const asking = stageOf(finding, command.at, command);
  const { asking: before } = finding;
  if (asking === undefined || (before?.dueAt === asking.dueAt && before.asked === asking.asked)) return accept();
  return happened(command, { type: 'FindingAsked', finding: { ...finding, asking }, facts: { asked: asking.asked } });
};
