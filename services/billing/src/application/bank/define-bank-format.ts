import { type Recorder, refused } from '@goldkey/kernel';
import { type BankFormat, defineBankFormat } from '../../domain/bank-format/bank-format.js';
import type { BankFormatStore } from '../bank-ports.js';
import type { Directory, Kept } from '../ports.js';

/** Says once how the files of a bank or a wallet are read. */
export class DefineBankFormat {
  constructor(
    private readonly formats: BankFormatStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Omit<BankFormat, 'id'>): Promise<Kept<BankFormat>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const format = { ...said, id: this.recorder.newId() };
    const recording = this.recorder.recording(undefined);
    return this.formats.define(format, (sameName) => defineBankFormat(sameName, { ...recording, format }));
  }
}
