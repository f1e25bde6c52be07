import type { Outcome, Recorder } from '@goldkey/kernel';
import { type Ballot, voteInBallot } from '../../domain/ballot/ballot.js';
import type { Target } from '../order-ports.js';
import type { Stored, Transactions } from '../ports.js';
import type { BallotPapers, BallotStore, Paper } from '../survey-ports.js';

export interface Vote extends Pick<Paper, 'valid'> {
  readonly delegateId: string;
  readonly levels: readonly Omit<Paper, 'valid'>[];
}

/** Takes a delegate's paper: that they voted is on the ballot; how they did is told at its close, with all others. */
export class VoteInBallot {
  constructor(
    private readonly ballots: BallotStore,
    private readonly papers: BallotPapers,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, { delegateId, valid, levels }: Vote): Promise<Outcome<Stored<Ballot>>> {
    return this.transactions.run(async () => {
      const recording = this.recorder.recording(undefined);
      const departmentIds = levels.map(({ departmentId }) => departmentId);
      const voted = await this.ballots.change(target, (ballot) =>
        voteInBallot(ballot, { ...recording, delegateId, departmentIds, valid }),
      );
      if (!voted.accepted) return voted;
      await this.papers.putIn(
        voted.value.state,
        levels.map((level) => ({ ...level, valid })),
      );
      return voted;
    });
  }
}
