import {
  ActDialog,
  type Fact,
  Facts,
  Field,
  LoadedPage,
  Page,
  ReasonDialog,
  Split,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type EntryExplanation, entryPath } from '../../api.js';
import { EntryCost } from '../../parts.js';
import { type Appeal, appealPath } from './api.js';
import { AppealState } from './appeal-state.js';
import { appealTexts } from './text/texts.js';

type Verdict = 'uphold' | 'reject';

/** What upholding it does: what costs nothing is not reversed. */
const Effect = ({ entryId, act }: Pick<Appeal, 'entryId'> & { act: 'uphold' | 'upheld' }) => {
  const t = useText(appealTexts);
  const { data } = useRead<EntryExplanation>(entryPath(entryId));
  if (data === undefined) return null;
  return <p>{t(data.outcome === 'charged' ? `${act}.lead` : `${act}.recorded`)}</p>;
};

/** What the line says and costs: the decision is about it. */
const Against = ({ entryId }: Pick<Appeal, 'entryId'>) => {
  const t = useText(appealTexts);
  const { data } = useRead<EntryExplanation>(entryPath(entryId));
  if (data === undefined) return null;
  return (
    <section>
      <h2>{t('line')}</h2>
      <p>
        <Link to={`/entries/${entryId}`}>{data.sentence}</Link> <EntryCost entry={data} />
      </p>
    </section>
  );
};

const DecisionDialog = ({ appeal, verdict, onClose }: { appeal: Appeal; verdict: Verdict; onClose: () => void }) => {
  const t = useText(appealTexts);
  const title = t(`act.${verdict}`);
  const command = useCommand({ title, renews: ['/api/evaluation/'], onDone: onClose });
  return (
    <ActDialog<{ reasons: string }>
      title={title}
      draftName={`evaluation.appeal.${verdict}.${appeal.appealId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ reasons }, draft) =>
        command.run({
          method: 'POST',
          path: `${appealPath(appeal.appealId)}/decision`,
          body: { upheld: verdict === 'uphold', reasons },
          draft,
        })
      }
    >
      {verdict === 'uphold' ? <Effect entryId={appeal.entryId} act="uphold" /> : null}
      <Field name="reasons" label={t('reasons')}>
        <WordsArea rows={4} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const Aside = ({ appeal }: { appeal: Appeal }) => {
  const t = useText(appealTexts);
  const format = useFormat();
  const facts: readonly Fact[] = [
    { label: t('state'), value: <AppealState state={appeal.state} /> },
    {
      label: t('line'),
      value: (
        <Link to={`/entries/${appeal.entryId}`}>
          {appeal.clause} {appeal.title}
        </Link>
      ),
    },
    { label: t('who'), value: appeal.subjectName },
    { label: t('property'), value: appeal.propertyName ?? t('group') },
    {
      label: t('filedBy'),
      value:
        appeal.filedForName === undefined
          ? appeal.filedByName
          : t('filedBy.for', { name: appeal.filedByName, manager: appeal.filedForName }),
    },
    { label: t('filed'), value: format.instant(appeal.filedAt) },
    { label: t('until'), value: appeal.until === undefined ? t('until.open') : format.instant(appeal.until) },
  ];
  return <Facts facts={facts} lined />;
};

const Decision = ({ appeal }: { appeal: Appeal }) => {
  const t = useText(appealTexts);
  const format = useFormat();
  if (appeal.decidedAt === undefined) return null;
  return (
    <section>
      <h2>{t('decision')}</h2>
      <p>{appeal.reasons}</p>
      {appeal.state === 'upheld' ? <Effect entryId={appeal.entryId} act="upheld" /> : null}
      <p className="gk-small gk-muted">
        {t('decidedBy', { name: appeal.decidedByName ?? '', at: format.instant(appeal.decidedAt) })}
      </p>
    </section>
  );
};

const Dropped = ({ appeal }: { appeal: Appeal }) => {
  const t = useText(appealTexts);
  const format = useFormat();
  if (appeal.droppedAt === undefined) return null;
  return (
    <section>
      <h2>{t('dropped')}</h2>
      <p>{appeal.droppedFor}</p>
      <p className="gk-small gk-muted">
        {t('droppedBy', { name: appeal.droppedByName ?? '', at: format.instant(appeal.droppedAt) })}
      </p>
    </section>
  );
};

/** Takes an appeal back, as who filed it. */
const DropDialog = ({ appeal: { appealId }, onClose }: { appeal: Appeal; onClose: () => void }) => {
  const t = useText(appealTexts);
  return (
    <ReasonDialog
      title={t('act.drop')}
      draftName={`evaluation.appeal.drop.${appealId}`}
      path={`${appealPath(appealId)}/drop`}
      renews={['/api/evaluation/']}
      hint={t('drop.hint')}
      longest={2000}
      onClose={onClose}
    />
  );
};

const Shown = ({ appeal }: { appeal: Appeal }) => {
  const t = useText(appealTexts);
  const may = useMay();
  const [verdict, setVerdict] = useState<Verdict>();
  const [dropping, setDropping] = useState(false);
  const decides = appeal.state === 'open' && may('evaluation:decide-appeal');
  return (
    <Page
      title={`${t('file')}: ${appeal.title}`}
      lead={appeal.subjectName}
      crumbs={[{ title: t('title'), to: '/appeals' }, { title: appeal.clause }]}
      acts={
        <>
          {appeal.mayDrop ? <Button onClick={() => setDropping(true)}>{t('act.drop')}</Button> : null}
          {decides && !appeal.ownCase ? (
            <>
              <Button onClick={() => setVerdict('reject')}>{t('act.reject')}</Button>
              <Button type="primary" onClick={() => setVerdict('uphold')}>
                {t('act.uphold')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Split aside={<Aside appeal={appeal} />}>
        {decides && appeal.ownCase ? <p>{t('ownCase')}</p> : null}
        <Against entryId={appeal.entryId} />
        <section>
          <h2>{t('reason')}</h2>
          <p>{appeal.reason}</p>
        </section>
        <section>
          <h2>{t('evidence')}</h2>
          {appeal.evidence.length === 0 ? (
            <p className="gk-muted">{t('evidence.none')}</p>
          ) : (
            <ul>
              {appeal.evidence.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
        <RecordFiles door={`${appealPath(appeal.appealId)}/files`} level={2} />
        <Decision appeal={appeal} />
        <Dropped appeal={appeal} />
      </Split>
      {dropping ? <DropDialog appeal={appeal} onClose={() => setDropping(false)} /> : null}
      {verdict === undefined ? null : (
        <DecisionDialog appeal={appeal} verdict={verdict} onClose={() => setVerdict(undefined)} />
      )}
    </Page>
  );
};

/** One appeal: against what, why, and how it was decided. */
export const AppealPage = () => {
  const { appealId = '' } = useParams();
  const t = useText(appealTexts);
  const read = useRead<Appeal>(appealPath(appealId));
  return (
    <LoadedPage query={read} title={t('title')}>
      {(data) => <Shown appeal={data} />}
    </LoadedPage>
  );
};
