import {
  ChoiceChip,
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
import { COMMUNITY, COMMUNITY_KINDS, type CommunityLine } from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { CommunityDialog } from './care-forms.js';
import { communityList, communityQuery } from './care-lists.js';
import { CareMenu } from './care-menu.js';
import { WithdrawablePanel } from './withdrawable-panel.js';

const useColumns = (): readonly ListColumn<CommunityLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<CommunityLine>('title', t('community.title'), ({ title }) => title, {
        cell: (line) => <RowLink id={line.id}>{line.title}</RowLink>,
      }),
      wordsColumn('kind', t('community.kind'), ({ kind }) => t(`community.kind.${kind}`), { width: 130 }),
      wordsColumn<CommunityLine>('on', t('community.on'), ({ on }) => on, {
        width: 130,
        sorts: true,
        kind: 'day',
        cell: ({ on }) => format.day(on),
      }),
      wordsColumn('place', t('community.place'), ({ place }) => place, { width: 150 }),
      wordsColumn('employee', t('community.by'), ({ employeeName }) => employeeName, { width: 130 }),
      wordsColumn('households', t('community.households'), ({ households }) => households?.toString(), {
        width: 110,
        number: true,
        kind: 'number',
      }),
    ],
    [t, format],
  );
};

const CommunityPanel = ({ row }: OpenRow<CommunityLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return (
    <WithdrawablePanel
      id={row.id}
      path={COMMUNITY}
      version={row.version}
      word={t('community.withdraw')}
      title={row.title}
      lead={t(`community.kind.${row.kind}`)}
      facts={[
        { label: t('community.on'), value: format.day(row.on) },
        { label: t('community.place'), value: row.place },
        { label: t('community.by'), value: row.employeeName },
        { label: t('community.households'), value: row.households },
        { label: t('note'), value: row.note },
      ]}
    />
  );
};

/** Activities with the residents, and new contents of the notice board. */
export const CommunityPage = () => {
  const t = useText(peopleTexts);
  const list = useList(communityList);
  const { state, change } = list;
  return (
    <ListPage<CommunityLine>
      name="community"
      title={t('community')}
      acts={
        <>
          <CareMenu here="community" />
          <DialogButton
            permission="staffing:talk"
            primary
            dialog={(close) => <CommunityDialog kind={state.filters.kind} onClose={close} />}
          >
            {t('community.new')}
          </DialogButton>
        </>
      }
      path={COMMUNITY}
      query={communityQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ title }) => title}
      wideOnly={['households', 'employee']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('community.search')} />
          <ChoiceChip
            label={t('community.kind')}
            value={state.filters.kind}
            choices={COMMUNITY_KINDS.map((value) => ({ value, title: t(`community.kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('view.all')}
          />
        </>
      }
      empty={{ icon: 'board', title: t('community.empty'), lead: t('community.empty.lead') }}
      panel={(opened) => <CommunityPanel {...opened} />}
    />
  );
};
