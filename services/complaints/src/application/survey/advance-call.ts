import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { Level } from '../../domain/complaint/complaint.js';
import { refusedAsDuplicate } from '../../domain/complaint/rules.js';
import { type Answerer, takeAnswer } from '../../domain/owner-answer/owner-answer.js';
import { answerCall, attemptCall, giveUpCall, replacementOf } from '../../domain/survey-call/decide.js';
import type { SurveyCall } from '../../domain/survey-call/survey-call.js';
import type { Actor } from '../clock-ports.js';
import type { Target } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';
import type { OwnerAnswerStore, SurveyCallStore, SurveyDrawStore } from '../survey-ports.js';

/** What came of a call. `by`: who answered, which is not always the owner. */
export type CallOutcome = { readonly at?: Instant } & (
  | { readonly act: 'attempt'; readonly note?: string }
  | {
      readonly act: 'answer';
      readonly level: Level;
      readonly by: Exclude<Answerer, 'centre'>;
      readonly remark?: string;
    }
  | { readonly act: 'give-up'; readonly reason: string }
);

/** Notes what came of a drawn call: an answer, nobody there, or given up, where the next lot takes its place. */
export class AdvanceCall {
  constructor(
    private readonly calls: SurveyCallStore,
    private readonly draws: SurveyDrawStore,
    private readonly answers: OwnerAnswerStore,
    private readonly matters: Pick<ComplaintStore, 'hold'>,
    private readonly transactions: Transactions,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, outcome: CallOutcome): Promise<Outcome<Stored<SurveyCall>>> {
    const recording = this.recorder.recording(outcome.at);
    switch (outcome.act) {
      case 'attempt':
        return this.calls.change(target, (call) => attemptCall(call, { ...recording, note: outcome.note }));
      case 'answer':
        return this.answer(target, outcome);
      case 'give-up':
        return this.transactions.run(async () => {
          const given = await this.calls.change(target, (call) =>
            giveUpCall(call, { ...recording, reason: outcome.reason }),
          );
          if (!given.accepted) return given;
          const call = given.value.state;
          const draw = await this.draws.find(call.drawId);
          if (draw === undefined) return refused('complaints.survey-draw-not-found', { id: call.drawId });
          const called = await this.calls.calledIn(draw.id);
          const instead = { ...this.recorder.recording(outcome.at), id: this.recorder.newId() };
          await this.calls.add(replacementOf(draw, call, called, instead));
          return given;
        });
    }
  }

  private answer(
    target: Target,
    { level, by, remark, at }: Extract<CallOutcome, { act: 'answer' }>,
  ): Promise<Outcome<Stored<SurveyCall>>> {
    const answerId = this.recorder.newId();
    return this.transactions.run(async () => {
      const answered = await this.calls.change(target, (call) =>
        answerCall(call, { ...this.recorder.recording(at), answerId }),
      );
      if (!answered.accepted) return answered;
      const { propertyId, matterId, caller } = answered.value.state;
      // Since the draw the matter may have been found to be another department's, or another matter's.
      const matter = (await this.matters.hold(matterId))?.state;
      if (matter === undefined) return refused('complaints.complaint-not-found', { complaintId: matterId });
      const setAside = refusedAsDuplicate(matter);
      if (setAside !== undefined) return setAside;
      const { departmentId } = matter;
      const taken = await this.answers.take(
        takeAnswer({
          ...this.recorder.recording(at),
          answer: {
            id: answerId,
            propertyId,
            departmentId,
            matterId,
            method: 'phone',
            source: 'draw',
            level,
            // The centre's own weekly call is told as the centre's (S-02).
            by: caller === 'centre' ? 'centre' : by,
            ...(remark !== undefined && { remark }),
            enteredBy: this.actor.id(),
          },
        }),
      );
      return taken.accepted ? answered : taken;
    });
  }
}
