import './points.css';
import {
  ActDialog,
  Field,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  ReasonDialog,
  SectionHead,
  StateChip,
  StateNote,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { type Answer, POINTS_PUBLICATIONS, POINTS_RENEWS, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import type { Objection, PersonTotal, PublicationLine } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePeople } from '../../work/fields.js';
import { usePlaces } from '../../work/places.js';
import { PointsMenu } from './points-menu.js';

const MOST = 20;

/** Somebody has something against the points that hang out. */
const ObjectDialog = ({ publication, onClose }: { publication: PublicationLine; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const title = t('objection.raise');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ text: string }>
      title={title}
      draftName={`staffing.objection.${publication.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: `${pathOf(POINTS_PUBLICATIONS, publication.id)}/objections`, body, draft })
      }
    >
      <Field name="text" label={t('objection.text')}>
        <WordsArea rows={4} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const AnswerDialog = ({
  publication,
  objection,
  onClose,
}: {
  publication: PublicationLine;
  objection: Objection;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const title = t('objection.answer');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ text: string; isUpheld: boolean }>
      title={title}
      draftName={`staffing.objection.answer.${objection.id}`}
      initial={{ isUpheld: false }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: publication.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(POINTS_PUBLICATIONS, publication.id)}/objections/${encodeURIComponent(objection.id)}/answer`,
          body,
          version,
          draft,
        })
      }
    >
      <p>{objection.text}</p>
      <Field name="isUpheld" label={t('objection.outcome')} tooltip={t('objection.upheld.hint')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('objection.upheld') },
            { value: false, label: t('objection.rejected') },
          ]}
        />
      </Field>
      <Field name="text" label={t('objection.reply')}>
        <WordsArea rows={4} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const Objections = ({
  publication,
  nameOf,
}: {
  publication: PublicationLine;
  nameOf: (employeeId: string) => string;
}) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const [answers, setAnswers] = useState<Objection>();
  if (publication.objections.length === 0) return <p className="gk-muted">{t('objections.none')}</p>;
  return (
    <>
      <Lines
        tight
        lines={publication.objections.map((objection) => ({
          key: objection.id,
          label: objection.text,
          figure:
            objection.answer === undefined ? (
              <StateChip tone="soon">{t('objection.open')}</StateChip>
            ) : (
              <StateChip tone={objection.answer.isUpheld ? 'done' : 'plain'}>
                {t(objection.answer.isUpheld ? 'objection.upheld' : 'objection.rejected')}
              </StateChip>
            ),
          reason: [
            nameOf(objection.employeeId),
            format.briefInstant(objection.raisedAt),
            objection.answer?.text ?? (objection.mayAnswer ? undefined : t('objection.byAnother')),
          ]
            .filter(Boolean)
            .join(' · '),
          aside: objection.mayAnswer ? (
            <Button size="small" onClick={() => setAnswers(objection)}>
              {t('objection.answer')}
            </Button>
          ) : undefined,
        }))}
      />
      {answers === undefined ? null : (
        <AnswerDialog publication={publication} objection={answers} onClose={() => setAnswers(undefined)} />
      )}
    </>
  );
};

const Publication = ({ publication, today }: { publication: PublicationLine; today: string }) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:points');
  const me = useSession().employeeId;
  const people = usePeople(publication.propertyId);
  const nameOf = (employeeId: string) => people.find(({ id }) => id === employeeId)?.name ?? '—';
  const [dialog, setDialog] = useState<'object' | 'withdraw'>();
  const format = useFormat();
  const { quarter, from, until, totals, state, why, id, version } = publication;
  const isWithdrawn = state === 'withdrawn';
  const hangs = !isWithdrawn && from <= today && today <= until;
  return (
    <PaperPart>
      <SectionHead
        title={format.quarter(quarter)}
        aside={
          <StateChip tone={isWithdrawn ? 'plain' : hangs ? 'info' : 'done'}>
            {isWithdrawn
              ? t('publication.withdrawn')
              : t(hangs ? 'publication.hangs' : 'publication.days', { from, until })}
          </StateChip>
        }
      />
      {isWithdrawn ? (
        <p className="gk-muted">{why}</p>
      ) : (
        <>
          <PlainTable<PersonTotal>
            small
            label={`${format.quarter(quarter)} ${t('points')}`}
            empty={t('points.quarter.none')}
            rows={totals}
            rowKey={({ employeeId }) => employeeId}
            columns={[
              { key: 'name', title: t('person'), cell: ({ employeeId }) => nameOf(employeeId) },
              { key: 'earned', title: t('points.earned'), number: true, cell: ({ earned }) => earned },
              { key: 'lost', title: t('points.lost'), number: true, cell: ({ lost }) => lost },
              { key: 'total', title: t('points.total'), number: true, cell: ({ total }) => <b>{total}</b> },
            ]}
          />
          <div className="gk-points-acts">
            <SectionHead title={t('objections')} count={publication.objections.length} level={3} />
          </div>
          <Objections publication={publication} nameOf={nameOf} />
          <p className="gk-no-print gk-points-acts">
            {hangs && me !== undefined ? (
              <Button onClick={() => setDialog('object')}>{t('objection.raise')}</Button>
            ) : null}{' '}
            {may ? (
              <Button type="link" onClick={() => setDialog('withdraw')}>
                {t('publication.withdraw')}
              </Button>
            ) : null}
          </p>
        </>
      )}
      {dialog === 'object' ? <ObjectDialog publication={publication} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'withdraw' ? (
        <ReasonDialog
          title={t('publication.withdraw')}
          draftName={`staffing.points.publication.withdraw.${id}`}
          path={`${pathOf(POINTS_PUBLICATIONS, id)}/withdrawal`}
          version={version}
          renews={POINTS_RENEWS}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </PaperPart>
  );
};

/** The quarters whose points hang out or did, with objections and their answers. */
export const PublicationsPage = () => {
  const t = useText(peopleTexts);
  const { here } = usePlaces();
  const today = useToday(here);
  const read = useRead<Answer<PublicationLine>>(POINTS_PUBLICATIONS, { propertyId: here, pageSize: MOST });
  return (
    <Page
      title={t('points.page.publications')}
      lead={t('publications.lead')}
      crumbs={[{ title: t('points'), to: '/points' }, { title: t('points.page.publications') }]}
      acts={<PointsMenu here="publications" />}
    >
      <Loaded
        query={read}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <StateNote icon="board" title={t('publications.empty')}>
            {t('publications.empty.lead')}
          </StateNote>
        }
      >
        {({ items }) => (
          <Paper className="gk-points-sheet">
            {items.map((line) => (
              <Publication key={line.id} publication={line} today={today} />
            ))}
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};
