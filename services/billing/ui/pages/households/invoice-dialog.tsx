import { ActForm, formatMoney, useFormat, useRead, useText, type Values } from '@goldkey/ui';
import { BASE, type ChargeLine, type HouseholdAccount, RENEWED } from '../../api.js';
import type { Listed } from '../../api-books.js';
import { bookTexts } from '../../text/books/texts.js';

const KINDS = ['electronic', 'general', 'special'] as const;

/** An invoice for bills of the household that stand, paid or not. */
export const InvoiceDialog = ({ account, onClose }: { account: HouseholdAccount; onClose: () => void }) => {
  const t = useText(bookTexts);
  const format = useFormat();
  const { householdId, propertyId, building, room } = account;
  const lines = useRead<Listed<ChargeLine>>(`${BASE}/bill-lines`, {
    ...{ propertyId, householdId, reversed: 'false', sort: '-month', pageSize: 200 },
  });
  const options = (lines.data?.items ?? []).map(({ id, feeItem, month, amount }) => ({
    value: id,
    label: `${format.month(month)} ${feeItem} ${formatMoney(amount)}`,
  }));
  const body = ({ kind, buyer, chargeIds }: Values) => {
    const { name, taxId } = buyer as { readonly name: string; readonly taxId?: string };
    return { householdId, kind, chargeIds, buyer: { name, ...(taxId ? { taxId } : {}) } };
  };
  return (
    <ActForm
      name={`invoice.${householdId}`}
      act={t('invoice.new')}
      title={`${t('invoice.new')} · ${building}-${room}`}
      note={t('invoice.new.note')}
      fields={[
        {
          ...{ name: 'kind', label: t('invoice.kind'), form: 'choice' },
          options: KINDS.map((value) => ({ value, label: t(`invoice.kind.${value}`) })),
        },
        { name: 'chargeIds', label: t('invoice.charges'), form: 'choices', options },
        { name: 'buyer.name', label: t('invoice.buyer'), form: 'text' },
        { name: 'buyer.taxId', label: t('taxId'), form: 'text', optional: true },
      ]}
      initial={{ kind: 'electronic' }}
      propertyId={propertyId}
      command={{ path: `${BASE}/invoices`, body }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
