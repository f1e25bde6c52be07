import type { ListSpec } from '@goldkey/postgres';
import { keptOfHousehold } from '@goldkey/service-kit';
import type { BoundedKind } from '../../../../domain/authority/authority-limits.js';
import { homeNumber } from '../home-search.sql.js';
import { today } from '../today.sql.js';

/**
 * A list of what a second person decides, each with the lowest level that may by the limits of today: `levelFor` and `limitsOn` of
 * the domain, said in SQL so that it can be filtered. `amount` is a column of yuan; where it is NULL no limit covers it.
 */
export const waitingList = (table: string, kind: BoundedKind, amount: string): ListSpec => {
  const kept = keptOfHousehold(table);
  const bound = (level: 'property' | 'region') => `(held.limits #>> '{${kind},${level}}')::numeric`;
  const covers = (level: 'property' | 'region') => `${bound(level)} IS NULL OR ${amount} <= ${bound(level)}`;
  const level = `(CASE WHEN ${covers('property')} THEN 'property' WHEN ${covers('region')} THEN 'region' ELSE 'group' END)`;
  return {
    ...kept,
    from: `${kept.from} LEFT JOIN LATERAL (SELECT a.state -> 'limits' AS limits FROM authority_limits a WHERE a.property_id IS NULL
        AND a.from_day <= ${today('p')}
      ORDER BY a.from_day DESC, a.no DESC LIMIT 1) held ON true`,
    columns: { ...kept.columns, level },
    filters: {
      propertyId: { column: 't.property_id', kind: 'any' },
      householdId: { column: 't.household_id', kind: 'any' },
      state: { column: 't.standing', kind: 'any' },
      level: { column: level, kind: 'any' },
    },
    sorts: { state: 't.standing' },
    defaultSort: '-state',
    search: ["(h.building || '-' || h.room)", homeNumber('h')],
  };
};
