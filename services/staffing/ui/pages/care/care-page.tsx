import {
  dayOfInstant,
  Lines,
  Loaded,
  millisecondsBetween,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  StateChip,
  StateNote,
  TimeLeft,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  ACTIVITIES,
  type ActivityLine,
  type Answer,
  CARE_MONTHS,
  type CareMonth,
  COMMUNITY_KINDS,
  OPINIONS,
  type OpinionLine,
  TALKS_DUE,
  type TalksDue,
} from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { ActivityDialog, CommunityDialog, TalkDialog } from './care-forms.js';
import { CareMenu } from './care-menu.js';

type Person = TalksDue['people'][number];

const isCommunity = (kind: string): boolean => COMMUNITY_KINDS.some((one) => one === kind);

type MonthKind = CareMonth['done'][number]['kind'];

/** The list of what was done of a kind. */
const listOf = (kind: MonthKind, propertyId: string): string =>
  `/care/${isCommunity(kind) ? 'community' : 'activities'}?property=${propertyId}&kind=${encodeURIComponent(kind)}`;

/** What a month or a day asks for, done or not; what is missing can be recorded at once. */
const AskedPart = ({
  title,
  done: kinds,
  propertyId,
}: {
  title: string;
  done: CareMonth['done'];
  propertyId: string;
}) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:talk');
  const [kind, setKind] = useState<string>();
  const nameOf = (of: MonthKind): string =>
    of === 'community-activity' || of === 'bulletin-change' ? t(`community.kind.${of}`) : t(`activity.kind.${of}`);
  return (
    <PaperPart>
      <SectionHead title={title} />
      <Lines
        tight
        lines={kinds.map(({ kind: done, count }) => ({
          key: done,
          label: <Link to={listOf(done, propertyId)}>{nameOf(done)}</Link>,
          figure:
            count > 0 ? (
              <StateChip tone="done">{t('care.times', { count })}</StateChip>
            ) : may ? (
              <Button
                size="small"
                aria-label={t('care.record.of', { what: nameOf(done) })}
                onClick={() => setKind(done)}
              >
                {t('care.record')}
              </Button>
            ) : (
              <StateChip tone="soon">{t('care.notYet')}</StateChip>
            ),
        }))}
      />
      {kind === undefined ? null : isCommunity(kind) ? (
        <CommunityDialog kind={kind} onClose={() => setKind(undefined)} />
      ) : (
        <ActivityDialog kind={kind} onClose={() => setKind(undefined)} />
      )}
    </PaperPart>
  );
};

const DAILY = ['morning-reading', 'forum-watch'] as const;

/** What every day asks for (rulebook M-36). */
const TodayPart = ({ propertyId }: { propertyId: string }) => {
  const t = useText(peopleTexts);
  const today = useToday(propertyId);
  const asked = { propertyId, state: 'standing', sort: '-at', pageSize: 10 };
  const readings = useRead<Answer<ActivityLine>>(ACTIVITIES, { ...asked, activityKind: 'morning-reading' });
  const watches = useRead<Answer<ActivityLine>>(ACTIVITIES, { ...asked, activityKind: 'forum-watch' });
  if (readings.data === undefined || watches.data === undefined) return null;
  const held = [...readings.data.items, ...watches.data.items].filter(({ at }) => dayOfInstant(at) === today);
  const done = DAILY.map((kind) => ({ kind, count: held.filter(({ deed }) => deed.activityKind === kind).length }));
  return <AskedPart title={t('care.today')} done={done} propertyId={propertyId} />;
};

const Overdue = ({ propertyId }: { propertyId: string }) => {
  const t = useText(peopleTexts);
  const { now } = useFormat();
  const read = useRead<Answer<OpinionLine>>(OPINIONS, { propertyId, state: 'open', sort: 'waiting', pageSize: 100 });
  const late = (read.data?.items ?? []).filter(({ replyDue }) => Date.parse(replyDue) < now).length;
  const open = read.data?.total ?? 0;
  return (
    <PaperPart>
      <SectionHead
        title={t('opinions')}
        aside={
          <Link to={`/care/opinions?property=${propertyId}&state=open`}>{t('opinions.open', { count: open })}</Link>
        }
      />
      {late === 0 ? (
        <p className="gk-muted">{t('opinions.late.none')}</p>
      ) : (
        <StateChip tone="late">{t('opinions.late', { count: late })}</StateChip>
      )}
    </PaperPart>
  );
};

