import type { Recorder } from '@goldkey/kernel';
import { type BankLine, type Resolution, reopenLine, resolveLine } from '../../domain/bank-line/bank-line.js';
import type { BankLineStore } from '../bank-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export type ResolveBankLineCommand = Target &
  ({ readonly act: Resolution; readonly reason: string } | { readonly act: 'reopen' });

/** Money that is no household's payment: owed back, sent back, put aside; or looked at again. */
export class ResolveBankLine {
  constructor(
    private readonly lines: BankLineStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run(command: ResolveBankLineCommand): Promise<Kept<BankLine>> {
    const recording = { ...this.recorder.recording(undefined), by: this.self.id() };
    return this.lines.change(command, (line) =>
      command.act === 'reopen'
        ? reopenLine(line, recording)
        : resolveLine(line, { ...recording, act: command.act, reason: command.reason }),
    );
  }
}
