import { PlainTable, SectionHead, StateChip, useFormat, useMay, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { Order, OrderComplaint } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

/** Where a complaint about the order is taken in, with what is known of it already. */
export const complaintPath = (order: Order): string => {
  const { id, itemId, number, itemName, propertyId, householdId, departmentId, address, ownerName } = order;
  const known = { property: propertyId, order: id, item: itemId, label: `${number} ${itemName}` };
  const home = { household: householdId, room: address, name: ownerName, department: departmentId };
  return `/complaints/new?${new URLSearchParams({ ...known, ...home })}`;
};

const Standing = ({ complaint: { open, established } }: { complaint: OrderComplaint }) => {
  const t = useText(convenienceTexts);
  const found = established === null ? '' : t(established ? 'complaints.established' : 'complaints.unfounded');
  return (
    <StateChip tone={open ? 'soon' : 'plain'}>
      {[t(open ? 'complaints.open' : 'complaints.closed'), found].filter(Boolean).join(' · ')}
    </StateChip>
  );
};

/** What was complained of about an order; it goes to the reception log, whose clock and closing hold for it. */
export const OrderComplaints = ({ order }: { order: Order }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const may = useMay();
  const complaints = order.complaints ?? [];
  return (
    <section>
      <SectionHead
        title={t('complaints.title')}
        level={3}
        count={complaints.length === 0 ? undefined : complaints.length}
        aside={may('complaints:receive') ? <Link to={complaintPath(order)}>{t('complaints.new')}</Link> : undefined}
      />
      {complaints.length === 0 ? (
        <p className="gk-small gk-muted">{t('complaints.none')}</p>
      ) : (
        <PlainTable
          label={t('complaints.title')}
          rows={complaints}
          rowKey={({ complaintId }) => complaintId}
          columns={[
            {
              key: 'category',
              title: t('complaints.category'),
              cell: ({ complaintId, category }) =>
                may('complaints:read') ? <Link to={`/complaints/${complaintId}`}>{category}</Link> : category,
            },
            {
              key: 'at',
              title: t('complaints.receivedAt'),
              cell: ({ receivedAt }) => format.briefInstant(receivedAt),
            },
            { key: 'state', title: t('state'), cell: (complaint) => <Standing complaint={complaint} /> },
          ]}
        />
      )}
    </section>
  );
};
