import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { refusedAsSetAside } from '../../domain/complaint/rules.js';
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

/** Takes many answers down at once; each for itself, in the order given. */
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
    { departmentId, matterId }: Pick<EnteredAnswer, 'departmentId' | 'matterId'>,
    departmentsProperty: string | undefined,
  ) {
    if (departmentsProperty !== propertyId) return notFound('department-not-found', { departmentId });
    if (matterId === undefined) return undefined;
    const matter = await this.matters.find(matterId);
    return matter?.state.propertyId === propertyId
      ? refusedAsSetAside(matter.state)
      : notFound('complaint-not-found', { complaintId: matterId });
  }
}

const notFound = (why: string, facts: Record<string, unknown>) => {
  const outcome = refused(`complaints.${why}`, facts);
  if (outcome.accepted) throw new Error('a refusal refuses');
  return outcome;
};
