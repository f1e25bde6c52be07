import { type Recorder, refuse } from '@goldkey/kernel';
import type { Act, DeedKind } from '../../domain/act/act.js';
import { withdrawAct } from '../../domain/act/decide.js';
import type { ActStore, Kept, Target } from '../ports.js';

export interface WithdrawActCommand extends Target {
  readonly why: string;
  /** Whether the caller may do such an act at a property; only who may do it may take it back. */
  readonly mayDo: (kind: DeedKind, propertyId: string) => boolean;
}

/** An act of duty was recorded by mistake and is taken back. */
export class WithdrawAct {
  constructor(
    private readonly acts: ActStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawActCommand): Promise<Kept<Act>> {
    const recording = this.recorder.recording(undefined);
    const [outcome] = await this.acts.change([
      {
        ...command,
        decide: (act) =>
          command.mayDo(act.deed.kind, act.propertyId)
            ? withdrawAct(act, { ...recording, why: command.why })
            : refuse('staffing.act-not-permitted'),
      },
    ]);
    return outcome as Kept<Act>;
  }
}
