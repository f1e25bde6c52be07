import {
  CoursePart,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Level } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import {
  type BallotDialogProps,
  ballotPath,
  CancelDialog,
  DelegatesDialog,
  MoveDialog,
  VoteDialog,
} from './ballot-dialogs.js';
import { BallotState } from './ballots-page.js';
import { type BallotRecord, ballotRate, levels } from './survey.js';
import { surveyTexts } from './text/texts.js';

const votesOf = ({ delegates }: BallotRecord): number => delegates.filter(({ voted }) => voted).length;

const Tally = ({ ballot }: { ballot: BallotRecord }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const count = (departmentId: string, level: Level, valid: boolean) =>
    ballot.tally.find((row) => row.departmentId === departmentId && row.level === level && row.valid === valid)
      ?.count ?? 0;
  // Papers that say nothing of a department, so that the row adds up to all that were handed in.
  const unmarked = (departmentId: string) =>
    ballot.tally.reduce((left, row) => (row.departmentId === departmentId ? left - row.count : left), votesOf(ballot));
  if (ballot.state !== 'closed') return <p className="gk-muted">{t('ballots.secret')}</p>;
  return (
    <PlainTable
      label={t('ballots.tally')}
      rows={ballot.departments}
      rowKey={({ departmentId }) => departmentId}
      columns={[
        { key: 'name', title: t('answers.department'), cell: ({ name }) => name },
        ...levels.map((level) => ({
          key: level,
          title: words(`level.${level}`),
          number: true,
          cell: ({ departmentId }: { departmentId: string }) => count(departmentId, level, true),
        })),
        {
          key: 'invalid',
          title: t('ballots.invalid'),
          number: true,
          cell: ({ departmentId }) => levels.reduce((sum, level) => sum + count(departmentId, level, false), 0),
        },
        {
          key: 'blank',
          title: t('ballots.unmarked'),
          number: true,
          cell: ({ departmentId }) => unmarked(departmentId),
        },
        {
          key: 'rate',
          title: t('ballots.rate'),
          number: true,
          cell: ({ departmentId }) => {
            const rate = ballotRate(ballot.tally, departmentId);
            return rate === undefined ? '—' : `${rate} %`;
          },
        },
      ]}
    />
  );
};

type Asked = 'delegates' | 'vote' | 'opening' | 'closing' | 'cancel';

const Dialogs = ({ asked, ...props }: BallotDialogProps & { asked: Asked }) => {
  switch (asked) {
    case 'delegates':
      return <DelegatesDialog {...props} />;
    case 'vote':
      return <VoteDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    default:
      return <MoveDialog key={asked} door={asked} {...props} />;
  }
};

const BallotActs = ({ ballot, ask }: { ballot: BallotRecord; ask: (asked: Asked) => void }) => {
  const t = useText(surveyTexts);
  const { state, delegates } = ballot;
  if (state === 'drafted') {
    const isEmpty = delegates.length === 0;
    return (
      <>
        <Button onClick={() => ask('cancel')}>{t('ballots.cancel')}</Button>
        <Button type={isEmpty ? 'primary' : 'default'} onClick={() => ask('delegates')}>
          {t('ballots.name')}
        </Button>
        <Button
          type={isEmpty ? 'default' : 'primary'}
          disabled={isEmpty}
          title={isEmpty ? t('ballots.noDelegates') : undefined}
          onClick={() => ask('opening')}
        >
          {t('ballots.open')}
        </Button>
      </>
    );
  }
  if (state !== 'open') return null;
  const isOver = delegates.every(({ voted }) => voted);
  return (
    <>
      <Button type={isOver ? 'primary' : 'default'} onClick={() => ask('closing')}>
        {t('ballots.close')}
      </Button>
      {isOver ? null : (
        <Button type="primary" onClick={() => ask('vote')}>
          {t('ballots.vote')}
        </Button>
      )}
    </>
  );
};

const BallotView = ({ ballot }: { ballot: BallotRecord }) => {
  const t = useText(surveyTexts);
  const may = useMay();
  const [asked, setAsked] = useState<Asked>();
  const voted = votesOf(ballot);
  return (
    <Page
      title={`${ballot.year} ${t('ballots.title')}`}
      crumbs={[{ title: t('ballots.title'), to: '/complaints/ballots' }, { title: ballot.year }]}
      acts={may('complaints:ballot') ? <BallotActs ballot={ballot} ask={setAsked} /> : undefined}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <p>
                <BallotState ballot={ballot} />{' '}
                <span className="gk-muted">{t('ballots.voted', { voted, count: ballot.delegates.length })}</span>
              </p>
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('ballots.tally')} level={3} />
              <Tally ballot={ballot} />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('ballots.delegates')} level={3} count={ballot.delegates.length} />
              <PlainTable
                small
                label={t('ballots.delegates')}
                rows={ballot.delegates}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'name', title: t('ballots.delegates'), cell: ({ name, room }) => `${name} ${room ?? ''}` },
                  {
                    key: 'voted',
                    title: t('answers.state'),
                    cell: (delegate) => (delegate.voted ? t('ballots.hasVoted') : ''),
                  },
                ]}
              />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={ballot.history}
              titleOf={({ change }) => t(`change.${change}` as 'change.ballot-opened')}
              notesOf={({ data }) => [data['reason']].filter((note) => typeof note === 'string')}
            />
          </Paper>
        }
      />
      {asked === undefined ? null : <Dialogs asked={asked} ballot={ballot} onClose={() => setAsked(undefined)} />}
    </Page>
  );
};

/** One yearly ballot: its delegates, its papers, and at the end the count. */
export const BallotPage = () => {
  const { ballotId = '' } = useParams();
  const t = useText(surveyTexts);
  const read = useRead<BallotRecord>(ballotPath(ballotId));
  return (
    <LoadedPage query={read} title={t('ballots.title')}>
      {(data) => <BallotView key={ballotId} ballot={data} />}
    </LoadedPage>
  );
};
