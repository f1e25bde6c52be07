import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { replacementOf } from '../../domain/survey-call/decide.js';
import type { SurveyCall } from '../../domain/survey-call/survey-call.js';
import type { ComplaintStore } from '../ports.js';
import type { SurveyCallStore, SurveyDrawStore } from '../survey-ports.js';

export interface CallPorts {
  readonly calls: SurveyCallStore;
  readonly draws: SurveyDrawStore;
  readonly matters: Pick<ComplaintStore, 'find'>;
}

/** The next of the drawn order is called in place of a call that ended without an answer; a matter that was set aside since the draw is passed over. */
export const replaceCall = async (
  { calls, draws, matters }: CallPorts,
  call: SurveyCall,
  recorder: Recorder,
  at?: Instant,
): Promise<Outcome<undefined>> => {
  const draw = await draws.find(call.drawId);
  if (draw === undefined) return refused('complaints.survey-draw-not-found', { id: call.drawId });
  const passed = new Set(await calls.calledIn(draw.id));
  for (;;) {
    const next = replacementOf(draw, call, passed, { ...recorder.recording(at), id: recorder.newId() });
    const [drawn] = next.accepted ? next.events : [];
    const matter = drawn && (await matters.find(drawn.call.matterId));
    if (matter?.state.state !== 'set-aside') {
      await calls.add(next);
      return { accepted: true, value: undefined };
    }
    passed.add(matter.state.id);
  }
};
