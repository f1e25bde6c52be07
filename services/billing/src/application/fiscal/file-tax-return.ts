import { type Day, dayOf, type Recorder, refused } from '@goldkey/kernel';
import { fileTaxReturn, type TaxDuty } from '../../domain/tax-return/tax-return.js';
import type { TaxDutyStore } from '../fiscal-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface FileTaxReturnCommand extends Target {
  readonly period: string;
  readonly filedOn: Day;
  readonly reference: string;
  readonly amount: string;
}

/** A return was filed with the tax office, under its reference. */
export class FileTaxReturn {
  constructor(
    private readonly duties: TaxDutyStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ period, filedOn, reference, amount, ...target }: FileTaxReturnCommand): Promise<Kept<TaxDuty>> {
    const propertyId = await this.duties.propertyOf(target.id);
    const property = propertyId === undefined ? undefined : await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.tax-duty-not-found', { id: target.id });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const filed = { period, filedOn, reference, amount, filedBy: this.self.id() };
    return this.duties.change(target, (duty) => fileTaxReturn(duty, { ...recording, filed, today }));
  }
}
