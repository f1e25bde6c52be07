import type { Outcome, Recorder } from '@goldkey/kernel';
import {
  type Ballot,
  cancelBallot,
  closeBallot,
  type Delegate,
  nameDelegates,
  openBallot,
} from '../../domain/ballot/ballot.js';
import type { Target } from '../order-ports.js';
import type { Stored } from '../ports.js';
import type { BallotStore } from '../survey-ports.js';

export type BallotStep =
  | { readonly act: 'name-delegates'; readonly delegates: readonly Omit<Delegate, 'id' | 'votedAt'>[] }
  | { readonly act: 'open' | 'close' }
  | { readonly act: 'cancel'; readonly reason: string };

/** Brings a ballot on: its delegates, its opening, its end. */
export class AdvanceBallot {
  constructor(
    private readonly ballots: BallotStore,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, step: BallotStep): Promise<Outcome<Stored<Ballot>>> {
    const recording = this.recorder.recording(undefined);
    return this.ballots.change(target, (ballot) => {
      switch (step.act) {
        case 'name-delegates': {
          const delegates = step.delegates.map((delegate) => ({ ...delegate, id: this.recorder.newId() }));
          return nameDelegates(ballot, { ...recording, delegates });
        }
        case 'open':
          return openBallot(ballot, recording);
        case 'close':
          return closeBallot(ballot, recording);
        case 'cancel':
          return cancelBallot(ballot, { ...recording, reason: step.reason });
      }
    });
  }
}
