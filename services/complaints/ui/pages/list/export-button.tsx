import { formatCount, type Query, saveFile, toCsv, useData, useText } from '@goldkey/ui';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';

const PAGE = 500;
const MOST = 20_000;

const columns = [
  'number',
  'propertyName',
  'departmentName',
  'category',
  'description',
  'channel',
  'room',
  'contactName',
  'contactPhone',
  'major',
  'inScope',
  'state',
  'established',
  'assigneeName',
  'receivedAt',
  'dueAt',
  'closedAt',
  'lastCallbackLevel',
] as const satisfies readonly (keyof ComplaintLine)[];

/** Saves exactly what the filters show, in their order, as CSV. */
export const ExportButton = ({ query, total }: { query: Query; total: number }) => {
  const t = useText(complaintTexts);
  const { client } = useData();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const rows: ComplaintLine[] = [];
      for (let page = 1; rows.length < total; page += 1) {
        const answer = await client.get<ListPage<ComplaintLine>>(COMPLAINTS, { ...query, page, pageSize: PAGE });
        rows.push(...answer.items);
        if (answer.items.length < PAGE) break;
      }
      const lines = rows.map((row) => columns.map((column) => row[column]));
      saveFile(`complaints-${new Date().toISOString().slice(0, 10)}.csv`, toCsv([[...columns], ...lines]));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const tooMany = total > MOST;
  const button = (
    <Button type="link" size="small" loading={busy} disabled={total === 0 || tooMany} onClick={() => void save()}>
      {busy ? t('list.exporting') : t('list.export')}
    </Button>
  );
  return (
    <span className="gk-only-desk" role="status">
      {failure === undefined ? null : <span className="gk-late gk-small">{failure}</span>}
      {tooMany ? <Tooltip title={t('list.export.most', { count: formatCount(MOST) })}>{button}</Tooltip> : button}
    </span>
  );
};
