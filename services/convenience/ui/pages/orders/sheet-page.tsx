import {
  FormRows,
  LoadedPage,
  Page,
  PrintButton,
  PrintedForm,
  PrintedForms,
  usePropertyContact,
  useRead,
  useText,
} from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { useParams } from 'react-router';
import { door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { totalOf } from './total.js';

/** The order as a sheet that the owner signs by hand (C-04): owner, address, telephone, service, and what it costs. */
const Sheet = ({ order }: { order: Order }) => {
  const t = useText(convenienceTexts);
  const { number, itemName, mode, unit, address, ownerName, phone, details, price, quantity, due } = order;
  const isFree = price === '0.00';
  const facts = [
    // With its year: paper is read in other years, too.
    { label: t('order.requestedAt'), value: order.requestedAt.slice(0, 10) },
    { label: t('order.owner'), value: ownerName },
    { label: t('order.household'), value: address },
    { label: t('order.phone'), value: phone },
    { label: t('item'), value: itemName },
    ...Object.entries(details).map(([name, value]) => ({ label: t(`field.${name}` as 'field.from'), value })),
    { label: t('order.mode'), value: t(`order.mode.${mode}`) },
    { label: t('order.quantity'), value: `${quantity} ${unit}` },
    { label: t('price'), value: isFree ? t('free') : `${formatMoney(price)}/${unit}` },
    ...(isFree || mode === 'standing' ? [] : [{ label: t('total'), value: formatMoney(totalOf(order)) }]),
    ...(['prepayment', 'deposit'] as const)
      .filter((kind) => due[kind] !== '0.00')
      .map((kind) => ({ label: t(`order.due.${kind}`), value: formatMoney(due[kind]) })),
  ];
  return (
    <PrintedForm
      title={t('order.sheet')}
      number={number}
      property={order.propertyName ?? null}
      contact={usePropertyContact(order.propertyId)}
      signs={[t('order.sheet.sign')]}
    >
      <FormRows facts={facts} />
      <p>{t('order.sheet.words')}</p>
    </PrintedForm>
  );
};

/** The sheet of one order, to be printed, signed, and handed in as a scan. */
export const SheetPage = () => {
  const t = useText(convenienceTexts);
  const { id = '' } = useParams();
  const read = useRead<Order>(door('orders', id));
  const crumbs = [{ title: t('orders.title'), to: '/convenience/orders' }, { title: t('order.sheet') }];
  return (
    <LoadedPage query={read} title={t('order.sheet')} crumbs={crumbs}>
      {(order) => (
        <Page title={t('order.sheet')} crumbs={crumbs} acts={<PrintButton />}>
          <PrintedForms>
            <Sheet order={order} />
          </PrintedForms>
        </Page>
      )}
    </LoadedPage>
  );
};
