import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  instantFromClock,
  MomentField,
  useCommand,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Select } from 'antd';
import { useEffect } from 'react';
import { LeaveCost } from '../../leave/leave-cost.js';
import {
  type ClockDirection,
  CORRECTIONS,
  type Colleague,
  colleaguesPath,
  type DayHalf,
  LEAVE,
  type LeaveKind,
  leaveKinds,
  type MyShifts,
  ROSTER_RENEWS,
  SWAPS,
} from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { planWords } from '../../shifts/words.js';

interface DialogProps {
  readonly mine: MyShifts;
  readonly onClose: () => void;
}

const halves: readonly DayHalf[] = ['morning', 'afternoon'];

const ReasonField = () => {
  const t = useText(shiftTexts);
  return (
    <Field name="reason" label={t('reason')}>
      <WordsArea rows={2} longest={500} />
    </Field>
  );
};

interface LeaveValues {
  readonly leaveKind: LeaveKind;
  readonly from: string;
  readonly fromHalf: DayHalf;
  readonly until: string;
  readonly untilHalf: DayHalf;
  readonly reason: string;
}

/** The last day is the first one until another is chosen, and never before it. */
const UntilFollows = () => {
  const form = Form.useFormInstance<LeaveValues>();
  const from = Form.useWatch<string | undefined>('from', form);
  useEffect(() => {
    const until = form.getFieldValue('until') as string | undefined;
    if (from !== undefined && (until === undefined || until < from)) form.setFieldValue('until', from);
  }, [form, from]);
  return null;
};

/** Leave is asked for, of whole days or halves. */
export const LeaveDialog = ({ mine, onClose }: DialogProps) => {
  const t = useText(shiftTexts);
  const command = useCommand({ title: t('my.askLeave'), renews: ROSTER_RENEWS, onDone: onClose });
  const options = halves.map((value) => ({ value, label: t(`half.${value}`).trim() }));
  return (
    <ActDialog<LeaveValues>
      title={t('my.askLeave')}
      draftName="staffing.ask-leave"
      initial={{
        leaveKind: 'annual',
        from: mine.today,
        fromHalf: 'morning',
        until: mine.today,
        untilHalf: 'afternoon',
      }}
      command={command}
      saveText={t('ask.send')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: LEAVE, body, draft })}
    >
      <Field name="leaveKind" label={t('ask.leaveKind')}>
        <Select options={leaveKinds.map((value) => ({ value, label: t(`leave.${value}`) }))} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('ask.from')}>
          <DayField />
        </Field>
        <Field name="fromHalf" label={t('ask.fromHalf')}>
          <Select options={options} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="until" label={t('ask.until')}>
          <DayField />
        </Field>
        <Field name="untilHalf" label={t('ask.untilHalf')}>
          <Select options={options} />
        </Field>
      </FieldRow>
      <UntilFollows />
      <LeaveCost />
      <ReasonField />
    </ActDialog>
  );
};

interface SwapValues {
  readonly mine: string;
  readonly theirs: string;
  readonly withId: string;
  readonly reason: string;
}

/** With whom: those whose day is published, each with what they do then. */
const PartnerField = ({ shifts }: { shifts: MyShifts['shifts'] }) => {
  const t = useText(shiftTexts);
  const date = Form.useWatch<string | undefined>('theirs');
  const read = useRead<{ readonly items: readonly Colleague[] }>(date === undefined ? undefined : colleaguesPath(date));
  const people = read.data?.items ?? [];
  return (
    <Field
      name="withId"
      label={t('ask.with')}
      extra={read.data !== undefined && people.length === 0 ? t('ask.with.none') : undefined}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={people.map((one) => ({
          value: one.employeeId,
          label: `${one.name} · ${planWords(t, one, shifts)}`,
        }))}
      />
    </Field>
  );
};

/** A colleague is asked to exchange a day, or one day for another. */
export const SwapDialog = ({ mine, onClose }: DialogProps) => {
  const t = useText(shiftTexts);
  const command = useCommand({ title: t('my.askSwap'), renews: ROSTER_RENEWS, onDone: onClose });
  const days = mine.days.filter(({ date, published }) => published && date >= mine.today);
  const first = days.find(({ shift }) => shift !== undefined) ?? days[0];
  return (
    <ActDialog<SwapValues>
      title={t('my.askSwap')}
      draftName="staffing.ask-swap"
      initial={first === undefined ? {} : { mine: first.date, theirs: first.date }}
      command={command}
      saveText={t('ask.send')}
      onClose={onClose}
      onSave={({ mine: own, theirs, withId, reason }, draft) =>
        command.run({
          method: 'POST',
          path: SWAPS,
          body: { withId, dates: own === theirs ? [own] : [own, theirs], reason },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="mine" label={t('ask.myDate')}>
          <DayField />
        </Field>
        <Field name="theirs" label={t('ask.theirDate')}>
          <DayField />
        </Field>
      </FieldRow>
      <PartnerField shifts={mine.shifts} />
      <ReasonField />
    </ActDialog>
  );
};

interface CorrectionValues {
  readonly direction: ClockDirection;
  readonly clockedAt: string;
  readonly reason: string;
}

/** A coming or going that the clock lacks. */
export const CorrectionDialog = ({ mine, onClose }: DialogProps) => {
  const t = useText(shiftTexts);
  const command = useCommand({ title: t('my.askCorrection'), renews: ROSTER_RENEWS, onDone: onClose });
  return (
    <ActDialog<CorrectionValues>
      title={t('my.askCorrection')}
      draftName="staffing.ask-correction"
      initial={{ direction: 'in' }}
      command={command}
      saveText={t('ask.send')}
      onClose={onClose}
      onSave={({ clockedAt, ...body }, draft) =>
        command.run({
          method: 'POST',
          path: CORRECTIONS,
          body: { ...body, clockedAt: instantFromClock(clockedAt, mine.timeZone) },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="direction" label={t('ask.direction')}>
          <Select options={(['in', 'out'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))} />
        </Field>
        <Field name="clockedAt" label={t('ask.clockedAt')}>
          <MomentField />
        </Field>
      </FieldRow>
      <ReasonField />
    </ActDialog>
  );
};
