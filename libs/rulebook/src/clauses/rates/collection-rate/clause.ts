import { lastDayOf } from '@goldkey/kernel';
import { defineResult } from '../../../engine/define.js';
import { texts } from './texts.js';

/** The collection rate: collected ÷ receivable over the closed months whose last day lies in the period. */
export const clause = defineResult({
  id: 'collection',
  texts,
  makes: ['collection'],
  reads: ['billing.period.closed'],
  *figures(situation, { first, last }) {
    const months = situation
      .facts('billing.period.closed')
      .filter(({ data }) => lastDayOf(data.month) >= first && lastDayOf(data.month) <= last);
    const sum = (field: 'collected' | 'receivable'): bigint =>
      months.reduce((total, { data }) => total + data[field], 0n);
    const yuan = (fen: bigint) => ({ numerator: fen, denominator: 100n });
    const collection = { numerator: yuan(sum('collected')), denominator: yuan(sum('receivable')) };
    yield { subjectKind: 'property', subjectId: situation.propertyId, rates: { collection } };
  },
});