/** Whom to talk with, longest without a talk first. */
const TalksPart = ({ due, propertyId }: { due: TalksDue; propertyId: string }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:talk');
  const [person, setPerson] = useState<Person>();
  const last = ({ lastTalkAt }: Person) =>
    lastTalkAt === undefined ? (
      <span className="gk-muted">{t('talk.never')}</span>
    ) : (
      t('talk.ago', { span: format.span(millisecondsBetween(lastTalkAt, format.now)) })
    );
  return (
    <PaperPart>
      <SectionHead
        title={t('talk.next')}
        count={due.people.length}
        aside={
          due.heldInWeek > 0 ? (
            <StateChip tone="done">{t('talk.week.done', { count: due.heldInWeek })}</StateChip>
          ) : (
            <span>
              {t('talk.week.due')} <TimeLeft until={due.dueAt} />
            </span>
          )
        }
      />
      {due.people.length === 0 ? <p className="gk-muted">{t('talk.nobody')}</p> : null}
      <PlainTable<Person>
        label={t('talk.next')}
        rows={due.people}
        rowKey={({ employeeId }) => employeeId}
        columns={[
          {
            key: 'name',
            title: t('person'),
            cell: ({ employeeId, name, roles }) => (
              <>
                <Link to={`/employees/${employeeId}`}>{name}</Link>
                <div className="gk-small gk-muted">{format.list(roles.map((role) => t(`role.${role}`)))}</div>
              </>
            ),
          },
          { key: 'last', title: t('talk.last'), short: true, cell: last },
          ...(may
            ? [
                {
                  key: 'act',
                  title: <span className="gk-hidden">{t('acts')}</span>,
                  short: true,
                  cell: (one: Person) => (
                    <Button
                      size="small"
                      aria-label={t('talk.new.of', { name: one.name })}
                      onClick={() => setPerson(one)}
                    >
                      {t('talk.new')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {person === undefined ? null : (
        <TalkDialog
          propertyId={propertyId}
          person={{ id: person.employeeId, name: person.name }}
          onClose={() => setPerson(undefined)}
        />
      )}
    </PaperPart>
  );
};

const Board = ({ propertyId }: { propertyId: string }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const month = useToday(propertyId).slice(0, 7);
  const due = useRead<TalksDue>(TALKS_DUE, { propertyId });
  const done = useRead<CareMonth>(`${CARE_MONTHS}/${month}`, { propertyId });
  return (
    <RecordColumns
      facts={
        <Paper>
          <TodayPart propertyId={propertyId} />
          <Loaded query={done} rows={3}>
            {(answer) => (
              <AskedPart
                title={t('care.month', { month: format.month(answer.month) })}
                done={answer.done}
                propertyId={propertyId}
              />
            )}
          </Loaded>
          <Overdue propertyId={propertyId} />
        </Paper>
      }
      course={
        <Paper>
          <Loaded query={due}>{(answer) => <TalksPart due={answer} propertyId={propertyId} />}</Loaded>
        </Paper>
      }
    />
  );
};

/** What a manager owes the staff: whom to talk with next, what the month still asks for, who waits for an answer. */
export const CarePage = () => {
  const t = useText(peopleTexts);
  const { here, known } = usePlaces();
  return (
    <Page title={t('care')} acts={<CareMenu here="care" />}>
      {here === undefined ? (
        known ? (
          <StateNote icon="people" title={t('property.choose')}>
            {t('property.choose.lead')}
          </StateNote>
        ) : null
      ) : (
        <Board key={here} propertyId={here} />
      )}
    </Page>
  );
};
