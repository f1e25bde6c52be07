import { ActForm, type CellSpec, DialogButton, KeptList, useMay, useText, useThisProperty } from '@goldkey/ui';
import { BASE, RENEWED } from '../../api.js';
import type { UsageRow } from '../../api-books.js';
import { homeName } from '../../home.js';
import { bookTexts } from '../../text/books/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { filledIn, useFeeItems } from './span-page.js';

const USAGES = `${BASE}/usages`;
const spec = {
  filters: { property: 'one', q: 'text', month: 'one' },
  sorts: ['from'],
  defaultSort: '-from',
  pageSize: 50,
} as const;

/** What households used of what is paid by use; written down by hand, read off meters, or following from debts and orders. */
export const UsagesPage = () => {
  const t = useText(bookTexts);
  const relief = useText(reliefTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const { items } = useFeeItems(propertyId, () => true);
  const { options } = useFeeItems(propertyId, ({ basis }) => basis === 'per-use');
  const cells: readonly CellSpec<UsageRow>[] = [
    { key: 'home', title: t('home'), of: homeName, width: 120 },
    { key: 'feeItem', title: t('feeItem'), of: (row) => items.find(({ id }) => id === row.feeItemId)?.name },
    { key: 'quantity', title: t('quantity'), form: 'count', of: ({ quantity }) => quantity, width: 100 },
    { key: 'from', title: t('from'), form: 'day', of: ({ from }) => from, sorts: true, width: 130 },
    { key: 'until', title: t('until'), form: 'day', of: ({ until }) => until, width: 130 },
    { key: 'month', title: t('month'), form: 'period', of: ({ chargeMonth }) => chargeMonth, width: 100 },
    {
      key: 'source',
      title: t('usage.source'),
      of: ({ source, withdrawn }) =>
        withdrawn === undefined ? t(`usage.source.${source}`) : relief('reading.state.withdrawn'),
      width: 110,
    },
    { key: 'note', title: t('note'), of: ({ note }) => note, drawer: true },
    { key: 'withdrawn', title: relief('usage.withdrawn'), of: ({ withdrawn }) => withdrawn?.reason, drawer: true },
  ];
  return (
    <KeptList<UsageRow>
      name="usages"
      title={t('usages.title')}
      path={USAGES}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeName(row)} ${row.from}`}
      acts={[
        {
          key: 'withdrawal',
          title: relief('usage.withdraw'),
          permission: 'billing:meter',
          offered: ({ source, withdrawn }) => withdrawn === undefined && (source === 'hand' || source === 'late'),
          path: ({ id }) => `${USAGES}/${id}/withdrawal`,
          fields: [{ name: 'reason', label: relief('reason'), form: 'words' }],
        },
      ]}
      empty={t('usages.empty')}
      head={
        may('billing:meter') && propertyId !== undefined ? (
          <DialogButton
            primary
            dialog={(close) => (
              <ActForm
                name={`usage.${propertyId}`}
                title={t('usages.new')}
                note={t('usages.note')}
                fields={[
                  { name: 'householdId', label: t('home'), form: 'household' },
                  { name: 'feeItemId', label: t('feeItem'), form: 'choice', options },
                  { name: 'day', label: t('usage.day'), form: 'day' },
                  { name: 'quantity', label: t('quantity'), form: 'text', optional: true },
                  { name: 'note', label: t('note'), form: 'text', optional: true },
                ]}
                propertyId={propertyId}
                command={{ path: USAGES, body: filledIn }}
                renews={RENEWED}
                onClose={close}
              />
            )}
          >
            {t('usages.new')}
          </DialogButton>
        ) : null
      }
    />
  );
};
