import {
  ActDialog,
  CoursePart,
  Field,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  useCommand,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type Level, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { BallotState } from './ballots-page.js';
import { BALLOTS, type BallotRecord, ballotRate, delegatesOf, levels } from './survey.js';
import { surveyTexts } from './text/texts.js';

const ballotPath = (id: string): string => `${BALLOTS}/${encodeURIComponent(id)}`;

interface DialogProps {
  readonly ballot: BallotRecord;
  readonly onClose: () => void;
}

const DelegatesDialog = ({ ballot, onClose }: DialogProps) => {
  const t = useText(surveyTexts);
  const command = useCommand({ title: t('ballots.name'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ delegates: string }>
      title={t('ballots.name')}
      draftName={`complaints.ballot.delegates.${ballot.id}`}
      initial={{
        delegates: ballot.delegates.map(({ name, room }) => [name, room].filter(Boolean).join(' ')).join('\n'),
      }}
      command={command}
      saveText={t('ballots.name')}
      onClose={onClose}
      over={{ version: ballot.version }}
      onSave={({ delegates }, draft, version) =>
        command.run({
          method: 'PUT',
          path: `${ballotPath(ballot.id)}/delegates`,
          body: { delegates: delegatesOf(delegates) },
          version,
          draft,
        })
      }
    >
      <Field name="delegates" label={t('ballots.delegates')}>
        <Input.TextArea rows={8} placeholder={t('ballots.delegates.hint')} />
      </Field>
    </ActDialog>
  );
};

interface VoteValues {
  readonly delegateId: string;
  readonly valid: boolean;
  readonly levels?: Readonly<Record<string, Level>>;
}

const VoteDialog = ({ ballot, onClose }: DialogProps) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const command = useCommand({ title: t('ballots.vote'), renews: RENEWED, onDone: onClose });
  const waiting = ballot.delegates.filter(({ voted }) => !voted);
  return (
    <ActDialog<VoteValues>
      title={t('ballots.vote')}
      draftName={`complaints.ballot.vote.${ballot.id}`}
      initial={{ valid: true }}
      command={command}
      saveText={t('ballots.vote')}
      onClose={onClose}
      onSave={({ delegateId, valid, levels: chosen = {} }, draft) =>
        command.run({
          method: 'POST',
          path: `${ballotPath(ballot.id)}/votes`,
          body: {
            delegateId,
            valid,
            levels: Object.entries(chosen).flatMap(([departmentId, level]) =>
              level === undefined ? [] : [{ departmentId, level }],
            ),
          },
          draft,
        })
      }
    >
      <Field name="delegateId" label={t('ballots.delegates')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={waiting.map(({ id, name, room }) => ({ value: id, label: [name, room].filter(Boolean).join(' ') }))}
        />
      </Field>
      {ballot.departments.map(({ departmentId, name }) => (
        <Field key={departmentId} name={['levels', departmentId]} label={name} optional>
          <Radio.Group options={levels.map((value) => ({ value, label: words(`level.${value}`) }))} />
        </Field>
      ))}
      <Form.Item name="valid" valuePropName="checked">
        <Checkbox>{t('ballots.valid')}</Checkbox>
      </Form.Item>
    </ActDialog>
  );
};

const Tally = ({ ballot }: { ballot: BallotRecord }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const count = (departmentId: string, level: Level, valid: boolean) =>
    ballot.tally.find((row) => row.departmentId === departmentId && row.level === level && row.valid === valid)
      ?.count ?? 0;
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

const BallotView = ({ ballot }: { ballot: BallotRecord }) => {
  const t = useText(surveyTexts);
  const may = useMay();
  const [asks, setAsks] = useState<'delegates' | 'vote'>();
  const command = useCommand({ title: t('ballots.title'), renews: RENEWED });
  const mayRun = may('complaints:ballot');
  const move = (door: string) => command.run({ method: 'POST', path: `${ballotPath(ballot.id)}/${door}`, body: {} });
  const voted = ballot.delegates.filter((delegate) => delegate.voted).length;
  return (
    <Page
      title={`${ballot.year} ${t('ballots.title')}`}
      crumbs={[{ title: t('ballots.title'), to: '/complaints/ballots' }, { title: ballot.year }]}
      acts={
        mayRun ? (
          <>
            {ballot.state === 'drafted' ? (
              <>
                <Button onClick={() => setAsks('delegates')}>{t('ballots.name')}</Button>
                <Button type="primary" onClick={() => move('opening')}>
                  {t('ballots.open')}
                </Button>
              </>
            ) : null}
            {ballot.state === 'open' ? (
              <>
                <Button type="primary" onClick={() => setAsks('vote')}>
                  {t('ballots.vote')}
                </Button>
                <Button onClick={() => move('closing')}>{t('ballots.close')}</Button>
              </>
            ) : null}
          </>
        ) : undefined
      }
    >
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
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
            />
          </Paper>
        }
      />
      {asks === 'delegates' ? <DelegatesDialog ballot={ballot} onClose={() => setAsks(undefined)} /> : null}
      {asks === 'vote' ? <VoteDialog ballot={ballot} onClose={() => setAsks(undefined)} /> : null}
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
