import { SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { Photos } from '@goldkey/ui/photos';
import { ATTACHMENTS, door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

/** The paper that the owner signed (C-04): its scan, with those that it took the place of; or that it is missing. */
export const OrderPaper = ({ order }: { order: Order }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const record = useRead<Order>(door('orders', order.id));
  const { signature, scans = [], unscanned } = record.data ?? order;
  const isMissing = unscanned === true || (signature?.on === 'paper' && scans.length === 0);
  if (scans.length === 0 && !isMissing) return null;
  return (
    <section>
      <SectionHead title={t('order.paper')} level={3} />
      {isMissing ? <p className="gk-late gk-small">{t('order.paper.missing')}</p> : null}
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
