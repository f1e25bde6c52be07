import {
  ActDialog,
  ChoiceButtons,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  ReasonDialog,
  useCommand,
  useFormat,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Input, InputNumber, Select } from 'antd';

import {
  pathOf,
  type SessionLine,
  TRAINING_ACTIVITIES,
  TRAINING_RENEWS,
  TRAINING_SESSIONS,
  TRAINING_YEARS,
  type TrainingActivity,
  type TrainingYear,
  VERDICTS,
  type Verdict,
} from '../../training/api.js';
import { PeopleSelect } from '../../work/fields.js';
import { trainingTexts } from './text/texts.js';
import type { SessionAct } from './training.js';

interface HoldValues {
  readonly courseId?: string;
  readonly name?: string;
  readonly heldAt: string;
  readonly trainer: string;
  readonly cost?: string;
  readonly activityKind?: TrainingActivity;
  readonly attendees: readonly string[];
  readonly note?: string;
}

/** A course of the year's plan, or a name for what was not planned. */
const CourseFields = ({ courses }: { courses: TrainingYear['courses'] }) => {
  const t = useText(trainingTexts);
  const planned = Form.useWatch('courseId') !== undefined;
  return (
    <>
      {courses.length === 0 ? null : (
        <Field name="courseId" label={t('course.planned')} optional>
          <Select
            allowClear
            options={courses.map(({ courseId, name, month }) => ({
              value: courseId,
              label: `${month.slice(5)} ${name}`,
            }))}
          />
        </Field>
      )}
      {planned ? null : (
        <Field name="name" label={t('name')}>
          <Input maxLength={120} />
        </Field>
      )}
    </>
  );
};

/** A training that was held is put on record. */
export const HoldDialog = ({
  propertyId,
  zone,
  onClose,
}: {
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(trainingTexts);
  const { now } = useFormat();
  const clock = localClock(now, zone);
  const year = useRead<TrainingYear>(`${TRAINING_YEARS}/${clock.slice(0, 4)}`, { propertyId });
  const courses = year.data?.courses ?? [];
  const command = useCommand({ title: t('training.new'), renews: TRAINING_RENEWS, onDone: onClose });
  const save = ({ name, courseId, cost, note, heldAt, ...values }: HoldValues, draft: string) =>
    command.run({
      method: 'POST',
      path: TRAINING_SESSIONS,
      body: {
        propertyId,
        ...values,
        ...(courseId !== undefined && { courseId }),
        name: courses.find((course) => course.courseId === courseId)?.name ?? name,
        cost: cost || '0',
        note: note ?? '',
        heldAt: instantFromClock(heldAt, zone),
      },
      draft,
    });
  return (
    <ActDialog<HoldValues>
      title={t('training.new')}
      draftName={`staffing.training.${propertyId}`}
      initial={{ heldAt: clock }}
      command={command}
      saveText={t('training.new')}
      onClose={onClose}
      onSave={save}
    >
      <CourseFields courses={courses} />
      <Field name="heldAt" label={t('heldAt')}>
        <MomentField />
      </Field>
      <FieldRow>
        <Field name="trainer" label={t('trainer')}>
          <Input maxLength={80} />
        </Field>
        <Field name="cost" label={t('cost')} optional>
          <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
        </Field>
      </FieldRow>
      <Field name="activityKind" label={t('activityKind')} optional extra={t('activityKind.hint')}>
        <Select
          allowClear
          options={TRAINING_ACTIVITIES.map((value) => ({ value, label: t(`activityKind.${value}`) }))}
        />
      </Field>
      <Field name="attendees" label={t('attendees')}>
        <PeopleSelect propertyId={propertyId} />
      </Field>
      <Field name="note" label={t('note')} optional>
        <WordsArea rows={2} longest={1000} />
      </Field>
    </ActDialog>
  );
};

const RateDialog = ({ line, onClose }: { line: SessionLine; onClose: () => void }) => {
  const t = useText(trainingTexts);
  const command = useCommand({ title: t('act.rate'), renews: TRAINING_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ satisfaction: number }>
      title={`${t('act.rate')} · ${line.name}`}
      draftName={`staffing.training.rate.${line.id}`}
      initial={line.satisfaction === undefined ? {} : { satisfaction: line.satisfaction }}
      command={command}
      saveText={t('act.rate')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'PUT',
          path: `${pathOf(TRAINING_SESSIONS, line.id)}/satisfaction`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="satisfaction" label={t('satisfaction.mean')}>
        <InputNumber min={0} max={100} step={0.1} precision={1} style={{ width: '100%' }} />
      </Field>
    </ActDialog>
  );
};

const VerdictField = ({ value, onChange }: { value?: Verdict; onChange?: (value: string) => void }) => {
  const t = useText(trainingTexts);
  return (
    <ChoiceButtons
      label={t('effect')}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      choices={VERDICTS.map((verdict) => ({
        value: verdict,
        title: t(`verdict.${verdict}`),
        tone: verdict === 'effective' ? 'done' : verdict === 'ineffective' ? 'late' : 'plain',
      }))}
    />
  );
};

const JudgeDialog = ({ line, onClose }: { line: SessionLine; onClose: () => void }) => {
  const t = useText(trainingTexts);
  const command = useCommand({ title: t('act.judge'), renews: TRAINING_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ verdict: Verdict; remark?: string }>
      title={`${t('act.judge')} · ${line.name}`}
      draftName={`staffing.training.judge.${line.id}`}
      initial={line.effect === undefined ? {} : { verdict: line.effect.verdict, remark: line.effect.remark }}
      command={command}
      saveText={t('act.judge')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={({ verdict, remark }, draft, version) =>
        command.run({
          method: 'PUT',
          path: `${pathOf(TRAINING_SESSIONS, line.id)}/effect`,
          body: { verdict, remark: remark ?? '' },
          version,
          draft,
        })
      }
    >
      <Field name="verdict" label={t('effect')}>
        <VerdictField />
      </Field>
      <Field name="remark" label={t('effect.remark')} optional>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};

/** What those who took part thought becomes known, the effect is judged, or the session taken back. */
export const SessionActDialog = ({
  act,
  line,
  onClose,
}: {
  act: SessionAct;
  line: SessionLine;
  onClose: () => void;
}) => {
  const t = useText(trainingTexts);
  if (act === 'rate') return <RateDialog line={line} onClose={onClose} />;
  if (act === 'judge') return <JudgeDialog line={line} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t('act.withdraw')}
      draftName={`staffing.training.withdraw.${line.id}`}
      path={`${pathOf(TRAINING_SESSIONS, line.id)}/withdrawal`}
      version={line.version}
      renews={TRAINING_RENEWS}
      onClose={onClose}
    />
  );
};
