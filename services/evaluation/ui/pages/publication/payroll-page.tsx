import {
  ActDialog,
  DialogButton,
  Field,
  formatMoney,
  Loaded,
  Page,
  type PlainColumn,
  PlainTable,
  StateNote,
  useCommand,
  useFormat,
  useProperty,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Select } from 'antd';
import { Link } from 'react-router';
import { PAYROLL, type PayrollHead } from './api.js';
import { publicationTexts } from './text/texts.js';

const MakeDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(publicationTexts);
  const { properties, propertyId } = useProperty();
  const { properties: scope } = useSession();
  const options = [
    ...(scope === '*' ? [{ value: 'group', label: t('payroll.all') }] : []),
    ...properties.map((one) => ({ value: one.propertyId, label: one.name })),
  ];
  const title = t('payroll.make');
  const command = useCommand({ title, renews: [PAYROLL], onDone: onClose });
  return (
    <ActDialog<{ propertyId: string }>
      title={title}
      draftName="evaluation.payroll"
      initial={{ propertyId: propertyId ?? options[0]?.value }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: PAYROLL, body, draft })}
    >
      <p>{t('payroll.make.lead')}</p>
      <Field name="propertyId" label={t('payroll.of')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Field>
    </ActDialog>
  );
};

/** The files that payroll was told, and the way to the next one. */
export const PayrollPage = () => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const read = useRead<{ items: readonly PayrollHead[] }>(PAYROLL);
  const columns: readonly PlainColumn<PayrollHead>[] = [
    {
      key: 'number',
      title: t('payroll'),
      cell: ({ fileId, number, propertyName }) => (
        <Link to={`/payroll/${fileId}`}>
          {propertyName ?? t('payroll.all')} {t('payroll.number', { number })}
        </Link>
      ),
    },
    {
      key: 'made',
      title: t('payroll.made'),
      cell: ({ madeAt, madeByName }) => t('raised', { name: madeByName, at: format.instant(madeAt) }),
    },
    { key: 'items', title: t('payroll.items'), number: true, cell: ({ items }) => items },
    { key: 'total', title: t('payroll.total'), number: true, cell: ({ total }) => formatMoney(total) },
  ];
  return (
    <Page
      title={t('payroll')}
      lead={t('payroll.lead')}
      acts={
        <DialogButton primary dialog={(close) => <MakeDialog onClose={close} />}>
          {t('payroll.make')}
        </DialogButton>
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="export" title={t('payroll.empty')}>
              {t('payroll.empty.lead')}
            </StateNote>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
            <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('payroll')}>
              <PlainTable columns={columns} rows={items} rowKey={({ fileId }) => fileId} label={t('payroll')} />
            </section>
          )
        }
      </Loaded>
    </Page>
  );
};
