import {
  ActForm,
  type CellSpec,
  DialogButton,
  KeptList,
  type Tone,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { door, type Item, type Page, RENEWS, type StockMove } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

const tones: Readonly<Record<StockMove['kind'], Tone>> = {
  received: 'info',
  delivered: 'done',
  withdrawn: 'plain',
  'given-back': 'plain',
  counted: 'soon',
};
const spec = {
  filters: { property: 'one', q: 'text', kind: 'many' },
  sorts: ['at'],
  defaultSort: '-at',
  pageSize: 50,
} as const;

const Move = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  const read = useRead<Page<Item>>(door('items'), { propertyId, kind: 'bottled-water', pageSize: 200 });
  const items = (read.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const kinds = (['received', 'given-back', 'counted'] as const).map((value) => ({
    value,
    label: t(`stock.kind.${value}`),
  }));
  return (
    <ActForm
      name={`stock.${propertyId}`}
      title={t('stock.new')}
      note={t('stock.new.note')}
      fields={[
        { name: 'itemId', label: t('item'), form: 'choice', options: items },
        { name: 'kind', label: t('stock.kind'), form: 'choice', options: kinds },
        { name: 'quantity', label: t('order.quantity'), form: 'count' },
        { name: 'supplier', label: t('stock.supplier'), form: 'text', optional: true },
        { name: 'note', label: t('note'), form: 'words', optional: true },
      ]}
      initial={{ kind: 'received' }}
      command={{ path: door('stock-moves'), body: (values) => values }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};

/** What comes into the store of bottled water and leaves it (document 004, 5.10). */
export const StockPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const cells: readonly CellSpec<StockMove>[] = [
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'at', title: t('stock.at'), form: 'instant', of: ({ at }) => at, sorts: true, width: 150 },
    { key: 'kind', title: t('stock.kind'), form: 'state', of: ({ kind }) => t(`stock.kind.${kind}`), width: 110 },
    { key: 'quantity', title: t('order.quantity'), form: 'count', of: ({ quantity }) => quantity, width: 100 },
    { key: 'left', title: t('stock.left'), form: 'count', of: ({ left }) => left, width: 100 },
    { key: 'supplier', title: t('stock.supplier'), of: ({ supplier }) => supplier },
    { key: 'by', title: t('stock.by'), of: ({ byName }) => byName, width: 110 },
    { key: 'note', title: t('note'), of: ({ note }) => note, drawer: true },
  ];
  return (
    <KeptList<StockMove>
      name="stock"
      title={t('stock.title')}
      path={door('stock-moves')}
      spec={spec}
      cells={cells}
      nameOf={({ itemName, quantity }) => `${itemName} ${quantity}`}
      tone={({ kind }) => tones[kind]}
      empty={t('stock.empty')}
      head={
        may('convenience:order') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <Move propertyId={propertyId} onClose={close} />}>
            {t('stock.new')}
          </DialogButton>
        ) : null
      }
    />
  );
};
