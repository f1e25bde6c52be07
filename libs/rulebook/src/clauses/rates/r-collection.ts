import { lastDayOf } from '@goldkey/kernel';
import { defineRates } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

/** The collection rate: collected ÷ receivable over the closed months whose last day lies in the period (events.md, `collection`). */
export const collectionRateClause = defineRates({
  id: 'collection',
  place: '003 · 收费',
  reads: ['billing.period.closed'],
  parameters: {},
  texts: {
    title: say('收缴率', '收繳率', 'Collection rate'),
    text: say('已结月份的实收 ÷ 应收。', '已結月份的實收 ÷ 應收。', 'Collected ÷ receivable of the closed months.'),
    sentence: {},
    avoid: {},
  },
  rates(situation, { first, last }) {
    const months = situation
      .facts('billing.period.closed')
      .filter(({ data }) => lastDayOf(data.month) >= first && lastDayOf(data.month) <= last);
    const sum = (field: 'collected' | 'receivable'): bigint =>
      months.reduce((total, { data }) => total + data[field], 0n);
    const yuan = (fen: bigint) => ({ numerator: fen, denominator: 100n });
    return [
      {
        kind: 'property',
        id: situation.propertyId,
        rates: { collection: { numerator: yuan(sum('collected')), denominator: yuan(sum('receivable')) } },
      },
    ];
  },
});
