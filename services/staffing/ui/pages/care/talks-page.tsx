import {
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  RowLink,
  useFormat,
  useList,
  usePlacedColumns,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { ACTS, TALKS, type TalkLine } from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { TalkDialog } from './care-forms.js';
import { talksList, talksQuery } from './care-lists.js';
import { CareMenu } from './care-menu.js';
import { WithdrawablePanel } from './withdrawable-panel.js';

const useColumns = (): readonly ListColumn<TalkLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(() => {
    const at = (line: TalkLine) => line.at;
    return [
      wordsColumn<TalkLine>('employee', t('talk.with'), ({ employeeName }) => employeeName, {
        width: 150,
        cell: (line) => <RowLink id={line.id}>{line.employeeName}</RowLink>,
      }),
      wordsColumn<TalkLine>('at', t('heldAt'), at, {
        width: 170,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(at(line)),
      }),
      wordsColumn('manager', t('talk.by'), ({ managerName }) => managerName, { width: 150 }),
      wordsColumn('note', t('talk.note'), ({ deed }) => deed.note),
    ];
  }, [t, format]);
};

const TalkPanel = ({ row }: OpenRow<TalkLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return (
    <WithdrawablePanel
      id={row.id}
      path={ACTS}
      word={t('talk.withdraw')}
      title={row.employeeName ?? ''}
      lead={format.instant(row.at)}
      facts={[
        { label: t('talk.by'), value: row.managerName },
        { label: t('talk.note'), value: row.deed.note },
      ]}
    />
  );
};

/** Talks that were held with the staff. */
export const TalksPage = () => {
  const t = useText(peopleTexts);
  const list = useList(talksList);
  const { state } = list;
  return (
    <ListPage<TalkLine>
      name="talks"
      title={t('talks')}
      acts={
        <>
          <CareMenu here="talks" />
          <DialogButton permission="staffing:talk" primary dialog={(close) => <TalkDialog onClose={close} />}>
            {t('talk.new')}
          </DialogButton>
        </>
      }
      path={TALKS}
      query={talksQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ employeeName }) => employeeName ?? ''}
      filters={<ListSearch list={list} placeholder={t('talks.search')} />}
      empty={{ icon: 'people', title: t('talks.empty'), lead: t('talks.empty.lead') }}
      panel={(opened) => <TalkPanel {...opened} />}
    />
  );
};
