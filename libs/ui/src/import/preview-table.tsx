import { Pagination } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/data-context.js';
import { useText } from '../language/language-context.js';
import { Loaded } from '../page/loaded.js';
import { ToggleChip } from '../parts/chips.js';
import { uiTexts } from '../text/texts.js';
import type { ImportColumn, ImportRow, OpenJob, Verdict } from './import-api.js';
import { cellOf, type Places, placesOf, rowFaults } from './mapping.js';

const PAGE = 20;

const VerdictWord = ({ verdict }: { verdict: Verdict | null }) => {
  const t = useText(uiTexts);
  if (verdict === null) return null;
  const tone = { new: 'done', changed: 'info', unchanged: 'plain', bad: 'late' }[verdict];
  return <span className={`gk-state gk-state-${tone}`}>{t(`import.verdict.${verdict}`)}</span>;
};

const Row = ({ row, columns, places }: { row: ImportRow; columns: readonly ImportColumn[]; places: Places }) => {
  const others = rowFaults(
    row,
    columns.map(({ key }) => key),
  );
  return (
    <tr>
      <td className="gk-number">{row.row}</td>
      <td>
        <VerdictWord verdict={row.outcome ?? row.verdict} />
        {others.map((reason) => (
          <span key={reason} className="gk-import-fault">
            {reason}
          </span>
        ))}
      </td>
      {columns.map(({ key }) => {
        const { text, fault } = cellOf(row, key, places);
        return (
          <td key={key} data-bad={fault !== undefined}>
            {text}
            {fault === undefined ? null : <span className="gk-import-fault">{fault}</span>}
          </td>
        );
      })}
    </tr>
  );
};

/** Rows of the file as they were read, each fault beside its cell. */
export const PreviewTable = ({
  path,
  job,
  columns,
}: {
  path: string;
  job: OpenJob;
  columns: readonly ImportColumn[];
}) => {
  const t = useText(uiTexts);
  const [bad, setBad] = useState(job.verdicts.bad + job.outcomes.bad > 0);
  const [page, setPage] = useState(1);
  const read = useRead<{ readonly items: readonly ImportRow[]; readonly total: number }>(
    `${path}/rows`,
    { show: bad ? 'bad' : 'all', page, pageSize: PAGE },
    { keep: true },
  );
  const places = placesOf(job);
  const shown = columns.filter(({ key, required }) => required || places[key] !== undefined);
  return (
    <>
      <div className="gk-import-bar">
        <ToggleChip
          pressed={bad}
          onChange={(pressed) => {
            setBad(pressed);
            setPage(1);
          }}
        >
          {t('import.onlyBad')}
        </ToggleChip>
      </div>
      <Loaded query={read} rows={6} isEmpty={({ total }) => total === 0} empty={<p>{t('import.noBad')}</p>}>
        {({ items, total }) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
            <section className="gk-import-scroll" aria-label={t('import.preview')} tabIndex={0}>
              <table className="gk-import-rows">
                <thead>
                  <tr>
                    <th scope="col" className="gk-number">
                      {t('import.row')}
                    </th>
                    <th scope="col">{t('import.verdict')}</th>
                    {shown.map(({ key, title }) => (
                      <th key={key} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <Row key={row.row} row={row} columns={shown} places={places} />
                  ))}
                </tbody>
              </table>
            </section>
            {total > PAGE ? (
              <Pagination
                size="small"
                current={page}
                pageSize={PAGE}
                total={total}
                onChange={setPage}
                showSizeChanger={false}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </>
  );
};
