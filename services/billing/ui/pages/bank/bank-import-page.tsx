import './bank.css';
import {
  ApiProblem,
  formatCount,
  formatMoney,
  Icon,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateNote,
  saveWorkbook,
  useData,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { BASE } from '../../api.js';
import {
  BANK_FILES,
  BANK_FORMATS,
  type BadRow,
  type BankFilePreview,
  type BankFormatLine,
} from '../../api-money-in.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useProposalWords } from './proposed.js';

interface Chosen {
  readonly file: File;
  readonly formatId: string;
  /** Other formats that read the file as well: banks that name their columns alike. */
  readonly also: readonly string[];
}

/** The file has not the headings of the format: it is another bank's. */
const isOtherFormat = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'billing.bank-headings-missing-invalid';

/** A file is looked at as soon as it is chosen, and brought in when the person says so. */
const useBankFile = () => {
  const { client } = useData();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>();
  const [preview, setPreview] = useState<BankFilePreview>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const read = (file: File, formatId: string) =>
    client.upload<BankFilePreview>(`${BANK_FILES}/preview`, { formatId, name: file.name }, file);
  /** Reads a file by the format that fits its headings, of those that it may be; the first of several. */
  const look = (file: File, [first, ...others]: readonly string[]) => {
    if (first === undefined) return;
    setChosen({ file, formatId: first, also: [] });
    setPreview(undefined);
    void attempt(async () => {
      const fitting: { readonly formatId: string; readonly preview: BankFilePreview }[] = [];
      let foreign: unknown;
      for (const formatId of [first, ...others]) {
        try {
          fitting.push({ formatId, preview: await read(file, formatId) });
        } catch (error) {
          if (!isOtherFormat(error)) throw error;
          foreign ??= error;
        }
      }
      const [best, ...rest] = fitting;
      if (best === undefined) throw foreign;
      setChosen({ file, formatId: best.formatId, also: rest.map(({ formatId }) => formatId) });
      setPreview(best.preview);
    });
  };
  const bring = () =>
    void attempt(async () => {
      if (chosen === undefined) return;
      const { file, formatId } = chosen;
      const made = await client.upload<{ readonly id: string }>(BANK_FILES, { formatId, name: file.name }, file);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(BASE) });
      await navigate(`/bank-lines?file=${made.id}`);
    });
  return { chosen, preview, busy, failure, look, bring };
};

const BadRows = ({ preview }: { preview: BankFilePreview }) => {
  const t = useText(moneyInTexts);
  const { bad, badRows } = preview;
  if (badRows === 0) return null;
  const columns = [
    { title: t('bad.row'), of: ({ row }: BadRow) => row, kind: 'number' as const },
    { title: t('bad.column'), of: ({ column }: BadRow) => column },
    { title: t('bad.value'), of: ({ value }: BadRow) => value },
    { title: t('bad.reason'), of: ({ reason }: BadRow) => t(`bad.${reason}`) },
  ];
  const save = () => void saveWorkbook({ name: t('bad.title'), columns, rows: bad, flag: String });
  return (
    <PaperPart>
      <SectionHead
        title={t('bad.title')}
        count={badRows}
        aside={
          <Button size="small" onClick={save}>
            {t('bad.save')}
          </Button>
        }
      />
      <PlainTable<BadRow>
        label={t('bad.title')}
        rows={bad}
        rowKey={({ row }) => String(row)}
        columns={columns.map(({ title, of }) => ({ key: title, title, cell: of }))}
      />
    </PaperPart>
  );
};

const PreviewPart = ({ preview }: { preview: BankFilePreview }) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const proposed = useProposalWords();
  const { lines, total, matched, repeated, skipped, items } = preview;
  const counts = { lines: formatCount(lines), total: formatMoney(total), matched: formatCount(matched) };
  return (
    <>
      <PaperPart>
        <p role="status">
          <b>{t('file.counts', counts)}</b> {repeated > 0 ? t('file.repeated', { count: formatCount(repeated) }) : null}{' '}
          {skipped > 0 ? t('file.skipped', { count: formatCount(skipped) }) : null}
        </p>
      </PaperPart>
      <BadRows preview={preview} />
      {items.length === 0 ? null : (
        <PaperPart>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
          <section className="gk-bank-scroll" aria-label={t('file.new')} tabIndex={0}>
            <PlainTable
              label={t('file.new')}
              rows={items}
              rowKey={({ row }) => String(row)}
              columns={[
                { key: 'row', title: t('bad.row'), cell: ({ row }) => row },
                { key: 'day', title: t('line.day'), short: true, cell: ({ day }) => format.day(day) },
                {
                  key: 'amount',
                  title: common('desk.amount'),
                  number: true,
                  cell: ({ amount }) => formatMoney(amount),
                },
                { key: 'payer', title: t('line.payer'), cell: ({ payer }) => payer },
                { key: 'remark', title: t('line.remark'), cell: ({ remark }) => remark },
                { key: 'proposal', title: t('line.proposal'), cell: ({ proposal }) => proposed(proposal) },
              ]}
            />
          </section>
        </PaperPart>
      )}
    </>
  );
};

