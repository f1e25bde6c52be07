import './entry-list.css';
import { ClauseChip, formatShortDay, SectionHead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Entry } from '../../api.js';
import { EntryCost } from '../../parts.js';
import { TakeAway, useEntryFile } from '../../take-away.js';
import { evaluationTexts } from '../../text/texts.js';

/** Entries of the ledger: what was charged, on demand what was only recorded too. Each leads to its explanation; a file has all. */
export const EntryList = ({ entries, file }: { entries: readonly Entry[]; file: string }) => {
  const t = useText(evaluationTexts);
  const columns = useEntryFile();
  const [all, setAll] = useState(false);
  const charged = entries.filter(({ outcome }) => outcome === 'charged');
  const recorded = entries.length - charged.length;
  const shown = all ? entries : charged;
  return (
    <>
      <SectionHead
        level={3}
        title={t('panel.entries')}
        count={charged.length}
        aside={
          <>
            {recorded === 0 ? null : (
              <Button type="link" size="small" onClick={() => setAll(!all)}>
                {all ? t('panel.entries.charged') : t('panel.entries.all', { count: recorded })}
              </Button>
            )}
            {entries.length === 0 ? null : <TakeAway name={file} rows={entries} columns={columns} printed={false} />}
          </>
        }
      />
      {shown.length === 0 ? (
        <p className="gk-muted">{t('panel.entries.none')}</p>
      ) : (
        <ul className="gk-entries">
          {shown.map((entry) => (
            <li key={entry.entryId}>
              <span className="gk-muted">{formatShortDay(entry.at)}</span>
              <span>
                <Link to={`/entries/${entry.entryId}`}>{entry.title}</Link> <ClauseChip clause={entry.clause} />
                {entry.subjectKind === 'property' ? null : <span className="gk-muted"> {entry.subjectName}</span>}
              </span>
              <span className="gk-entries-cost">
                <EntryCost entry={entry} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
