import {
  ExportMenu,
  formatMoney,
  type ListColumn,
  Loaded,
  Page,
  type PlainColumn,
  PlainTable,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link, useParams } from 'react-router';
import { type PayrollFile, type PayrollItem, payrollPath } from './api.js';
import { publicationTexts } from './text/texts.js';

/** A share of a bonus follows from no clause. */
const clauseOf = ({ clause, title }: PayrollItem): string | undefined =>
  clause === undefined ? undefined : `${clause} ${title}`;

const useFileColumns = (): readonly ListColumn<PayrollItem>[] => {
  const t = useText(publicationTexts);
  const file: ListColumn<PayrollItem>['file'] = [
    { title: t('employeeId'), of: ({ employeeId }) => employeeId },
    { title: t('person'), of: ({ employeeName }) => employeeName },
    { title: t('property'), of: ({ propertyName }) => propertyName ?? t('payroll.all') },
    { title: t('kind'), of: ({ kind }) => t(`kind.${kind}`) },
    { title: t('period'), of: ({ period }) => period },
    { title: t('clause'), of: clauseOf },
    { title: t('amount'), kind: 'money', of: ({ amount }) => amount },
    { title: t('reference'), of: ({ reference }) => reference },
    { title: t('payroll.corrects'), of: ({ corrects }) => corrects },
  ];
  return [{ key: 'all', title: '', cell: () => null, file }];
};

const useColumns = (): readonly PlainColumn<PayrollItem>[] => {
  const t = useText(publicationTexts);
  const format = useFormat();
  return [
    { key: 'person', title: t('person'), cell: ({ employeeName }) => employeeName },
    { key: 'property', title: t('property'), cell: ({ propertyName }) => propertyName ?? t('payroll.all') },
    { key: 'kind', title: t('kind'), short: true, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'period', title: t('period'), short: true, cell: ({ period }) => format.period(period) },
    { key: 'clause', title: t('clause'), cell: (item) => clauseOf(item) ?? '—' },
    { key: 'amount', title: t('amount'), number: true, cell: ({ amount }) => <b>{formatMoney(amount)}</b> },
    {
      key: 'reference',
      title: t('reference'),
      cell: ({ reference, publicationId }) => (
        <Link to={`/publications/${publicationId}`}>
          <code style={{ overflowWrap: 'anywhere', fontSize: 12 }}>{reference}</code>
        </Link>
      ),
    },
  ];
};

/** One payroll file: each amount of each person with its reference; saved as a workbook or as CSV. */
export const PayrollFilePage = () => {
  const { fileId = '' } = useParams();
  const t = useText(publicationTexts);
  const columns = useColumns();
  const fileColumns = useFileColumns();
  const read = useRead<PayrollFile>(payrollPath(fileId));
  const { data } = read;
  const name = data && `${data.propertyName ?? t('payroll.all')} ${t('payroll.number', { number: data.number })}`;
  return (
    <Page
      title={name ?? t('payroll')}
      lead={data ? t('payroll.total.lead', { items: data.items.length, total: formatMoney(data.total) }) : ' '}
      crumbs={[{ title: t('payroll'), to: '/payroll' }, { title: name ?? fileId }]}
      acts={
        data ? (
          <ExportMenu
            name={`payroll-${data.number}`}
            columns={fileColumns}
            total={data.items.length}
            read={() => data.items}
          />
        ) : undefined
      }
    >
      <Loaded query={read}>
        {({ items }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
          <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('payroll')}>
            <PlainTable columns={columns} rows={items} rowKey={({ reference }) => reference} label={t('payroll')} />
          </section>
        )}
      </Loaded>
    </Page>
  );
};
