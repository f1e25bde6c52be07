import { ActDialog, Field, StateChip, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type Objection, PUBLICATIONS, type Publication, publicationPath } from './api.js';
import { publicationTexts } from './text/texts.js';

/** Objects to what is published, or answers an objection. */
export const WordsDialog = ({
  act,
  path,
  onClose,
}: {
  act: 'object' | 'answer';
  path: string;
  onClose: () => void;
}) => {
  const t = useText(publicationTexts);
  const title = t(act);
  const command = useCommand({ title, renews: [PUBLICATIONS], onDone: onClose });
  return (
    <ActDialog<{ text: string }>
      title={title}
      draftName={`evaluation.${act}.${path}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ text }, draft) => command.run({ method: 'POST', path, body: { text }, draft })}
    >
      <p>{t(`${act}.lead`)}</p>
      <Field name="text" label={t(`${act}.text`)}>
        <WordsArea rows={4} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const Raised = ({ objection, onAnswer }: { objection: Objection; onAnswer?: () => void }) => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const { raisedByName, raisedAt, text, answer, answeredByName = '', answeredAt } = objection;
  return (
    <li>
      <p>{text}</p>
      <p className="gk-small gk-muted">{t('raised', { name: raisedByName, at: format.instant(raisedAt) })}</p>
      {answer === undefined || answeredAt === undefined ? (
        <p>
          <StateChip tone="soon">{t('unanswered')}</StateChip>{' '}
          {onAnswer === undefined ? (
            <span className="gk-small gk-muted">{t('answer.byAnother')}</span>
          ) : (
            <Button size="small" onClick={onAnswer}>
              {t('answer')}
            </Button>
          )}
        </p>
      ) : (
        <>
          <p>
            <b>{t('answer')}</b> {answer}
          </p>
          <p className="gk-small gk-muted">{t('raised', { name: answeredByName, at: format.instant(answeredAt) })}</p>
        </>
      )}
    </li>
  );
};

/** The objections to a publication with their answers; who closes months answers those of others. */
export const Objections = ({ publication }: { publication: Publication }) => {
  const t = useText(publicationTexts);
  const [path, setPath] = useState<string>();
  const { objections, state, publicationId } = publication;
  return (
    <section className="gk-no-print">
      <h2>{t('objections')}</h2>
      {objections.length === 0 ? (
        <p className="gk-muted">{t('objections.none')}</p>
      ) : (
        <ul>
          {objections.map((one) => (
            <Raised
              key={one.objectionId}
              objection={one}
              onAnswer={
                one.mayAnswer ? () => setPath(`${PUBLICATIONS}/objections/${one.objectionId}/answer`) : undefined
              }
            />
          ))}
        </ul>
      )}
      {state === 'published' ? (
        <Button onClick={() => setPath(`${publicationPath(publicationId)}/objections`)}>{t('object')}</Button>
      ) : null}
      {path === undefined ? null : (
        <WordsDialog
          act={path.endsWith('answer') ? 'answer' : 'object'}
          path={path}
          onClose={() => setPath(undefined)}
        />
      )}
    </section>
  );
};
