import { type Day, dayOf, type Month, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { recordUsage } from '../../domain/household/usage.js';
import { costsByUse, rateOn, yuanDaysOf } from '../../domain/late-fee/late-fee.js';
import type { OverdueReader } from '../arrears-ports.js';
import type { Directory, FeeItemStore, UsageStore } from '../ports.js';

export interface CountLateFeesCommand {
  readonly propertyId: string;
  /** The fee item of the late fee, charged per use: its tariff is the rate of a yuan-day. */
  readonly feeItemId: string;
  /** The month with which it is billed, and the day up to which it is counted: today at the latest. */
  readonly month: Month;
  readonly day: Day;
  readonly graceDays: number;
  readonly cap: string;
}

/** Yuan-days of all that is late are counted, to be billed with the month; counting twice counts nothing twice. */
export class CountLateFees {
  constructor(
    private readonly reader: OverdueReader,
    private readonly usages: UsageStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CountLateFeesCommand): Promise<Outcome<{ readonly counted: number }>> {
    const { propertyId, feeItemId, month, day, graceDays, cap } = command;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    if (day > dayOf(this.recorder.recording(undefined).now, property.timeZone))
      return refused('billing.day-ahead-invalid', {});
    const [feeItem] = await this.feeItems.find(propertyId, [feeItemId]);
    if (feeItem === undefined) return refused('billing.fee-item-not-found', { id: feeItemId });
    if (feeItem.basis !== 'per-use') return refused('billing.not-per-use-invalid', { code: feeItem.code });
    if (costsByUse(feeItem.tariffs, day)) return refused('billing.late-by-use-invalid', { code: feeItem.code });
    const rate = rateOn(feeItem.tariffs, day);
    const late = (await this.reader.overdue(propertyId, feeItemId)).flatMap((charge) => {
      const span = yuanDaysOf(charge, day, { graceDays, rate, cap });
      if (span === undefined) return [];
      const { householdId, chargeId } = charge;
      const about = { propertyId, householdId, feeItemId, chargeMonth: month, chargeId };
      const usage = { ...about, ...span, id: this.recorder.newId(), source: 'late' as const };
      return [recordUsage(undefined, { ...this.recorder.recording(undefined), usage })];
    });
    const kept = await this.usages.recordAll(late);
    return kept.accepted ? { accepted: true, value: { counted: kept.value } } : kept;
  }
}
