import {
  ActForm,
  type CellSpec,
  DialogButton,
  Facts,
  type FieldSpec,
  KeptList,
  useMay,
  useRead,
  useText,
  useThisProperty,
  type Values,
} from '@goldkey/ui';
import { BASE, FEE_ITEMS, type FeeItemLine, RENEWED } from '../../api.js';
import type { AccountMapLine, IncomeAccount, Listed } from '../../api-books.js';
import { bookTexts } from '../../text/books/texts.js';
import { useLatestMap } from './company.js';

const MAPS = `${BASE}/account-maps`;
const spec = { filters: { property: 'one', q: 'text' }, sorts: ['from'], defaultSort: '-from', pageSize: 50 } as const;
const ACCOUNTS = [
  ...[
    'receivable',
    'credit',
    'order-prepayment',
    'order-deposit',
    'cash',
    'card',
    'transfer',
    'wechat',
    'alipay',
    'loss',
  ],
] as const;
type AccountName = 'receivable';

/** Usual codes, to begin with. */
const USUAL = {
  accounts: {
    receivable: '1122',
    credit: '2203.01',
    'order-prepayment': '2203.02',
    'order-deposit': '2241.01',
    cash: '1001',
    card: '1002.01',
    transfer: '1002.02',
    wechat: '1012.01',
    alipay: '1012.02',
    loss: '6702',
  },
  outputTax: '2221.01',
  otherIncome: { account: '6001', taxRate: '0.06', taxCode: '' },
};

const useFeeItems = (propertyId: string | undefined): readonly FeeItemLine[] | undefined =>
  useRead<Listed<FeeItemLine>>(propertyId === undefined ? undefined : FEE_ITEMS, { propertyId, pageSize: 200 }).data
    ?.items;

const incomeFields = (name: string, title: string, words: readonly [string, string, string]): readonly FieldSpec[] => [
  { name: `${name}.account`, label: `${title} · ${words[0]}`, form: 'text' },
  { name: `${name}.taxRate`, label: `${title} · ${words[1]}`, form: 'text' },
  { name: `${name}.taxCode`, label: `${title} · ${words[2]}`, form: 'text', optional: true },
];
const whole = ({ account, taxRate, taxCode }: IncomeAccount) => ({ account, taxRate, taxCode: taxCode ?? '' });

const Edit = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(bookTexts);
  const known = useLatestMap(propertyId);
  const items = useFeeItems(propertyId);
  const words = [t('map.account'), t('invoice.rate'), t('map.taxCode')] as const;
  if (known === undefined || items === undefined) return null;
  const latest = known.map;
  const base = latest ?? { ...USUAL, feeItems: {}, company: {} };
  const feeItems = Object.fromEntries(
    items.map(({ id }) => [id, (base.feeItems as Readonly<Record<string, IncomeAccount>>)[id] ?? base.otherIncome]),
  );
  const body = ({ from, company, accounts, outputTax, otherIncome, feeItems: said = {} }: Values) => ({
    ...{ propertyId, from, company, accounts, outputTax, otherIncome: whole(otherIncome as IncomeAccount) },
    feeItems: Object.fromEntries(
      Object.entries(said as Readonly<Record<string, IncomeAccount>>).map(([id, income]) => [id, whole(income)]),
    ),
  });
  return (
    <ActForm
      name={`account-map.${propertyId}`}
      title={t('map.edit')}
      note={t('map.edit.note')}
      fields={[
        { name: 'from', label: t('map.from'), form: 'day' },
        { name: 'company.name', label: t('company'), form: 'text' },
        { name: 'company.taxId', label: t('taxId'), form: 'text' },
        ...ACCOUNTS.map(
          (name): FieldSpec => ({
            name: `accounts.${name}`,
            label: t(`account.${name as AccountName}`),
            form: 'text',
          }),
        ),
        { name: 'outputTax', label: t('map.outputTax'), form: 'text' },
        ...items.flatMap(({ id, name }) => incomeFields(`feeItems.${id}`, name, words)),
        ...incomeFields('otherIncome', t('map.otherIncome'), words),
      ]}
      initial={{ ...base, from: undefined, feeItems }}
      command={{ path: MAPS, body }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

const MapFacts = ({ map }: { map: AccountMapLine }) => {
  const t = useText(bookTexts);
  const items = useFeeItems(map.propertyId);
  const told = ({ account, taxRate }: IncomeAccount): string => `${account} · ${t('invoice.rate')} ${taxRate}`;
  return (
    <Facts
      facts={[
        ...ACCOUNTS.map((name) => ({ label: t(`account.${name as AccountName}`), value: map.accounts[name] })),
        { label: t('map.outputTax'), value: map.outputTax },
        ...Object.entries(map.feeItems).map(([id, income]) => ({
          label: items?.find((item) => item.id === id)?.name ?? id,
          value: told(income),
        })),
        { label: t('map.otherIncome'), value: told(map.otherIncome) },
      ]}
    />
  );
};

/** How the ledger is called in the company's books: versions by their first day. */
export const AccountMapPage = () => {
  const t = useText(bookTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const cells: readonly CellSpec<AccountMapLine>[] = [
    { key: 'from', title: t('map.from'), form: 'day', of: ({ from }) => from, sorts: true, width: 130 },
    { key: 'company', title: t('company'), of: ({ company }) => company.name },
    { key: 'taxId', title: t('taxId'), of: ({ company }) => company.taxId, width: 200 },
    { key: 'receivable', title: t('account.receivable'), of: ({ accounts }) => accounts['receivable'], width: 120 },
    { key: 'outputTax', title: t('map.outputTax'), of: ({ outputTax }) => outputTax, width: 120 },
  ];
  return (
    <KeptList<AccountMapLine>
      name="account-maps"
      title={t('map.title')}
      path={MAPS}
      spec={spec}
      cells={cells}
      nameOf={({ from, company }) => `${from} ${company.name}`}
      empty={t('map.empty')}
      more={(map) => <MapFacts key={map.id} map={map} />}
      head={
        may('billing:define') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <Edit propertyId={propertyId} onClose={close} />}>
            {t('map.edit')}
          </DialogButton>
        ) : null
      }
    />
  );
};
