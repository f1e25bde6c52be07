import { accept, type Decision, type Instant, refuse } from '@goldkey/kernel';
import { nextAlarm } from '../clock/alarm.js';
import { type Clock, openPause, type PauseReason } from '../clock/clock.js';
import type {
  ClockClimbed,
  ClockPaused,
  ClockRenewed,
  ClockResumed,
  ClockWarned,
  HandOverAccepted,
  HandOverDeclined,
  TimeAgreed,
} from './clock-events.js';
import type { Complaint } from './complaint.js';
import { outOfTime, type Timed } from './decide.js';
import { evolve } from './evolve.js';
import { isOpen, refusedBy } from './rules.js';

/** What is decided while a matter is on its way: its clock, and who answers for it. */

export interface PauseClock extends Timed {
  readonly reason: PauseReason;
  readonly note: string;
}

const beforeLastPause = (clock: Clock | undefined, at: Instant): boolean => {
  const last = clock?.pauses.at(-1);
  return clock !== undefined && (at < clock.startedAt || (last !== undefined && at < (last.until ?? last.from)));
};

/** The clock stands still while the owner, parts or the weather are waited for. It needs a reason in words, too. */
export const pauseClock = (complaint: Complaint, command: PauseClock): Decision<ClockPaused> => {
  const refused = refusedBy(complaint, 'pause') ?? outOfTime(complaint, command, 'paused-before-received');
  if (refused !== undefined) return refused;
  const { reason, note, at } = command;
  if (beforeLastPause(complaint.clock, at)) return refuse('complaints.paused-before-last-invalid', {});
  if (complaint.dueAt !== undefined && at > complaint.dueAt)
    return refuse('complaints.paused-when-late', { number: complaint.number });
  return accept({ type: 'ClockPaused', reason, note, at });
};

/** What was waited for is there. */
export const resumeClock = (complaint: Complaint, command: Timed): Decision<ClockResumed> => {
  const refused = refusedBy(complaint, 'resume') ?? outOfTime(complaint, command, 'paused-before-received');
  if (refused !== undefined) return refused;
  const { at } = command;
  const pause = complaint.clock && openPause(complaint.clock);
  if (pause !== undefined && at < pause.from) return refuse('complaints.paused-before-last-invalid', {});
  return accept({ type: 'ClockResumed', at });
};

export interface AgreeTime extends Timed {
  readonly dueAt: Instant;
  readonly note?: string;
}

/**
 * A time agreed with the owner takes the place of the rule's deadline. It lies ahead of when it was agreed. What was late before
 * anything was written down of it stays known as late.
 */
export const agreeTime = (complaint: Complaint, command: AgreeTime): Decision<TimeAgreed> => {
  const refused = refusedBy(complaint, 'agree-time') ?? outOfTime(complaint, command, 'agreed-before-received');
  if (refused !== undefined) return refused;
  const { dueAt, at, now, note } = command;
  if (dueAt <= at) return refuse('complaints.agreed-too-early-invalid', { dueAt });
  const missed = complaint.dueAt !== undefined && now > complaint.dueAt ? complaint.dueAt : undefined;
  return accept({
    ...{ type: 'TimeAgreed', dueAt, at },
    ...(note !== undefined && { note }),
    ...(missed !== undefined && { missed }),
  });
};

export interface RenewClock extends Timed {
  /** By the rule in force now, started when the matter was received or last reopened. */
  readonly clock: Clock;
  readonly reason: string;
}

/** The rule of today for a matter that runs by an older one, or by none. Pauses stay, what was promised does too. */
export const renewClock = (complaint: Complaint, command: RenewClock): Decision<ClockRenewed> => {
  const refused = refusedBy(complaint, 'renew-clock') ?? outOfTime(complaint, command, 'agreed-before-received');
  if (refused !== undefined) return refused;
  const { clock: old } = complaint;
  if (old?.ruleVersion === command.clock.ruleVersion) return accept();
  // Without a rule the only deadline is one that was promised.
  const agreedAt = old === undefined ? complaint.dueAt : old.agreedAt;
  const kept = { ...(old !== undefined && { pauses: old.pauses }), ...(agreedAt !== undefined && { agreedAt }) };
  const { reason, at } = command;
  return accept({ type: 'ClockRenewed', clock: { ...command.clock, ...kept }, reason, at });
};

/** Everything that the clock has to say by now: the warning before the deadline, each step up after it. */
export const ringClock = (complaint: Complaint, now: Instant): Decision<ClockWarned | ClockClimbed> => {
  const rung: (ClockWarned | ClockClimbed)[] = [];
  let matter = complaint;
  while (isOpen(matter) && matter.clock !== undefined) {
    const alarm = nextAlarm(matter.clock);
    if (alarm === undefined || alarm.at > now) break;
    const { at } = alarm;
    const event: ClockWarned | ClockClimbed =
      alarm.kind === 'warn'
        ? { type: 'ClockWarned', dueAt: matter.dueAt ?? at, at }
        : { type: 'ClockClimbed', level: alarm.level, to: alarm.to, at };
    rung.push(event);
    matter = evolve(matter, event);
  }
  return accept(...rung);
};

export interface AnswerHandOver extends Timed {
  /** Employee who answers; only who was named can. */
  readonly by: string;
}

const notNamed = (complaint: Complaint, by: string): Decision<never> | undefined =>
  complaint.assignment?.employeeId === by ? undefined : refuse('complaints.not-the-assignee.forbidden', {});

/** Who was named takes the matter: they answer for it from now on. */
export const acceptHandOver = (complaint: Complaint, command: AnswerHandOver): Decision<HandOverAccepted> => {
  const refused =
    refusedBy(complaint, 'accept') ??
    outOfTime(complaint, command, 'assigned-before-received') ??
    notNamed(complaint, command.by);
  if (refused !== undefined) return refused;
  const { assignment } = complaint;
  if (assignment === undefined) return accept();
  const { employeeId, employeeName } = assignment;
  return accept({ type: 'HandOverAccepted', employeeId, employeeName, at: command.at });
};

/** Who was named does not take it and says why: it goes back to who answers for it. */
export const declineHandOver = (
  complaint: Complaint,
  command: AnswerHandOver & { readonly reason: string },
): Decision<HandOverDeclined> => {
  const refused =
    refusedBy(complaint, 'decline') ??
    outOfTime(complaint, command, 'assigned-before-received') ??
    notNamed(complaint, command.by);
  if (refused !== undefined) return refused;
  return accept({ type: 'HandOverDeclined', employeeId: command.by, reason: command.reason, at: command.at });
};
