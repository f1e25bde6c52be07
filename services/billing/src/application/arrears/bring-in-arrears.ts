import { dayOf, fen, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import { bringInOpening, judgeOpening, type OpeningCharge, type OpeningStanding } from '../../domain/run/opening.js';
import type { BroughtIn, HomesNamed, OpeningArrearsStore } from '../import-ports.js';
import { type Placed, placedRows, type RowOfFeeItem } from '../placed-rows.js';
import type { FeeItemStore, Self } from '../ports.js';

/** What a home still owed for a month when its property came here, as a workbook has it. */
export interface ArrearsRow extends RowOfFeeItem {
  readonly month: Month;
  /** Yuan. */
  readonly amount: string;
}

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'billing.amount-not-positive-invalid': 'amount',
  'billing.amount-out-of-bounds-invalid': 'amount',
  'billing.opening-differs': 'amount',
  'billing.opening-month-invalid': 'month',
  'billing.month-billed': 'month',
  'billing.month-closed': 'month',
};

type Place = Placed<ArrearsRow>;

const keyOf = ({ householdId, feeItemId, month }: OpeningCharge): string =>
  JSON.stringify([householdId, feeItemId, month]);

const chargeOf = ({ row, householdId, feeItem }: Place): OpeningCharge => ({
  householdId,
  feeItemId: feeItem.id,
  month: row.month,
  amount: fen(row.amount),
});

/** Arrears of before are owed here from now on: what the books of the company have already is told to the ledger alone. */
export class BringInArrears {
  constructor(
    private readonly arrears: OpeningArrearsStore,
    private readonly homes: HomesNamed,
    private readonly feeItems: FeeItemStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly ArrearsRow[]): Promise<readonly BroughtIn[]> {
    const placed = await placedRows(rows, { homes: this.homes, feeItems: this.feeItems });
    const verdicts = new Map<unknown, BroughtIn>();
    const byProperty = new Map<string, Place[]>();
    for (const one of placed) {
      if ('bad' in one) verdicts.set(one, one.bad);
      else byProperty.set(one.propertyId, [...(byProperty.get(one.propertyId) ?? []), one]);
    }
    for (const of of byProperty.values()) await this.#bringIn(of, verdicts);
    return placed.map((one) => verdicts.get(one) as BroughtIn);
  }

  async #bringIn(rows: readonly Place[], verdicts: Map<unknown, BroughtIn>): Promise<void> {
    const [{ propertyId, timeZone }] = rows as [Place];
    const recording = this.recorder.recording(undefined);
    const bookedIn = monthOf(dayOf(recording.at, timeZone));
    const by = this.self.id();
    const booking = { propertyId, entryId: this.recorder.newId(), month: bookedIn, at: recording.at, by };
    const charges = rows.map(chargeOf);
    await this.arrears.bringIn(charges, booking, (standings) => {
      const fresh = new Map<string, OpeningCharge>();
      for (const [index, charge] of charges.entries()) {
        const standing = standings[index] as OpeningStanding;
        // Two rows may name one fee item, by its code and by its name.
        const before = fresh.get(keyOf(charge));
        const charged = before === undefined ? standing.charged : [{ amount: before.amount, opening: true }];
        const verdict = judgeOpening(charge, { ...standing, charged });
        verdicts.set(rows[index], broughtIn(verdict));
        if (verdict === 'new') fresh.set(keyOf(charge), charge);
      }
      if (fresh.size === 0) return undefined;
      const news = [...fresh.values()];
      const run = { ...recording, id: this.recorder.newId(), propertyId, bookedIn, by, charges: news };
      return { fresh: news, run: bringInOpening(run) };
    });
  }
}

const broughtIn = (verdict: ReturnType<typeof judgeOpening>): BroughtIn => {
  if (typeof verdict === 'string') return { status: verdict };
  const column = COLUMNS[verdict.code];
  return { status: 'bad', refusal: verdict, ...(column !== undefined && { column }) };
};
