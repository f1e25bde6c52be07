import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawThirdPartyResult } from '../../domain/third-party-result/decide.js';
import type { ThirdPartyResult } from '../../domain/third-party-result/third-party-result.js';
import type { Kept, Target } from '../ports.js';
import type { ThirdPartyResultStore } from '../quality-ports.js';

export interface WithdrawThirdPartyResultCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A result was taken in by mistake; its findings are withdrawn each for itself. */
export class WithdrawThirdPartyResult {
  constructor(
    private readonly records: ThirdPartyResultStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawThirdPartyResultCommand): Promise<Kept<ThirdPartyResult>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => withdrawThirdPartyResult(known, command));
  }
}
