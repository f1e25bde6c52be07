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
import { ACTIVITIES, ACTIVITY_KINDS, ACTS, type ActivityLine } from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { usePeople } from '../../work/fields.js';
import { ActivityDialog } from './care-forms.js';
import { activitiesList, activitiesQuery } from './care-lists.js';
import { CareMenu } from './care-menu.js';
import { WithdrawablePanel } from './withdrawable-panel.js';

const useColumns = (): readonly ListColumn<ActivityLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(() => {
    const kind = ({ deed }: ActivityLine) => t(`activity.kind.${deed.activityKind}`);
    const at = (line: ActivityLine) => line.at;
    return [
      wordsColumn<ActivityLine>('kind', t('activity.kind'), kind, {
        width: 150,
        cell: (line) => <RowLink id={line.id}>{kind(line)}</RowLink>,
      }),
      wordsColumn<ActivityLine>('at', t('heldAt'), at, {
        width: 170,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(at(line)),
      }),
      wordsColumn('organizer', t('activity.organizer'), ({ organizerName }) => organizerName, { width: 140 }),
      wordsColumn('participants', t('activity.count'), ({ deed }) => String(deed.participants.length), {
        width: 100,
        number: true,
        kind: 'number',
      }),
      wordsColumn('note', t('note'), ({ deed }) => deed.note),
    ];
  }, [t, format]);
};

const ActivityPanel = ({ row }: OpenRow<ActivityLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const people = usePeople(row.propertyId);
  const names = row.deed.participants.map((one) => people.find((person) => person.id === one)?.name ?? '—');
  return (
    <WithdrawablePanel
      id={row.id}
      path={ACTS}
      word={t('activity.withdraw')}
      title={t(`activity.kind.${row.deed.activityKind}`)}
      lead={format.instant(row.at)}
      facts={[
        { label: t('activity.organizer'), value: row.organizerName },
        { label: t('activity.participants'), value: format.list(names) },
        { label: t('note'), value: row.deed.note },
      ]}
    />
  );
};

/** Activities with the staff: 99+1, staff activities, trainings, morning readings. */
export const ActivitiesPage = () => {
  const t = useText(peopleTexts);
  const list = useList(activitiesList);
  const { state, change } = list;
  return (
    <ListPage<ActivityLine>
      name="activities"
      title={t('activities')}
      acts={
        <>
          <CareMenu here="activities" />
          <DialogButton
            permission="staffing:talk"
            primary
            dialog={(close) => <ActivityDialog kind={state.filters.kind} onClose={close} />}
          >
            {t('activity.new')}
          </DialogButton>
        </>
      }
      path={ACTIVITIES}
      query={activitiesQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ deed }) => t(`activity.kind.${deed.activityKind}`)}
      filters={
        <>
          <ListSearch list={list} placeholder={t('activities.search')} />
          <ChoiceChip
            label={t('activity.kind')}
            value={state.filters.kind}
            choices={ACTIVITY_KINDS.map((value) => ({ value, title: t(`activity.kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('view.all')}
          />
        </>
      }
      empty={{ icon: 'people', title: t('activities.empty'), lead: t('activities.empty.lead') }}
      panel={(opened) => <ActivityPanel {...opened} />}
    />
  );
};
