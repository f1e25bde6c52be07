import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { fileOf, MOST_EXPORTED } from './counted.js';
import { datedName } from './csv.js';
import type { ListColumn } from './list-props.js';

const TITLES = {
  nothing: undefined,
  all: undefined,
  first: 'list.export.first',
  'too-many': 'list.export.most',
} as const;

/** Saves what is on the screen: the shown columns, the filter and the order, all pages; as a workbook or as CSV. */
export const ExportMenu = <Row,>({
  name,
  columns,
  total,
  totalIsLeast,
  read,
}: {
  /** Of the file; the day is added. */
  name: string;
  columns: readonly ListColumn<Row>[];
  total: number;
  /** The service counted no further. */
  totalIsLeast?: boolean;
  /** Every row of the filter. */
  read: () => readonly Row[] | Promise<readonly Row[]>;
}) => {
  const t = useText(uiTexts);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [cut, setCut] = useState(false);
  const holds = fileOf({ total, totalIsLeast });
  const most = { count: formatCount(MOST_EXPORTED) };
  const save = async (kind: string) => {
    setBusy(true);
    setFailure(undefined);
    setCut(false);
    try {
      const files = await import('./write-file.js');
      const rows = await read();
      const table = {
        name: datedName(name, Date.now()),
        columns: columns.flatMap(({ file }) => file ?? []),
        rows,
        flag: (on: boolean) => t(on ? 'list.export.yes' : 'list.export.no'),
      };
      if (kind === 'xlsx') await files.saveWorkbook(table);
      else files.saveCsv(table);
      setCut(holds === 'first' && rows.length >= MOST_EXPORTED);
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
      {cut ? <span className="gk-late gk-small">{t('list.export.cut', most)}</span> : null}
      <Dropdown
        trigger={['click']}
        disabled={holds === 'nothing' || holds === 'too-many' || busy}
        menu={{ items, onClick: ({ key }) => void save(key) }}
      >
        <Button
          type="link"
          size="small"
          loading={busy}
          title={TITLES[holds] === undefined ? undefined : t(TITLES[holds], most)}
        >
          {busy ? t('list.export.busy') : t('list.export')}
        </Button>
      </Dropdown>
    </span>
  );
};
