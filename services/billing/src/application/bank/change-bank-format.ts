import type { Recorder } from '@goldkey/kernel';
import { type BankFormat, changeBankFormat } from '../../domain/bank-format/bank-format.js';
import type { BankFormatStore } from '../bank-ports.js';
import type { Kept, Target } from '../ports.js';

export type BankFormatChanges = Partial<Omit<BankFormat, 'id' | 'propertyId' | 'account'>>;

/** A bank has changed its files. */
export class ChangeBankFormat {
  constructor(
    private readonly formats: BankFormatStore,
    private readonly recorder: Recorder,
  ) {}

  run({ changes, ...target }: Target & { readonly changes: BankFormatChanges }): Promise<Kept<BankFormat>> {
    const recording = this.recorder.recording(undefined);
    return this.formats.change(target, (format) => changeBankFormat(format, { ...recording, changes }));
  }
}
