import {
  Facts,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ACTS, MEETING_RENEWS, MEETINGS, type MeetingLine } from '../../work/api.js';
import { usePeople } from '../../work/fields.js';
import { workTexts } from '../../work/text/texts.js';
import { meetingsList, meetingsQuery } from './meetings-list.js';

/** Open problems and how many of them are planned: `1 / 2`. */
const problemsText = ({ deed: { problemsOpen = 0, problemsPlanned = 0 } }: MeetingLine): string =>
  `${problemsPlanned} / ${problemsOpen}`;

const useColumns = (): readonly ListColumn<MeetingLine>[] => {
  const t = useText(workTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'kind',
        title: t('meeting'),
        cell: (line) => <RowLink id={line.id}>{t(`meetingKind.${line.deed.meetingKind}`)}</RowLink>,
        file: [{ title: t('meeting'), of: ({ deed }) => t(`meetingKind.${deed.meetingKind}`) }],
      },
      {
        key: 'at',
        title: t('meeting.heldAt'),
        width: 170,
        sorts: true,
        cell: (line) => format.briefInstant(line.at),
        file: [{ title: t('meeting.heldAt'), kind: 'instant', of: (line) => line.at }],
      },
      {
        key: 'attendees',
        title: t('meeting.attendees'),
        width: 110,
        number: true,
        cell: ({ deed }) => deed.attendees.length,
        file: [{ title: t('meeting.attendees'), of: ({ deed }) => String(deed.attendees.length) }],
      },
      {
        key: 'problems',
        title: t('meeting.problems'),
        width: 160,
        number: true,
        cell: problemsText,
        file: [{ title: t('meeting.problems'), of: problemsText }],
      },
    ],
    [t, format],
  );
};

const Withdraw = ({ line, onClose }: { line: MeetingLine; onClose: () => void }) => {
  const t = useText(workTexts);
  return (
    <ReasonDialog
      title={t('meeting.withdraw')}
      draftName={`staffing.meeting.withdraw.${line.id}`}
      path={`${MEETINGS}/${encodeURIComponent(line.id)}/withdrawal`}
      renews={MEETING_RENEWS}
      onClose={onClose}
    />
  );
};

const MeetingPanel = ({ row }: OpenRow<MeetingLine>) => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const people = usePeople(row.propertyId);
  const [asks, setAsks] = useState(false);
  const names = row.deed.attendees.map((one) => people.find((person) => person.id === one)?.name ?? '—');
  return (
    <RowPanel
      title={t(`meetingKind.${row.deed.meetingKind}`)}
      lead={format.instant(row.at)}
      foot={may('staffing:talk') ? <Button onClick={() => setAsks(true)}>{t('meeting.withdraw')}</Button> : null}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('meeting.attendees'), value: format.list(names) },
            { label: t('meeting.problems'), value: problemsText(row) },
            { label: t('meeting.minutes'), value: row.deed.minutes },
          ]}
        />
      </PanelPart>
      {asks ? <Withdraw line={row} onClose={() => setAsks(false)} /> : null}
    </RowPanel>
  );
};

/** Meetings, each with how many problems it left open and how many of these are planned. */
export const MeetingsPage = () => {
  const t = useText(workTexts);
  const may = useMay();
  const list = useList(meetingsList);
  return (
    <ListPage<MeetingLine>
      name="meetings"
      title={t('meetings.title')}
      acts={
        <>
          <Link to="/problems?state=open">
            <Button tabIndex={-1}>{t('problems.title')}</Button>
          </Link>
          {may('staffing:talk') ? (
            <Link to="/meetings/new">
              <Button type="primary" tabIndex={-1}>
                {t('meetings.new')}
              </Button>
            </Link>
          ) : null}
        </>
      }
      path={ACTS}
      query={meetingsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ deed }) => t(`meetingKind.${deed.meetingKind}`)}
      empty={{ icon: 'people', title: t('meetings.empty'), lead: t('meetings.empty.lead') }}
      panel={(opened) => <MeetingPanel {...opened} />}
    />
  );
};
