import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  RowLink,
  ToggleChip,
  useList,
  useNow,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { ARCHIVE_KINDS, ARCHIVES, type ArchiveLine } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { ArchivePanel } from './archive-panel.js';
import { archivesList, archivesQuery, openLoan, whereIs } from './archives-list.js';

const FileForm = lazy(() => import('./archive-dialogs.js').then((module) => ({ default: module.FileDialog })));

/** Where a file is; red where it should be back. */
const Place = ({ line, today }: { line: ArchiveLine; today: string }) => {
  const t = useText(estatesTexts);
  const where = whereIs(line, today);
  return <span className={where === 'overdue' ? 'gk-late' : undefined}>{t(`archives.place.${where}`)}</span>;
};

const useColumns = (today: string): readonly ListColumn<ArchiveLine>[] => {
  const t = useText(estatesTexts);
  return useMemo(() => {
    const kindOf = ({ kind }: ArchiveLine) => t(`archives.kind.${kind}`);
    const placeOf = (line: ArchiveLine) => t(`archives.place.${whereIs(line, today)}`);
    const text = (key: string, title: string, of: (line: ArchiveLine) => string | undefined, width?: number) => ({
      key,
      title,
      ...(width !== undefined && { width }),
      cell: of,
      file: [{ title, of }],
    });
    return [
      {
        ...text('number', t('archives.number'), ({ number }) => number, 124),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.number}</RowLink>,
      },
      text('title', t('archives.name'), ({ title }) => title),
      { ...text('kind', t('archives.kind'), kindOf, 104), sorts: true },
      text('shelf', t('archives.shelf'), ({ shelf }) => shelf, 120),
      { ...text('keepUntil', t('archives.keepUntil'), ({ keepUntil }) => keepUntil, 116), sorts: true },
      {
        ...text('place', t('archives.place'), placeOf, 100),
        cell: (line) => <Place line={line} today={today} />,
      },
      { ...text('dueOn', t('archives.dueOn'), (line) => openLoan(line)?.dueOn, 116), sorts: true },
    ];
  }, [t, today]);
};

/** The register of archives: where each file is, and how long it stays. */
export const ArchivesPage = () => {
  const t = useText(estatesTexts);
  const navigate = useNavigate();
  const today = todayOf(useNow());
  const list = useList(archivesList);
  const { state, change } = list;
  const columns = useColumns(today);
  return (
    <ListPage<ArchiveLine>
      name="archives"
      title={t('archives.title')}
      acts={
        <>
          <Button onClick={() => void navigate('/archives/destruction')}>{t('destruction.title')}</Button>
          <DialogButton
            permission="estates:register"
            dialog={(close) => <FileForm propertyId={state.filters.property} onClose={close} />}
          >
            {t('archives.new')}
          </DialogButton>
        </>
      }
      path={ARCHIVES}
      query={archivesQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ number }) => number}
      wideOnly={['shelf', 'keepUntil', 'dueOn']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('archives.search')} />
          <ChoiceChip
            label={t('archives.kind')}
            value={state.filters.kind}
            choices={ARCHIVE_KINDS.map((value) => ({ value, title: t(`archives.kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('households.allBuildings')}
          />
          <ToggleChip pressed={state.filters.out} onChange={(out) => change({ filters: { out } })}>
            {t('archives.onlyOut')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'book', title: t('archives.empty') }}
      panel={(opened) => <ArchivePanel {...opened} />}
    />
  );
};
