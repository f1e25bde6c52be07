import { endOfDay, type Fen, formatFen } from '@goldkey/kernel';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-29: water, power and gas that were paid for owners are recovered in full within their period. */
export const clause = defineDuties({
  id: 'M-29',
  texts,
  reads: ['billing.utility-advance.paid', 'billing.utility-advance.recovered'],
  *duties(situation) {
    for (const { id, at, data } of situation.facts('billing.utility-advance.paid')) {
      const { advanceId, amount, periodEnd } = data;
      const deadline = endOfDay(periodEnd, situation.zone);
      const recovered = situation
        .factsOf('billing.utility-advance.recovered', 'advanceId', advanceId)
        .filter(({ data: part }) => part.at <= deadline)
        .reduce((sum, { data: part }) => sum + part.amount, 0n);
      yield {
        deadline,
        window: { from: at, until: deadline },
        owed: { role: 'property-manager' },
        done: recovered >= amount,
        causes: [id],
        about: advanceId,
        details: { amount: formatFen(amount), recovered: formatFen(recovered as Fen) },
      };
    }
  },
});
