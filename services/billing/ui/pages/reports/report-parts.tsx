import {
  type FileColumn,
  formatMoney,
  formatRate,
  PanelPart,
  PlainTable,
  SectionHead,
  saveWorkbook,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import type { Figures, ReportLine, ReportPart } from '../../api.js';
import { Sideways } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';

const LISTS = ['byFeeItem', 'byBuilding'] as const;

/** A part as a line of a table or a workbook; the last one of a list is what it comes to. */
interface Row extends Pick<ReportPart, 'receivable' | 'collected' | 'arrears' | 'share'> {
  readonly key: string;
  readonly list: (typeof LISTS)[number] | 'total';
  readonly name: string;
}

const rowsOf = (figures: Figures, words: { readonly other: string; readonly total: string }): readonly Row[] => {
  const { receivable, collected, arrears, share } = figures;
  const total: Row = {
    ...{ key: 'total', list: 'total', name: words.total, receivable, collected, arrears },
    ...(share !== undefined && { share }),
  };
  const parts = LISTS.flatMap((list) =>
    (figures[list] ?? []).map(
      ({ of, name, ...sums }): Row => ({
        ...sums,
        ...{ key: `${list} ${of ?? ''}`, list, name: name ?? (list === 'byBuilding' ? of : undefined) ?? words.other },
      }),
    ),
  );
  return [...parts, total];
};

const shareOf = ({ share }: Pick<Row, 'share'>): string => (share === undefined ? '—' : `${formatRate(share)} %`);

const useRows = (figures: Figures): readonly Row[] => {
  const t = useText(billingTexts);
  return rowsOf(figures, { other: t('report.other'), total: t('report.total') });
};

const PartsTable = ({ list, rows }: { list: (typeof LISTS)[number]; rows: readonly Row[] }) => {
  const t = useText(billingTexts);
  const label = t(`report.${list}`);
  return (
    <PanelPart>
      <SectionHead title={label} level={3} />
      <Sideways label={label}>
        <PlainTable<Row>
          small
          label={label}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              title: t('report.part'),
              cell: ({ name, list: of }) => (of === 'total' ? <b>{name}</b> : name),
            },
            {
              key: 'receivable',
              title: t('report.receivable'),
              number: true,
              cell: ({ receivable }) => formatMoney(receivable),
            },
            {
              key: 'collected',
              title: t('report.collected'),
              number: true,
              cell: ({ collected }) => formatMoney(collected),
            },
            { key: 'share', title: t('report.share'), number: true, cell: shareOf },
            { key: 'arrears', title: t('report.arrears'), number: true, cell: ({ arrears }) => formatMoney(arrears) },
          ]}
        />
      </Sideways>
    </PanelPart>
  );
};

/** The parts of a report by fee item and by building, each list with what it comes to; nothing for a report from before there were any. */
export const ReportParts = ({ report }: { report: ReportLine }) => {
  const t = useText(billingTexts);
  const rows = useRows(report.figures);
  if (report.figures.byFeeItem === undefined) return null;
  const columns: readonly FileColumn<Row>[] = [
    { title: t('report.kind'), of: ({ list }) => (list === 'total' ? undefined : t(`report.${list}`)) },
    { title: t('report.part'), of: ({ name }) => name },
    { title: t('report.receivable'), kind: 'money', of: ({ receivable }) => receivable },
    { title: t('report.collected'), kind: 'money', of: ({ collected }) => collected },
    { title: t('report.share'), kind: 'rate', of: ({ share }) => share },
    { title: t('report.arrears'), kind: 'money', of: ({ arrears }) => arrears },
  ];
  const save = () => {
    const name = [t(`report.${report.kind}`), report.propertyName, report.period].filter(Boolean).join('-');
    void saveWorkbook<Row>({ name, columns, rows, flag: String });
  };
  return (
    <>
      {LISTS.map((list) => (
        <PartsTable key={list} list={list} rows={rows.filter((row) => row.list === list || row.list === 'total')} />
      ))}
      <PanelPart>
        <Button className="gk-no-print" onClick={save}>
          {t('report.workbook')}
        </Button>
      </PanelPart>
    </>
  );
};
