import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { Level } from '../../domain/complaint/complaint.js';
import { refusedAsSetAside, refuseOwnCase } from '../../domain/complaint/rules.js';
import { type Answerer, takeAnswer } from '../../domain/owner-answer/owner-answer.js';
import { answerCall, attemptCall, giveUpCall } from '../../domain/survey-call/decide.js';
import type { SurveyCall } from '../../domain/survey-call/survey-call.js';
import type { Actor } from '../clock-ports.js';
import type { Target } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';
import type { OwnerAnswerStore } from '../survey-ports.js';
import { type CallPorts, replaceCall } from './replace-call.js';

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

/**
 * Notes what came of a drawn call: an answer, nobody there, or given up, where the next lot takes its place. Whoever handled the matter
 * does not take its owner's answer down.
 */
export class AdvanceCall {
  constructor(
    private readonly ports: CallPorts & {
      readonly matters: Pick<ComplaintStore, 'find' | 'hold'>;
      readonly answers: OwnerAnswerStore;
    },
    private readonly transactions: Transactions,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, outcome: CallOutcome): Promise<Outcome<Stored<SurveyCall>>> {
    const recording = this.recorder.recording(outcome.at);
    switch (outcome.act) {
      case 'attempt':
        return this.ports.calls.change(target, (call) => attemptCall(call, { ...recording, note: outcome.note }));
      case 'answer':
        return this.answer(target, outcome);
      case 'give-up':
        return this.transactions.run(async () => {
          const given = await this.ports.calls.change(target, (call) =>
            giveUpCall(call, { ...recording, reason: outcome.reason }),
          );
          if (!given.accepted) return given;
          const replaced = await replaceCall(this.ports, given.value.state, this.recorder, outcome.at);
          return replaced.accepted ? given : replaced;
        });
    }
  }

  private async answer(
    target: Target,
    { level, by, remark, at }: Extract<CallOutcome, { act: 'answer' }>,
  ): Promise<Outcome<Stored<SurveyCall>>> {
    const answerId = this.recorder.newId();
    const found = await this.ports.calls.find(target.id);
    if (found === undefined) return refused('complaints.survey-call-not-found', { id: target.id });
    return this.transactions.run(async () => {
      // Since the draw the matter may have been found to be another department's, or another matter's.
      const matter = (await this.ports.matters.hold(found.matterId))?.state;
      if (matter === undefined) return refused('complaints.complaint-not-found', { complaintId: found.matterId });
      const refusal = refusedAsSetAside(matter) ?? refuseOwnCase(matter, 'take-answer', this.actor.acting().selves);
      if (refusal !== undefined) return refusal;
      const answered = await this.ports.calls.change(target, (call) =>
        answerCall(call, { ...this.recorder.recording(at), answerId }),
      );
      if (!answered.accepted) return answered;
      const { propertyId, matterId, caller } = answered.value.state;
      const { departmentId } = matter;
      const taken = await this.ports.answers.take(
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
