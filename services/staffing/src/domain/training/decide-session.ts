import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { TrainingPlan } from './plan.js';
import type { EffectVerdict, TrainingSession, TrainingSessionEvent, TrainingSessionTerms } from './session.js';

/** A training was held. `plan` is that of the property with the course it carries out, where it carries out one. */
export const holdTraining = (
  plan: TrainingPlan | undefined,
  command: Recording & { readonly terms: Omit<TrainingSessionTerms, 'heldAt'>; readonly satisfaction?: number },
): Decision<TrainingSessionEvent> => {
  const { eventId, at, satisfaction } = command;
  const terms: TrainingSessionTerms = { ...command.terms, heldAt: at };
  const { id: sessionId, propertyId, courseId, attendees } = terms;
  if (courseId !== undefined && (plan === undefined || plan.state === 'withdrawn')) {
    return refuse('staffing.training-course-not-found', { courseId });
  }
  if (new Set(attendees).size < attendees.length) return refuse('staffing.training-attendee-twice-invalid');
  const told = { type: 'TrainingSessionHeld' as const, eventId, at, sessionId, propertyId, terms };
  return refuseFuture(command) ?? accept({ ...told, ...(satisfaction !== undefined && { satisfaction }) });
};

const about = ({ id: sessionId, propertyId }: TrainingSession, { eventId, at }: Recording) => ({
  eventId,
  at,
  sessionId,
  propertyId,
});

const refuseWithdrawn = ({ id, state }: TrainingSession): Decision<never> | undefined =>
  state === 'withdrawn' ? refuse('staffing.training-session-withdrawn', { sessionId: id }) : undefined;

/** What those who took part thought of it becomes known, or is corrected. */
export const recordTrainingSatisfaction = (
  session: TrainingSession,
  command: Recording & { readonly satisfaction: number },
): Decision<TrainingSessionEvent> => {
  const { satisfaction } = command;
  return (
    refuseWithdrawn(session) ??
    (session.satisfaction === satisfaction
      ? accept()
      : accept({ ...about(session, command), type: 'TrainingSatisfactionRecorded', satisfaction }))
  );
};

/** Somebody judges what the training changed at work; a later judgement takes the place of an earlier one. */
export const judgeTrainingEffect = (
  session: TrainingSession,
  command: Recording & { readonly by: string; readonly verdict: EffectVerdict; readonly remark: string },
): Decision<TrainingSessionEvent> => {
  const { by: judgedBy, verdict, remark, at: judgedAt } = command;
  const withdrawn = refuseWithdrawn(session);
  if (withdrawn !== undefined) return withdrawn;
  if (judgedAt < session.heldAt) return refuse('staffing.training-judged-before-held-invalid');
  const effect = { verdict, remark, judgedBy, judgedAt };
  return refuseFuture(command) ?? accept({ ...about(session, command), type: 'TrainingEffectJudged', effect });
};

/** The session was recorded by mistake. */
export const withdrawTraining = (
  session: TrainingSession,
  command: Recording & { readonly why: string },
): Decision<TrainingSessionEvent> =>
  refuseWithdrawn(session) ??
  accept({ ...about(session, command), type: 'TrainingSessionWithdrawn', why: command.why });
