import {
  ActDialog,
  Chips,
  ChoiceChip,
  Field,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  Split,
  StateChip,
  useAddress,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
  WordsArea,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { type PatrolWeek, REVIEWS, WEEKS } from '../../supervision/api.js';
import { ChooseProperty } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';

const SignDialog = ({ propertyId, week, onClose }: { propertyId: string; week: string; onClose: () => void }) => {
  const t = useText(supervisionTexts);
  const title = t('week.sign');
  const whole = `${title} · ${useFormat().period(week)}`;
  const command = useCommand({ title: whole, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ remark: string }>
      title={whole}
      draftName={`inspections.patrol-review.${propertyId}.${week}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ remark }, draft) =>
        command.run({ method: 'POST', path: REVIEWS, body: { propertyId, week, remark }, draft })
      }
    >
      <Field name="remark" label={t('week.remark')} extra={t('week.rule')}>
        <WordsArea autoSize={{ minRows: 3, maxRows: 8 }} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const Review = ({ week, onSign }: { week: PatrolWeek; onSign: (() => void) | undefined }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const { review, late, isOver } = week;
  return (
    <PaperPart>
      {review === undefined ? (
        <StateChip tone={isOver ? 'soon' : 'plain'}>{t(isOver ? 'week.unsigned' : 'week.running')}</StateChip>
      ) : (
        <>
          <StateChip tone="done">
            {t('week.signed', { name: review.reviewerName, at: format.briefInstant(review.signedAt) })}
          </StateChip>
          <p>{review.remark}</p>
        </>
      )}
      {late > 0 ? <p className="gk-small gk-muted">{t('week.late', { count: late })}</p> : null}
      {onSign !== undefined && isOver && (review === undefined || late > 0) ? (
        <p style={{ marginTop: 12 }}>
          <Button type="primary" onClick={onSign}>
            {t('week.sign')}
          </Button>
        </p>
      ) : null}
    </PaperPart>
  );
};

const Rounds = ({ week }: { week: PatrolWeek }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  return (
    <>
      <PaperPart>
        <PlainTable
          label={t('week.day')}
          rows={week.days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', title: t('week.day'), short: true, cell: ({ day }) => format.day(day) },
            { key: 'rounds', title: t('week.rounds'), number: true, cell: ({ rounds }) => String(rounds) },
            { key: 'posts', title: t('week.posts'), number: true, cell: ({ posts }) => String(posts) },
          ]}
        />
      </PaperPart>
      <PaperPart>
        <SectionHead title={t('week.rounds')} count={week.rounds.length} />
        {week.rounds.length === 0 ? (
          <p className="gk-muted">{t('week.none')}</p>
        ) : (
          <PlainTable
            label={t('week.rounds')}
            rows={week.rounds}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'at',
                title: t('week.at'),
                short: true,
                cell: ({ id, completedAt }) => <Link to={`/rounds/${id}`}>{format.briefInstant(completedAt)}</Link>,
              },
              { key: 'who', title: t('week.who'), cell: ({ inspectorName }) => inspectorName },
              { key: 'posts', title: t('coverage.posts'), number: true, cell: ({ posts }) => String(posts) },
              { key: 'findings', title: t('week.findings'), number: true, cell: ({ findings }) => String(findings) },
            ]}
          />
        )}
      </PaperPart>
    </>
  );
};

const WeekOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const may = useMay()('inspections:supervise');
  const { params, put } = useAddress();
  const asked = params.get('week') ?? undefined;
  const read = useRead<PatrolWeek>(WEEKS, { propertyId, week: asked }, { keep: true });
  const [signs, setSigns] = useState(false);
  const change = (week: string | undefined) => put({ week }, { replace: true });
  return (
    <Page
      title={t('week.title')}
      lead={read.data && format.period(read.data.week)}
      crumbs={[{ title: t('month.title'), to: `/supervision?property=${propertyId}` }, { title: t('week.title') }]}
    >
      <Loaded query={read}>
        {(week) => (
          <>
            <Chips>
              <ChoiceChip
                label={t('week.week')}
                value={week.week}
                choices={week.weeks.map((each) => ({ value: each.week, title: format.period(each.week) }))}
                onChange={change}
              />
            </Chips>
            <Split
              aside={
                <Lines
                  tight
                  lines={week.weeks.map((each) => ({
                    key: each.week,
                    label: <Link to={`?property=${propertyId}&week=${each.week}`}>{format.period(each.week)}</Link>,
                    figure: each.reviewerName ?? t('week.unsigned'),
                    quiet: true,
                    ...(each.signedAt !== undefined && { reason: format.briefInstant(each.signedAt) }),
                  }))}
                />
              }
            >
              <Paper>
                <Review week={week} onSign={may ? () => setSigns(true) : undefined} />
                <Rounds week={week} />
              </Paper>
            </Split>
            {signs ? <SignDialog propertyId={propertyId} week={week.week} onClose={() => setSigns(false)} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
};

/** A week's patrol records, reviewed and signed by who stands above those who walked. */
export const PatrolWeekPage = () => {
  const t = useText(supervisionTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('week.title')} />
  ) : (
    <WeekOf key={propertyId} propertyId={propertyId} />
  );
};
