import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import type { ListColumn } from './list-props.js';

/** Rows in one file; a spreadsheet can hold more, a browser should not. */
export const MOST_EXPORTED = 20_000;

/** Saves what is on the screen: the shown columns, the filter and the order, all pages; as a workbook or as CSV. */
export const ExportMenu = <Row,>({
  name,
  columns,
  total,
  read,
}: {
  /** Of the file; the day is added. */
  name: string;
  columns: readonly ListColumn<Row>[];
  total: number;
  /** Every row of the filter. */
  read: () => readonly Row[] | Promise<readonly Row[]>;
}) => {
  const t = useText(uiTexts);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const tooMany = total > MOST_EXPORTED;
  const save = async (kind: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const files = await import('./write-file.js');
      const table = {
        name: `${name}-${new Date().toISOString().slice(0, 10)}`,
        columns: columns.flatMap(({ file }) => file ?? []),
        rows: await read(),
        flag: (on: boolean) => t(on ? 'list.export.yes' : 'list.export.no'),
      };
      if (kind === 'xlsx') await files.saveWorkbook(table);
      else files.saveCsv(table);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: 'xlsx', label: t('list.export.xlsx') },
    { key: 'csv', label: t('list.export.csv') },
  ];
  return (
    <span className="gk-only-desk" role="status">
      {failure === undefined ? null : <span className="gk-late gk-small">{failure}</span>}
      <Dropdown
        trigger={['click']}
        disabled={total === 0 || tooMany || busy}
        menu={{ items, onClick: ({ key }) => void save(key) }}
      >
        <Button
          type="link"
          size="small"
          loading={busy}
          title={tooMany ? t('list.export.most', { count: formatCount(MOST_EXPORTED) }) : undefined}
        >
          {busy ? t('list.export.busy') : t('list.export')}
        </Button>
      </Dropdown>
    </span>
  );
};
