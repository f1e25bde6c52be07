import './survey.css';
import {
  ActDialog,
  Field,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  StateNote,
  useCommand,
  useFormat,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { COMPLAINTS, type ComplaintLine, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { type AnswerLine, levels, SURVEY_ANSWERS, WRONGS, type Wrong } from './survey.js';
import { surveyTexts } from './text/texts.js';

interface Values {
  readonly level: ComplaintLine['lastCallbackLevel'];
  readonly wrongs?: readonly Wrong[];
  readonly remark?: string;
}

/** So many of the last closed matters can be chosen from. */
const SHOWN = 50;
const SINCE_MS = 31 * 86_400_000;

const CheckDialog = ({ matter, onClose }: { matter: ComplaintLine; onClose: () => void }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const { propertyId, departmentId, complaintId: matterId, number } = matter;
  const title = t('spot.check', { number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`complaints.spot-check.${matterId}`}
      initial={{}}
      command={command}
      saveText={t('spot.save')}
      onClose={onClose}
      onSave={({ wrongs = [], remark, level }, draft) =>
        command.run({
          method: 'POST',
          path: `${SURVEY_ANSWERS}/bulk`,
          body: {
            propertyId,
            items: [
              {
                ...{ departmentId, matterId, method: 'spot-check', source: 'desk', by: 'centre', level },
                ...(wrongs.length > 0 && { wrongs }),
                ...(remark && { remark }),
              },
            ],
          },
          draft,
        })
      }
    >
      <p>
        <Link to={`/complaints/${matterId}`}>{t('spot.open', { number })}</Link>
      </p>
      <Field name="wrongs" label={t('spot.wrongs')} optional>
        <Checkbox.Group options={WRONGS.map((value) => ({ value, label: t(`wrong.${value}`) }))} />
      </Field>
      <Field name="level" label={t('spot.level')}>
        <Radio.Group optionType="button" options={levels.map((value) => ({ value, label: words(`level.${value}`) }))} />
      </Field>
      <Field name="remark" label={t('answers.remark')} optional>
        <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const Checked = ({ propertyId }: { propertyId: string }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly AnswerLine[] }>(SURVEY_ANSWERS, {
    ...{ propertyId, method: 'spot-check', state: 'standing', sort: '-at', pageSize: 20 },
  });
  return (
    <Loaded query={read}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="gk-muted">{t('spot.none')}</p>
        ) : (
          <PlainTable
            label={t('spot.checked')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'at', title: t('answers.at'), cell: ({ at }) => format.briefInstant(at) },
              {
                key: 'matter',
                title: t('answers.matter'),
                cell: ({ matterId, matterNumber }) =>
                  matterId === undefined ? '' : <Link to={`/complaints/${matterId}`}>{matterNumber}</Link>,
              },
              {
                key: 'level',
                title: t('answers.level'),
                cell: ({ level }) => (
                  <StateChip tone={level === 'satisfied' ? 'done' : level === 'dissatisfied' ? 'late' : 'plain'}>
                    {words(`level.${level}`)}
                  </StateChip>
                ),
              },
              {
                key: 'wrongs',
                title: t('spot.wrongs'),
                cell: ({ wrongs = [], remark }) =>
                  [...wrongs.map((one) => t(`wrong.${one}`)), remark].filter(Boolean).join('；'),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
};

const Matters = ({ propertyId, onCheck }: { propertyId: string; onCheck: (matter: ComplaintLine) => void }) => {
  const t = useText(surveyTexts);
  const { now, ...format } = useFormat();
  const [day] = useState(() => new Date(now - SINCE_MS).toISOString());
  const read = useRead<{ readonly items: readonly ComplaintLine[] }>(COMPLAINTS, {
    ...{ propertyId, state: 'closed', closedFrom: day, pageSize: SHOWN },
  });
  return (
    <Loaded query={read}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="gk-muted">{t('spot.nothing')}</p>
        ) : (
          <>
            <p>
              <Button type="primary" onClick={() => onCheck(items[chance(items.length)] as ComplaintLine)}>
                {t('spot.any')}
              </Button>
            </p>
            <PlainTable
              label={t('spot.matters')}
              rows={items}
              rowKey={({ complaintId }) => complaintId}
              columns={[
                {
                  key: 'number',
                  title: t('answers.matter'),
                  cell: ({ complaintId, number, category, departmentName }) => (
                    <>
                      <Link to={`/complaints/${complaintId}`}>{number}</Link>
                      <div className="gk-small gk-muted">
                        {category} · {departmentName}
                      </div>
                    </>
                  ),
                },
                {
                  key: 'closed',
                  title: t('spot.closed'),
                  cell: ({ closedAt }) => (closedAt === undefined ? '' : format.briefInstant(closedAt)),
                },
                {
                  key: 'act',
                  title: '',
                  cell: (matter) => (
                    <Button
                      type="link"
                      aria-label={`${t('spot.look')} ${matter.number}`}
                      onClick={() => onCheck(matter)}
                    >
                      {t('spot.look')}
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )
      }
    </Loaded>
  );
};

/** Which of so many comes next: nobody picks. */
const chance = (count: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % count;

/** The centre looks at papers and records of closed matters: what is wrong by its name, and how good they are (S-05). */
export const SpotChecksPage = () => {
  const t = useText(surveyTexts);
  const { propertyId } = usePlace();
  const [matter, setMatter] = useState<ComplaintLine>();
  return (
    <Page
      title={t('spot.title')}
      lead={t('spot.lead')}
      crumbs={[{ title: t('answers.title'), to: '/complaints/answers' }, { title: t('spot.title') }]}
    >
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('enter.choose')} />
      ) : (
        <Paper>
          <PaperPart>
            <SectionHead title={t('spot.matters')} level={3} id="matters" />
            <Matters key={propertyId} propertyId={propertyId} onCheck={setMatter} />
          </PaperPart>
          <PaperPart>
            <SectionHead title={t('spot.checked')} level={3} id="checked" />
            <Checked propertyId={propertyId} />
          </PaperPart>
        </Paper>
      )}
      {matter === undefined ? null : (
        <CheckDialog key={matter.complaintId} matter={matter} onClose={() => setMatter(undefined)} />
      )}
    </Page>
  );
};
