import {
  Field,
  FieldGroup,
  formatClock,
  instantFromClock,
  Loaded,
  localClock,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  StateNote,
  TimeLeft,
  useCommand,
  useDraft,
  useFormat,
  useRead,
  useSession,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { WORK_RENEWS, type WorkDay, workDayPath } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { type DayWords, reportText } from './report-text.js';

/** Until when the report of a day is due (rulebook M-01). */
const DUE_CLOCK = '16:30';

const actKinds = [
  'plan-submitted',
  'plan-progress-reported',
  'plan-self-evaluated',
  'meeting-held',
  'talk-held',
  'activity-held',
  'requisition-approved',
  'points-summarised',
  'points-published',
] as const;
const details = [
  'daily-wrap-up',
  'all-staff',
  'monthly-review',
  'department',
  'half-year-debriefing',
  'morning-reading',
  'forum-watch',
  'staff-activity',
  'professional-training',
  'character-training',
  '99+1',
] as const;

const useDayWords = (): DayWords => {
  const t = useText(workTexts);
  return {
    itemDone: (title) => t('report.itemDone', { title }),
    taskAssigned: (title) => t('report.taskAssigned', { title }),
    taskFiled: (title) => t('report.taskFiled', { title }),
    act: (kind, detail) => {
      const known = actKinds.find((name) => name === kind);
      const more = details.find((name) => name === detail);
      const word = known === undefined ? kind : t(`deed.${known}`);
      return more === undefined ? word : `${word} ${t(`detail.${more}`)}`;
    },
    clock: formatClock,
  };
};

const ReportForm = ({ day, propertyId }: { day: WorkDay; propertyId: string }) => {
  const t = useText(workTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<{ text: string }>();
  const draft = useDraft(form, `staffing.report.${propertyId}.${day.date}`);
  const words = useDayWords();
  const command = useCommand({
    title: t('report.title'),
    renews: WORK_RENEWS,
    onDone: () => void navigate('/staff-work'),
  });
  return (
    <RecordForm<{ text: string }>
      form={form}
      draft={draft}
      command={command}
      initial={{ text: reportText(day.lines, words) }}
      onSave={({ text }) =>
        command.run({
          method: 'POST',
          path: '/api/staffing/daily-reports',
          body: { propertyId, date: day.date, text },
          draft: draft.place,
        })
      }
      saveText={t('report.save')}
    >
      <FieldGroup>
        <p className="gk-small gk-muted">{t('report.prefilled', { count: day.lines.length })}</p>
        <Field name="text" label={t('report.text')}>
          <WordsArea rows={12} longest={2000} />
        </Field>
      </FieldGroup>
    </RecordForm>
  );
};

const Day = ({ propertyId, date, zone }: { propertyId: string; date: string; zone: string }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const read = useRead<WorkDay>(workDayPath(date), { propertyId });
  return (
    <Paper>
      <PaperPart>
        <Loaded query={read}>
          {(day) =>
            day.report === undefined ? (
              <>
                <p>
                  {t('report.due', { clock: DUE_CLOCK })}{' '}
                  <TimeLeft until={instantFromClock(`${date}T${DUE_CLOCK}`, zone)} />
                </p>
                <ReportForm day={day} propertyId={propertyId} />
              </>
            ) : (
              <>
                <StateNote icon="tick" title={t('report.done', { at: format.instant(day.report.at) })} />
                <p style={{ whiteSpace: 'pre-wrap' }}>{day.report.text}</p>
              </>
            )
          }
        </Loaded>
      </PaperPart>
    </Paper>
  );
};

/** The report of the day, begun with what the day's own events say. */
export const DailyReportPage = () => {
  const t = useText(workTexts);
  const { now } = useFormat();
  const { employeeId } = useSession();
  const [params] = useSearchParams();
  const { places, here, zoneOf } = usePlaces();
  const propertyId = params.get('property') ?? here ?? places[0]?.propertyId;
  const zone = zoneOf(propertyId);
  const date = params.get('date') ?? localClock(now, zone).slice(0, 10);
  return (
    <Page
      title={t('report.title')}
      lead={date}
      crumbs={[{ title: t('work.title'), to: '/staff-work' }, { title: t('report.title') }]}
    >
      {employeeId === undefined ? (
        <StateNote icon="person" title={t('work.nobody')}>
          {t('work.nobody.lead')}
        </StateNote>
      ) : propertyId === undefined ? null : (
        <Day key={`${propertyId}-${date}`} propertyId={propertyId} date={date} zone={zone} />
      )}
    </Page>
  );
};
