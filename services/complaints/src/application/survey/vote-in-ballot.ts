import type { Outcome, Recorder } from '@goldkey/kernel';
import { type Ballot, voteInBallot } from '../../domain/ballot/ballot.js';
import type { Level } from '../../domain/complaint/complaint.js';
import { takeAnswer } from '../../domain/owner-answer/owner-answer.js';
import type { Target } from '../order-ports.js';
import type { Stored, Transactions } from '../ports.js';
import type { BallotStore, OwnerAnswerStore } from '../survey-ports.js';

export interface Vote {
  readonly delegateId: string;
  /** An invalid paper is kept and counts nothing (S-06). */
  readonly valid: boolean;
  readonly levels: readonly { readonly departmentId: string; readonly level: Level }[];
}

/** Takes a delegate's paper: that they voted is on the ballot, how they did lies apart, without their name. */
export class VoteInBallot {
  constructor(
    private readonly ballots: BallotStore,
    private readonly answers: OwnerAnswerStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, { delegateId, valid, levels }: Vote): Promise<Outcome<Stored<Ballot>>> {
    return this.transactions.run(async () => {
      const recording = this.recorder.recording(undefined);
      const departmentIds = levels.map(({ departmentId }) => departmentId);
      const voted = await this.ballots.change(target, (ballot) =>
        voteInBallot(ballot, { ...recording, delegateId, departmentIds }),
      );
      if (!voted.accepted) return voted;
      const { id: ballotId, propertyId } = voted.value.state;
      for (const { departmentId, level } of levels) {
        const taken = await this.answers.take(
          takeAnswer({
            ...this.recorder.recording(recording.at),
            answer: {
              id: this.recorder.newId(),
              propertyId,
              departmentId,
              method: 'annual-ballot',
              source: 'ballot',
              level,
              by: 'delegate',
              valid,
              ballotId,
            },
          }),
        );
        if (!taken.accepted) return taken;
      }
      return voted;
    });
  }
}
