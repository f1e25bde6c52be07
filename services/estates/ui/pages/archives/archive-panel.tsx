import {
  Facts,
  HouseholdLink,
  type OpenRow,
  PanelPart,
  RowPanel,
  SectionHead,
  useMay,
  useNow,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type ArchiveLine, type HouseholdRecord, householdPath } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { whereIs } from './archives-list.js';

const Issue = lazy(() => import('./archive-dialogs.js').then((module) => ({ default: module.IssueDialog })));
const Correct = lazy(() => import('./archive-dialogs.js').then((module) => ({ default: module.CorrectDialog })));
const Return = lazy(() => import('./archive-dialogs.js').then((module) => ({ default: module.ReturnDialog })));

const DIALOGS = { issue: Issue, return: Return, correct: Correct } as const;

/** The way to the home that a file is about. */
const ItsHome = ({ householdId }: { householdId: string }) => {
  const home = useRead<HouseholdRecord>(householdPath(householdId)).data;
  return home === undefined ? null : (
    <HouseholdLink householdId={householdId}>{`${home.building} ${home.room}`}</HouseholdLink>
  );
};

/** The file that is open: where it is, how long it stays, who had it. */
export const ArchivePanel = ({ row }: OpenRow<ArchiveLine>) => {
  const t = useText(estatesTexts);
  const may = useMay()('estates:register');
  const today = todayOf(useNow());
  // What was begun stays what it is, though the file is elsewhere by the time it is done.
  const [open, setOpen] = useState<keyof typeof DIALOGS>();
  const place = whereIs(row, today);
  const move = place === 'there' ? 'issue' : 'return';
  const Dialog = open && DIALOGS[open];
  return (
    <RowPanel
      title={row.title}
      lead={row.number}
      foot={
        may && place !== 'destroyed' ? (
          <>
            <Button onClick={() => setOpen(move)}>{t(`archives.${move}`)}</Button>
            <Button onClick={() => setOpen('correct')}>{t('archives.correct')}</Button>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('archives.kind'), value: t(`archives.kind.${row.kind}`) },
            {
              label: t('archives.household'),
              value: row.householdId && <ItsHome householdId={row.householdId} />,
            },
            { label: t('archives.shelf'), value: row.shelf },
            { label: t('archives.keepUntil'), value: row.keepUntil ?? t('archives.forEver') },
            { label: t('archives.place'), value: [t(`archives.place.${place}`), row.destruction?.on].join(' ') },
          ]}
        />
      </PanelPart>
      {row.loans.length === 0 ? null : (
        <PanelPart>
          <SectionHead title={t('archives.loans')} count={row.loans.length} level={3} />
          <ul className="gk-lines gk-lines-tight">
            {[...row.loans].reverse().map(({ loanId, borrower, purpose, issuedOn, dueOn, returnedOn }) => (
              <li key={loanId}>
                <span>{borrower}</span>
                <span className="gk-lines-figure gk-lines-quiet">
                  {returnedOn ?? t('archives.until', { until: dueOn })}
                </span>
                <span className="gk-lines-reason gk-running">
                  <span>{[purpose, issuedOn].join(' · ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
      {Dialog !== undefined ? (
        <Suspense fallback={null}>
          <Dialog archive={row} onClose={() => setOpen(undefined)} />
        </Suspense>
      ) : null}
    </RowPanel>
  );
};