const FormatDialog = lazy(() => import('./format-dialog.js').then((module) => ({ default: module.FormatDialog })));

const Sheet = ({ propertyId }: { propertyId: string }) => {
  const t = useText(moneyInTexts);
  const work = useBankFile();
  /** The one that somebody chose; until then the file tells. */
  const [format, setFormat] = useState<string>();
  const [isChanging, setIsChanging] = useState(false);
  const read = useRead<{ readonly items: readonly BankFormatLine[] }>(BANK_FORMATS, { propertyId, pageSize: 100 });
  const formats = read.data?.items ?? [];
  const chosen = formats.find(({ id }) => id === (format ?? work.chosen?.formatId)) ?? formats[0];
  const formatId = chosen?.id;
  const take = (file: File | undefined, by = format) => {
    if (file !== undefined) work.look(file, by === undefined ? formats.map(({ id }) => id) : [by]);
  };
  const choose = (next: string) => {
    setFormat(next);
    take(work.chosen?.file, next);
  };
  const also = formats.filter(({ id }) => work.chosen?.also.includes(id)).map(({ name }) => name);
  if (read.data !== undefined && formats.length === 0)
    return (
      <StateNote icon="scale" title={t('format.none')}>
        {t('format.none.lead')}
      </StateNote>
    );
  return (
    <Paper>
      <PaperPart>
        <div className="gk-bank-choose">
          <label htmlFor="bank-format" style={{ minWidth: 220 }}>
            {t('format.title')}
            <Select
              id="bank-format"
              value={formatId}
              onChange={choose}
              options={formats.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </label>
          <Button disabled={chosen === undefined} onClick={() => setIsChanging(true)}>
            {t('format.change')}
          </Button>
        </div>
      </PaperPart>
      <PaperPart>
        <label htmlFor="bank-file" className="gk-bank-file">
          <Icon name="export" />
          <b>{work.busy ? t('file.reading') : (work.chosen?.file.name ?? t('file.choose'))}</b>
          <span className="gk-small gk-muted">{t('file.limits')}</span>
          <input
            id="bank-file"
            type="file"
            accept=".xlsx,.csv,.txt"
            disabled={work.busy || formatId === undefined}
            onChange={({ target }) => {
              take(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        <div aria-live="polite">
          {also.length === 0 ? null : (
            <Alert type="warning" showIcon title={t('file.also', { names: also.join('、') })} />
          )}
          {work.failure instanceof Error ? <Alert type="error" showIcon title={work.failure.message} /> : null}
        </div>
      </PaperPart>
      {work.preview === undefined ? null : <PreviewPart preview={work.preview} />}
      {work.preview === undefined ? null : (
        <PaperPart>
          <Button type="primary" onClick={work.bring} loading={work.busy} disabled={work.preview.lines === 0}>
            {t('file.save')}
          </Button>
        </PaperPart>
      )}
      {isChanging && chosen !== undefined ? (
        <Suspense fallback={null}>
          <FormatDialog format={chosen} onClose={() => setIsChanging(false)} />
        </Suspense>
      ) : null}
    </Paper>
  );
};

/** A statement as a file: choose, look at what it brings and what cannot be read, bring it in. */
export const BankImportPage = () => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const propertyId = useThisProperty();
  return (
    <Page title={t('file.bring')} crumbs={[{ title: t('lines.title'), to: '/bank-lines' }, { title: t('file.bring') }]}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={common('desk.property')} />
      ) : (
        <div className="gk-bank">
          <Sheet key={propertyId} propertyId={propertyId} />
        </div>
      )}
    </Page>
  );
};
