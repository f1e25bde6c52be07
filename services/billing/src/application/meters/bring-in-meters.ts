import { type Day, dayOf, type Recorder, type Refusal } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { installMeter } from '../../domain/meter/read.js';
import type { BroughtIn, HomesNamed } from '../import-ports.js';
import type { MeterStore } from '../meter-ports.js';
import { type Placed, placedRows, type RowOfFeeItem } from '../placed-rows.js';
import type { FeeItemStore } from '../ports.js';

/** A meter as a workbook has it, with what it showed when it began to count here. */
export interface MeterRow extends RowOfFeeItem, Pick<Meter, 'code' | 'digits' | 'factor'> {
  readonly day: Day;
  readonly value: string;
}

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'billing.day-ahead-invalid': 'day',
  'billing.meter-code-taken': 'code',
  'billing.not-metered-invalid': 'feeItem',
  'billing.reading-too-long-invalid': 'value',
};

const badRow = (refusal: Refusal): BroughtIn => {
  const column = COLUMNS[refusal.code];
  return { status: 'bad', refusal, ...(column !== undefined && { column }) };
};

/** Meters begin to count for their homes; one that counts there for the same fee item already stays as it is. */
export class BringInMeters {
  constructor(
    private readonly meters: Pick<MeterStore, 'install'>,
    private readonly homes: HomesNamed,
    private readonly feeItems: FeeItemStore,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly MeterRow[]): Promise<readonly BroughtIn[]> {
    const placed = await placedRows(rows, { homes: this.homes, feeItems: this.feeItems });
    const verdicts: BroughtIn[] = [];
    for (const one of placed) verdicts.push('bad' in one ? one.bad : await this.#install(one));
    return verdicts;
  }

  async #install({ row, propertyId, timeZone, householdId, feeItem }: Placed<MeterRow>): Promise<BroughtIn> {
    const { code, digits, factor, day, value } = row;
    const recording = this.recorder.recording(undefined);
    if (feeItem.basis !== 'metered')
      return badRow({ code: 'billing.not-metered-invalid', facts: { code: feeItem.code } });
    if (day > dayOf(recording.now, timeZone)) return badRow({ code: 'billing.day-ahead-invalid', facts: {} });
    const about = { propertyId, householdId, feeItemId: feeItem.id };
    const meter = { ...about, code, digits, factor, installedOn: day, id: this.recorder.newId() };
    let isThere = false;
    const kept = await this.meters.install(meter, (sameCode) => {
      isThere = sameCode?.householdId === householdId && sameCode.feeItemId === feeItem.id;
      return installMeter(sameCode, { ...recording, meter, value });
    });
    if (isThere) return { status: 'unchanged' };
    return kept.accepted ? { status: 'new' } : badRow(kept.refusal);
  }
}
