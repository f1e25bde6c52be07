import { SectionHead, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Photos } from '@goldkey/ui/photos';
import { Link } from 'react-router';
import { ATTACHMENTS, door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

/** The paper that the owner signs (C-04): its sheet; its scan, with those that it took the place of; or that it is missing. */
export const OrderPaper = ({ order }: { order: Order }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const may = useMay();
  const record = useRead<Order>(door('orders', order.id));
  const { scans = [], unscanned: isMissing = false } = record.data ?? order;
  const isWish = order.state === 'requested';
  if (scans.length === 0 && !isMissing && !isWish) return null;
  return (
    <section style={{ marginBottom: 20 }}>
      <SectionHead title={t('order.paper')} level={3} />
      {isMissing ? <p className="gk-late gk-small">{t('order.paper.missing')}</p> : null}
      {isWish && may('convenience:order') ? (
        <Link to={`/convenience/orders/${order.id}/sheet`}>{`${t('print')} · ${t('order.sheet')}`}</Link>
      ) : null}
      {[...scans].reverse().map(({ pages, at, byName }, index) => (
        <div key={at}>
          <p className="gk-small gk-muted">
            {t(index === 0 ? 'order.paper.by' : 'order.paper.before', { at: format.instant(at), byName })}
          </p>
          <Photos door={ATTACHMENTS} ids={pages} />
        </div>
      ))}
    </section>
  );
};
