import { Facts, Loaded, Page, Paper, PaperPart, useRead, useText } from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import './sheet.css';

/** The order as a sheet that the owner signs by hand (C-04): owner, address, telephone, service, and what it costs. */
const Sheet = ({ order }: { order: Order }) => {
  const t = useText(convenienceTexts);
  const { number, itemName, mode, unit, address, ownerName, phone, details, price, quantity, due } = order;
  const facts = [
    { label: t('order.number'), value: number },
    { label: t('order.owner'), value: ownerName },
    { label: t('order.household'), value: address },
    { label: t('order.phone'), value: phone },
    { label: t('item'), value: itemName },
    ...Object.entries(details).map(([name, value]) => ({ label: t(`field.${name}` as 'field.from'), value })),
    { label: t('order.mode'), value: t(`order.mode.${mode}`) },
    { label: t('order.quantity'), value: `${quantity} ${unit}` },
    { label: t('price'), value: price === '0.00' ? t('free') : `${formatMoney(price)}/${unit}` },
    ...(['prepayment', 'deposit'] as const)
      .filter((kind) => due[kind] !== '0.00')
      .map((kind) => ({ label: t(`order.due.${kind}`), value: formatMoney(due[kind]) })),
  ];
  return (
    <Paper label={t('order.sheet')}>
      <PaperPart>
        <Facts facts={facts} lined />
      </PaperPart>
      <PaperPart className="cv-sheet-sign">
        <p>{t('order.sheet.words')}</p>
        <p className="cv-sheet-line">{t('order.sheet.sign')}</p>
      </PaperPart>
    </Paper>
  );
};

/** The sheet of one order, to be printed, signed, and handed in as a scan. */
export const SheetPage = () => {
  const t = useText(convenienceTexts);
  const { id = '' } = useParams();
  const read = useRead<Order>(door('orders', id));
  return (
    <Page
      title={t('order.sheet')}
      crumbs={[{ title: t('orders.title'), to: '/convenience/orders' }, { title: t('order.sheet') }]}
      acts={
        <Button className="gk-no-print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <Loaded query={read} rows={10}>
        {(order) => <Sheet order={order} />}
      </Loaded>
    </Page>
  );
};
