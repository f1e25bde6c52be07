import {
  ActForm,
  type ActSpec,
  type CellSpec,
  DialogButton,
  KeptList,
  type Tone,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { door, type Fee, type Page, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

const tones: Readonly<Record<Fee['state'], Tone>> = { held: 'soon', 'handed-over': 'done', withdrawn: 'plain' };
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', mine: 'flag', late: 'flag' },
  sorts: ['receivedAt', 'handOverDueAt', 'amount'],
  defaultSort: '-receivedAt',
  pageSize: 50,
} as const;

/** The cashier counts what staff bring. */
const HandOver = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  const read = useRead<Page<Fee>>(door('fees'), { propertyId, state: 'held', pageSize: 200, sort: 'receivedAt' });
  const options = (read.data?.items ?? []).map(({ id, employeeName, amount, itemName, address }) => ({
    value: id,
    label: `${employeeName} ${formatMoney(amount)} ${itemName} ${address}`,
  }));
  return (
    <ActForm
      name={`hand-over.${propertyId}`}
      title={t('fees.handOver')}
      note={t('fees.handOver.note')}
      fields={[
        { name: 'feeIds', label: t('fees.which'), form: 'choices', options },
        { name: 'counted', label: t('fees.counted'), form: 'money' },
      ]}
      propertyId={propertyId}
      command={{ path: door('fees', 'hand-over'), body: (values) => values }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};

/** Money that staff took, until the cashier has it (C-06). */
export const FeesPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const cells: readonly CellSpec<Fee>[] = [
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'kind', title: t('fee.kind'), of: ({ kind }) => t(`fee.kind.${kind}` as 'fee.kind.service'), width: 100 },
    { key: 'address', title: t('order.household'), of: ({ address }) => address, width: 110 },
    { key: 'employee', title: t('fee.employee'), of: ({ employeeName }) => employeeName, width: 110 },
    { key: 'amount', title: t('amount'), form: 'money', of: ({ amount }) => amount, sorts: true, width: 110 },
    {
      key: 'receivedAt',
      title: t('fee.receivedAt'),
      form: 'instant',
      of: ({ receivedAt }) => receivedAt,
      sorts: true,
      width: 150,
    },
    {
      key: 'handOverDueAt',
      title: t('fee.due'),
      form: 'instant',
      of: (row) => row.handOverDueAt,
      sorts: true,
      width: 150,
    },
    {
      key: 'state',
      title: t('state'),
      form: 'state',
      of: ({ state, late }) => (late ? t('fee.late') : t(`fee.state.${state}`)),
      width: 120,
    },
    {
      key: 'handedOverAt',
      title: t('fee.handedOverAt'),
      form: 'instant',
      of: ({ handover }) => handover?.at,
      drawer: true,
    },
    {
      key: 'withdrawn',
      title: t('fee.withdrawn'),
      of: ({ withdrawn }) => withdrawn && `${withdrawn.reason} ${withdrawn.byName}`,
      drawer: true,
    },
    { key: 'cashier', title: t('fee.cashier'), of: ({ handover }) => handover?.cashierName, drawer: true },
  ];
  const acts: readonly ActSpec<Fee>[] = [
    {
      key: 'withdraw',
      title: t('fee.withdraw'),
      note: t('fee.withdraw.note'),
      permission: 'convenience:cash',
      offered: ({ state }) => state === 'held',
      path: ({ id }) => door('fees', id, 'withdraw'),
      fields: [{ name: 'reason', label: t('reason'), form: 'words' }],
    },
  ];
  return (
    <KeptList<Fee>
      name="fees"
      title={t('fees.title')}
      path={door('fees')}
      spec={spec}
      cells={cells}
      nameOf={({ employeeName, amount }) => `${employeeName} ${formatMoney(amount)}`}
      tone={({ state, late }) => (late ? 'late' : tones[state])}
      acts={acts}
      views={[
        { key: 'held', title: t('fees.view.held'), search: 'state=held&sort=handOverDueAt' },
        { key: 'mine', title: t('fees.view.mine'), search: 'mine=true' },
        { key: 'all', title: t('view.all'), search: '' },
      ]}
      empty={t('fees.empty')}
      head={
        may('convenience:cash') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <HandOver propertyId={propertyId} onClose={close} />}>
            {t('fees.handOver')}
          </DialogButton>
        ) : null
      }
    />
  );
};
