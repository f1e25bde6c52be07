import type { Acting, Outcome, Recorder } from '@goldkey/kernel';
import { approvePrivacy, refusePrivacy, withdrawPrivacy } from '../../domain/privacy-request/decide.js';
import type { KeptRequest, PrivacyRequests } from '../privacy-ports.js';

export type DecidePrivacyCommand = Acting & {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name: string;
} & ({ readonly act: 'approve' | 'withdraw' } | { readonly act: 'refuse'; readonly reason: string });

/** A second person approves or refuses a request; anybody who may write one down takes it back. */
export class DecidePrivacy {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly recorder: Recorder,
  ) {}

  run(command: DecidePrivacyCommand): Promise<Outcome<KeptRequest>> {
    const { id, expectedVersion, by, selves, name } = command;
    const said = { ...this.recorder.recording(undefined), by, selves, name };
    return this.requests.change({ id, expectedVersion }, (request) => {
      if (command.act === 'refuse') return refusePrivacy(request, { ...said, reason: command.reason });
      return command.act === 'approve' ? approvePrivacy(request, said) : withdrawPrivacy(request, said);
    });
  }
}
