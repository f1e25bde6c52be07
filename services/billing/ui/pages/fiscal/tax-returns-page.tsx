import {
  ActForm,
  DialogButton,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  StateChip,
  StateNote,
  type Tone,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { BASE, RENEWED } from '../../api.js';
import type { Listed, TaxDueRow, TaxDutyRow } from '../../api-books.js';
import { Sideways } from '../../parts.js';
import { bookTexts } from '../../text/books/texts.js';

const TAXES = ['vat', 'surtax', 'income-tax', 'stamp-tax', 'property-tax'] as const;
const CADENCES = ['month', 'quarter', 'year'] as const;
const tones: Readonly<Record<TaxDueRow['state'], Tone>> = { ahead: 'plain', due: 'soon', late: 'late', filed: 'done' };

const NewDuty = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(bookTexts);
  return (
    <ActForm
      name={`tax-duty.${propertyId}`}
      title={t('tax.new')}
      note={t('tax.new.note')}
      fields={[
        {
          name: 'tax',
          label: t('tax'),
          form: 'choice',
          options: TAXES.map((value) => ({ value, label: t(`tax.${value}`) })),
        },
        {
          name: 'cadence',
          label: t('tax.cadence'),
          form: 'choice',
          options: CADENCES.map((value) => ({ value, label: t(`tax.cadence.${value}`) })),
        },
        { name: 'monthsAfter', label: t('tax.monthsAfter'), form: 'count' },
        { name: 'dueDay', label: t('tax.dueDay'), form: 'count' },
        { name: 'from', label: t('tax.from'), form: 'month' },
      ]}
      initial={{ cadence: 'month', monthsAfter: 1, dueDay: 15 }}
      command={{ path: `${BASE}/tax-duties`, body: (values) => ({ ...values, propertyId }) }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

const File = ({ line, version, onClose }: { line: TaxDueRow; version: number; onClose: () => void }) => {
  const t = useText(bookTexts);
  const format = useFormat();
  return (
    <ActForm
      name={`tax-return.${line.dutyId}.${line.period}`}
      act={t('tax.file')}
      title={`${t('tax.file')} · ${t(`tax.${line.tax}`)} · ${format.period(line.period)}`}
      fields={[
        { name: 'filedOn', label: t('tax.filedOn'), form: 'day' },
        { name: 'reference', label: t('tax.reference'), form: 'text' },
        { name: 'amount', label: t('tax.amount'), form: 'money' },
      ]}
      command={{
        path: `${BASE}/tax-duties/${line.dutyId}/returns`,
        body: (values) => ({ ...values, period: line.period }),
        version,
      }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

const Calendar = ({ propertyId, onFile }: { propertyId: string; onFile: (line: TaxDueRow) => void }) => {
  const t = useText(bookTexts);
  const format = useFormat();
  const may = useMay()('billing:report');
  const read = useRead<{ readonly items: readonly TaxDueRow[] }>(`${BASE}/tax-calendar`, { propertyId });
  const columns: readonly PlainColumn<TaxDueRow>[] = [
    { key: 'tax', title: t('tax'), short: true, cell: ({ tax }) => t(`tax.${tax}`) },
    { key: 'period', title: t('tax.period'), short: true, cell: ({ period }) => format.period(period) },
    { key: 'dueOn', title: t('tax.dueOn'), short: true, cell: ({ dueOn }) => format.day(dueOn) },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, filed }) => (
        <StateChip tone={filed?.late === true ? 'late' : tones[state]}>
          {filed?.late === true ? t('tax.state.filedLate') : t(`tax.state.${state}`)}
        </StateChip>
      ),
    },
    { key: 'reference', title: t('tax.reference'), cell: ({ filed }) => filed?.reference },
    { key: 'amount', title: t('tax.amount'), number: true, cell: ({ filed }) => filed && formatMoney(filed.amount) },
    {
      key: 'act',
      title: '',
      short: true,
      cell: (line) =>
        may && (line.state === 'due' || line.state === 'late') ? (
          <Button size="small" onClick={() => onFile(line)}>
            {t('tax.file')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Loaded query={read}>
      {({ items }) =>
        items.length === 0 ? (
          <StateNote icon="book" title={t('tax.empty')} />
        ) : (
          <Sideways label={t('tax.calendar')}>
            <PlainTable<TaxDueRow>
              label={t('tax.calendar')}
              columns={columns}
              rows={items}
              rowKey={({ dutyId, period }) => `${dutyId} ${period}`}
            />
          </Sideways>
        )
      }
    </Loaded>
  );
};

/** Which returns are due by when, late, or filed with which reference. */
export const TaxReturnsPage = () => {
  const t = useText(bookTexts);
  const may = useMay()('billing:report');
  const propertyId = useThisProperty();
  const [files, setFiles] = useState<TaxDueRow>();
  const duties = useRead<Listed<TaxDutyRow>>(propertyId === undefined ? undefined : `${BASE}/tax-duties`, {
    propertyId,
    pageSize: 50,
  });
  const version = duties.data?.items.find(({ id }) => id === files?.dutyId)?.version;
  return (
    <Page
      title={t('tax.title')}
      acts={
        may && propertyId !== undefined ? (
          <DialogButton dialog={(close) => <NewDuty propertyId={propertyId} onClose={close} />}>
            {t('tax.new')}
          </DialogButton>
        ) : undefined
      }
    >
      <Paper>
        <PaperPart>
          {propertyId === undefined ? (
            <StateNote icon="building" title={t('chooseProperty')} />
          ) : (
            <Calendar propertyId={propertyId} onFile={setFiles} />
          )}
        </PaperPart>
      </Paper>
      {files === undefined || version === undefined ? null : (
        <File line={files} version={version} onClose={() => setFiles(undefined)} />
      )}
    </Page>
  );
};
