import {
  formatShortDay,
  Lines,
  type OpenHousehold,
  PaperPart,
  SectionHead,
  StateChip,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { orderTones } from './order-tones.js';

const MOST = 4;

/** What a home ordered last. */
export const Part = ({ household: { householdId, propertyId } }: { household: OpenHousehold }) => {
  const t = useText(convenienceTexts);
  const takes = useMay()('convenience:order');
  const read = useRead<{ readonly items: readonly Order[]; readonly total: number }>(door('orders'), {
    ...{ propertyId, householdId },
    sort: '-requestedAt',
    pageSize: MOST,
  });
  const { items, total } = read.data ?? { items: [], total: 0 };
  if (read.data === undefined || (total === 0 && !takes)) return null;
  return (
    <PaperPart>
      <SectionHead title={t('orders.title')} level={3} count={total > 0 ? total : undefined} />
      {total === 0 ? null : (
        <Lines
          tight
          lines={items.map(({ id, requestedAt, itemName, state }) => ({
            key: id,
            label: (
              <span className="gk-running">
                <span className="gk-muted">{formatShortDay(requestedAt)}</span>{' '}
                <Link to={`/convenience/orders?property=${propertyId}&open=${id}`}>{itemName}</Link>
              </span>
            ),
            figure: <StateChip tone={orderTones[state]}>{t(`order.state.${state}`)}</StateChip>,
            quiet: true,
          }))}
        />
      )}
      <p className="gk-small gk-ways gk-no-print">
        <Link to={`/convenience/orders?property=${propertyId}&householdId=${householdId}`}>
          {t(takes ? 'orders.forHome' : 'orders.ofHome')}
        </Link>
      </p>
    </PaperPart>
  );
};
