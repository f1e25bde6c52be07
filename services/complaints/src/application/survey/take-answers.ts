import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { refusedAsSetAside, refuseOwnCase } from '../../domain/complaint/rules.js';
import type { OwnerAnswer } from '../../domain/owner-answer/owner-answer.js';
import { takeAnswer } from '../../domain/owner-answer/owner-answer.js';
import type { Actor } from '../clock-ports.js';
import type { ComplaintStore, Directory, Stored } from '../ports.js';
import type { OwnerAnswerStore } from '../survey-ports.js';

/** An answer as it is typed in from paper, or taken at a door. */
export interface EnteredAnswer
  extends Pick<
    OwnerAnswer,
    'departmentId' | 'matterId' | 'level' | 'by' | 'remark' | 'paperNumber' | 'aspects' | 'wrongs'
  > {
  readonly method: 'questionnaire' | 'spot-check' | 'phone';
  readonly source: 'paper' | 'desk';
  readonly at?: Instant;
}

/**
 * Takes many answers down at once; each for itself, in the order given. Of a matter that they handled nobody brings an answer that
 * counts as the owner's (S-05).
 */
export class TakeAnswers {
  constructor(
    private readonly answers: OwnerAnswerStore,
    private readonly matters: ComplaintStore,
    private readonly directory: Directory,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  async run(propertyId: string, entered: readonly EnteredAnswer[]): Promise<readonly Outcome<Stored<OwnerAnswer>>[]> {
    const departments = await this.directory.departments([...new Set(entered.map((one) => one.departmentId))]);
    const decisions = [];
    for (const { at, ...answer } of entered) {
      const refusal = await this.refusalOf(propertyId, answer, departments.get(answer.departmentId)?.propertyId);
      decisions.push(
        refusal ??
          takeAnswer({
            ...this.recorder.recording(at),
            answer: { ...answer, id: this.recorder.newId(), propertyId, enteredBy: this.actor.id() },
          }),
      );
    }
    return this.answers.takeAll(propertyId, decisions);
  }

  private async refusalOf(
    propertyId: string,
    { departmentId, matterId, by }: Pick<EnteredAnswer, 'departmentId' | 'matterId' | 'by'>,
    departmentsProperty: string | undefined,
  ) {
    if (departmentsProperty !== propertyId) return notFound('department-not-found', { departmentId });
    if (matterId === undefined) return undefined;
    const matter = await this.matters.find(matterId);
    if (matter?.state.propertyId !== propertyId) return notFound('complaint-not-found', { complaintId: matterId });
    const setAside = refusedAsSetAside(matter.state);
    if (setAside !== undefined || by === 'staff') return setAside;
    return refuseOwnCase(matter.state, 'take-answer', this.actor.acting().selves);
  }
}

const notFound = (why: string, facts: Record<string, unknown>) => {
  const outcome = refused(`complaints.${why}`, facts);
  if (outcome.accepted) throw new Error('a refusal refuses');
  return outcome;
};
