import {
  ActForm,
  type CellSpec,
  DialogButton,
  KeptList,
  useMay,
  useText,
  useThisProperty,
  type Values,
} from '@goldkey/ui';
import { BASE, RENEWED } from '../../api.js';
import type { InvoiceRangeRow } from '../../api-books.js';
import { bookTexts } from '../../text/books/texts.js';
import { useLatestMap } from './company.js';

const RANGES = `${BASE}/invoice-ranges`;
const spec = {
  filters: { property: 'one', q: 'text', kind: 'many' },
  sorts: ['first'],
  defaultSort: '-first',
  pageSize: 50,
} as const;
const KINDS = ['general', 'special', 'electronic'] as const;

const NewRange = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(bookTexts);
  const latest = useLatestMap(propertyId);
  const kinds = KINDS.map((value) => ({ value, label: t(`invoice.kind.${value}`) }));
  const body = ({ prefix, ...said }: Values) => ({ ...said, propertyId, ...(prefix ? { prefix } : {}) });
  if (latest === undefined) return null;
  return (
    <ActForm
      name={`invoice-range.${propertyId}`}
      title={t('ranges.new')}
      note={t('ranges.new.note')}
      fields={[
        { name: 'kind', label: t('invoice.kind'), form: 'choice', options: kinds },
        { name: 'company.name', label: t('company'), form: 'text' },
        { name: 'company.taxId', label: t('taxId'), form: 'text' },
        { name: 'prefix', label: t('ranges.prefix'), form: 'text', optional: true },
        { name: 'first', label: t('ranges.first'), form: 'count' },
        { name: 'last', label: t('ranges.last'), form: 'count' },
      ]}
      initial={{ kind: 'electronic', ...(latest.map && { company: latest.map.company }) }}
      propertyId={propertyId}
      command={{ path: RANGES, body }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

/** Numbers that the tax office gave: which are taken, which is next. */
export const InvoiceRangesPage = () => {
  const t = useText(bookTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const left = ({ last, next }: InvoiceRangeRow): number => last - next + 1;
  const cells: readonly CellSpec<InvoiceRangeRow>[] = [
    { key: 'kind', title: t('invoice.kind'), of: ({ kind }) => t(`invoice.kind.${kind}`), width: 120 },
    { key: 'prefix', title: t('ranges.prefix'), of: ({ prefix }) => prefix, width: 120 },
    { key: 'first', title: t('ranges.first'), form: 'count', of: ({ first }) => first, sorts: true, width: 110 },
    { key: 'last', title: t('ranges.last'), form: 'count', of: ({ last }) => last, width: 110 },
    {
      key: 'next',
      title: t('ranges.next'),
      form: 'count',
      of: (row) => (left(row) > 0 ? row.next : undefined),
      width: 110,
    },
    { key: 'left', title: t('ranges.left'), form: 'count', of: left, width: 100 },
    { key: 'company', title: t('company'), of: ({ company }) => company.name },
    { key: 'taxId', title: t('taxId'), of: ({ company }) => company.taxId, width: 190 },
  ];
  return (
    <KeptList<InvoiceRangeRow>
      name="invoice-ranges"
      title={t('ranges.title')}
      path={RANGES}
      spec={spec}
      cells={cells}
      nameOf={({ prefix, first, last }) => `${prefix}${first}–${last}`}
      empty={t('ranges.empty')}
      head={
        may('billing:define') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <NewRange propertyId={propertyId} onClose={close} />}>
            {t('ranges.new')}
          </DialogButton>
        ) : null
      }
    />
  );
};
