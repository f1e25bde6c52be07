import { addRatios, type Ratio, ratio, ratioToDecimal, ratioToText } from '@goldkey/kernel';

/** What the meters of a supply area counted in a month: those of a fee item in some buildings, or in all of a property. */
export interface SupplyCounted {
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly feeItemId: string;
  readonly feeItem: string;
  readonly unit: string;
  /** Absent: all of the property. */
  readonly buildings?: readonly string[];
  /** Decimals; absent: only what is used in common has a meter, and nobody knows what went in. */
  readonly main?: string;
  readonly homes: string;
  readonly common: string;
  /** Main and common meters, and meters of homes, that were not read for the month. */
  readonly unread: readonly string[];
  readonly homesUnread: number;
}

export interface SupplyCompared extends SupplyCounted {
  /** What went in and was counted nowhere; below zero where more was counted below than went in. Absent: nobody knows what went in. */
  readonly loss?: string;
  /** Of what went in, four places half-up; absent where nothing did. */
  readonly lossShare?: string;
  /** Loss and common use together: what no home was charged for. */
  readonly unbilled?: string;
}

const SHARE_PLACES = 4;
const minus = (one: Ratio, other: Ratio): Ratio => addRatios(one, { ...other, numerator: -other.numerator });

/** What went into a supply area against what came out of it, exactly. */
export const compareSupply = (counted: SupplyCounted): SupplyCompared => {
  if (counted.main === undefined) return counted;
  const [main, homes, common] = [ratio(counted.main), ratio(counted.homes), ratio(counted.common)];
  const unbilled = minus(main, homes);
  const loss = minus(unbilled, common);
  const share = { numerator: loss.numerator * main.denominator, denominator: loss.denominator * main.numerator };
  return {
    ...counted,
    loss: ratioToText(loss),
    ...(main.numerator > 0n && { lossShare: ratioToDecimal(share, SHARE_PLACES) }),
    unbilled: ratioToText(unbilled),
  };
};
