import type { Outcome, Recorder, Refused } from '@goldkey/kernel';
import {
  type Ballot,
  cancelBallot,
  closeBallot,
  type Delegate,
  nameDelegates,
  openBallot,
  papersGivenAt,
} from '../../domain/ballot/ballot.js';
import { takeAnswer } from '../../domain/owner-answer/owner-answer.js';
import { refuseStrangers } from '../household/refuse-strangers.js';
import type { Homes } from '../household-ports.js';
import type { Target } from '../order-ports.js';
import type { Stored, Transactions } from '../ports.js';
import type { BallotPapers, BallotStore, OwnerAnswerStore } from '../survey-ports.js';

export type BallotStep =
  | { readonly act: 'name-delegates'; readonly delegates: readonly Pick<Delegate, 'name' | 'room' | 'householdId'>[] }
  | { readonly act: 'open' }
  | { readonly act: 'close' }
  | { readonly act: 'cancel'; readonly reason: string };

/** Brings a ballot on: its delegates, its opening, its end. */
export class AdvanceBallot {
  constructor(
    private readonly ballots: BallotStore,
    private readonly papers: BallotPapers,
    private readonly answers: OwnerAnswerStore,
    private readonly homes: Homes,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, step: BallotStep): Promise<Outcome<Stored<Ballot>>> {
    return step.act === 'close' ? this.close(target) : this.advance(target, step);
  }

  private async advance(
    target: Target,
    step: Exclude<BallotStep, { readonly act: 'close' }>,
  ): Promise<Outcome<Stored<Ballot>>> {
    const stranger = step.act === 'name-delegates' ? await this.refusedStrangers(target.id, step.delegates) : undefined;
    if (stranger !== undefined) return stranger;
    const recording = this.recorder.recording(undefined);
    return this.ballots.change(target, (ballot) => {
      switch (step.act) {
        case 'name-delegates': {
          const delegates = step.delegates.map((delegate) => ({ ...delegate, id: this.recorder.newId() }));
          return nameDelegates(ballot, { ...recording, delegates });
        }
        case 'open':
          return openBallot(ballot, recording);
        case 'cancel':
          return cancelBallot(ballot, { ...recording, reason: step.reason });
      }
    });
  }

  private async refusedStrangers(
    id: string,
    delegates: readonly Pick<Delegate, 'householdId'>[],
  ): Promise<Refused | undefined> {
    const ballot = await this.ballots.find(id);
    const named = delegates.flatMap(({ householdId }, index) =>
      householdId === undefined ? [] : [{ field: `delegates.${index}.householdId`, householdId }],
    );
    // A ballot that is not there is refused as such by whoever changes it.
    return ballot && refuseStrangers(this.homes, ballot.propertyId, named);
  }

  /**
   * Papers are told now, all at once: in the order in which they come out, with ids of this hour and one instant for all. Told
   * when each was handed in, the instant or the order of the news would say whose it was.
   */
  private close(target: Target): Promise<Outcome<Stored<Ballot>>> {
    return this.transactions.run(async () => {
      const recording = this.recorder.recording(undefined);
      const closed = await this.ballots.change(target, (ballot) => closeBallot(ballot, recording));
      if (!closed.accepted) return closed;
      const { state: ballot } = closed.value;
      const at = papersGivenAt(ballot, recording.at);
      const told = (await this.papers.takeOut(ballot)).map((paper) => {
        const { id: ballotId, propertyId } = ballot;
        const given = { method: 'annual-ballot', source: 'ballot', by: 'delegate' } as const;
        const answer = { ...paper, ...given, id: this.recorder.newId(), propertyId, ballotId };
        return takeAnswer({ ...this.recorder.recording(at), answer });
      });
      const refusal = (await this.answers.takeAll(ballot.propertyId, told)).find(({ accepted }) => !accepted);
      return refusal === undefined || refusal.accepted ? closed : refusal;
    });
  }
}
