import type { Instant } from '@goldkey/kernel';

/** What a month asks for of training (rulebook M-33). */
export const trainingActivities = ['professional-training', 'character-training'] as const;
export type TrainingActivity = (typeof trainingActivities)[number];

/** A training that was held. */
export interface TrainingSessionTerms {
  readonly id: string;
  readonly propertyId: string;
  /** The course of the year's plan that it carries out; absent where nothing of the kind was planned. */
  readonly courseId?: string;
  readonly name: string;
  readonly heldAt: Instant;
  /** Who trained: one of the staff or from outside. */
  readonly trainer: string;
  /** What it cost: yuan as decimal text. */
  readonly cost: string;
  /** Who took part. */
  readonly attendees: readonly string[];
  readonly note: string;
  /** The activity of the month that it is, on record as an act of duty with this id; absent where it is neither. */
  readonly activity?: { readonly kind: TrainingActivity; readonly actId: string };
  readonly recordedBy: string;
}

export const effectVerdicts = ['effective', 'partly-effective', 'ineffective'] as const;
export type EffectVerdict = (typeof effectVerdicts)[number];

/** What the training changed at work, as somebody judged it some time afterwards. */
export interface TrainingEffect {
  readonly verdict: EffectVerdict;
  readonly remark: string;
  readonly judgedBy: string;
  readonly judgedAt: Instant;
}

/** A session with what those who took part thought of it, and what came of it later. */
export type TrainingSession = TrainingSessionTerms & {
  /** The mean of what they answered, 0 to 100; absent until it is known. */
  readonly satisfaction?: number;
  readonly effect?: TrainingEffect;
} & ({ readonly state: 'held' } | { readonly state: 'withdrawn'; readonly why: string });

export type TrainingSessionEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly sessionId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'TrainingSessionHeld'; readonly terms: TrainingSessionTerms; readonly satisfaction?: number }
  | { readonly type: 'TrainingSatisfactionRecorded'; readonly satisfaction: number }
  | { readonly type: 'TrainingEffectJudged'; readonly effect: TrainingEffect }
  | { readonly type: 'TrainingSessionWithdrawn'; readonly why: string }
);

/** The session after an event. */
export const evolveTrainingSession = (
  session: TrainingSession | undefined,
  event: TrainingSessionEvent,
): TrainingSession => {
  if (event.type === 'TrainingSessionHeld') {
    const { terms, satisfaction } = event;
    return { ...terms, ...(satisfaction !== undefined && { satisfaction }), state: 'held' };
  }
  if (session === undefined) throw new Error(`${event.type} of a session that was never held`);
  switch (event.type) {
    case 'TrainingSatisfactionRecorded':
      return { ...session, satisfaction: event.satisfaction };
    case 'TrainingEffectJudged':
      return { ...session, effect: event.effect };
    case 'TrainingSessionWithdrawn':
      return { ...session, state: 'withdrawn', why: event.why };
  }
};
