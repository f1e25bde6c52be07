import { ExportMenu, type FileColumn, Icon, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { Entry } from './api.js';
import { evaluationTexts } from './text/texts.js';

/** Prints the page (not `printed={false}`: what is no page), or saves its rows as a workbook or CSV. */
export const TakeAway = <Row,>({
  name,
  rows,
  columns,
  printed = true,
}: {
  /** Of the file. */
  name: string;
  rows: readonly Row[];
  columns: readonly FileColumn<Row>[];
  printed?: boolean;
}) => {
  const t = useText(evaluationTexts);
  return (
    <span className="gk-only-desk">
      {printed ? (
        <Button type="link" size="small" icon={<Icon name="print" small />} onClick={() => window.print()}>
          {t('entry.print')}
        </Button>
      ) : null}
      <ExportMenu
        name={name}
        columns={[{ key: 'file', title: '', cell: () => null, file: columns }]}
        total={rows.length}
        read={() => rows}
      />
    </span>
  );
};

/** What a line of the ledger is in a file. */
export const useEntryFile = (): readonly FileColumn<Entry>[] => {
  const t = useText(evaluationTexts);
  return [
    { title: t('file.clause'), of: ({ clause }) => clause },
    { title: t('file.title'), of: ({ title }) => title },
    { title: t('entry.fact.at'), of: ({ at }) => at, kind: 'instant' },
    { title: t('entry.fact.property'), of: ({ propertyName }) => propertyName },
    { title: t('entry.fact.subject'), of: ({ subjectName }) => subjectName },
    { title: t('entry.fact.state'), of: ({ outcome }) => t(`entry.state.${outcome}`) },
    { title: t('entry.points'), of: ({ points }) => points, kind: 'number' },
    { title: t('file.fine'), of: ({ fine }) => fine, kind: 'money' },
  ];
};
