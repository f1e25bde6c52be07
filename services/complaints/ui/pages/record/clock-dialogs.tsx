import { Field, MomentField, useText, WordsArea } from '@goldkey/ui';
import { Input, Radio } from 'antd';
import type { PauseReason } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { ActFrame, type DialogProps } from './act-frame.js';

const reasons: readonly PauseReason[] = ['owner', 'parts', 'weather'];

/** The clock stands still, with what is waited for. */
export const PauseDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ reason: PauseReason; note: string }>
      {...props}
      act="pause"
      door="pause"
      title={t('act.pause')}
      saveText={t('act.pause')}
      initial={{}}
    >
      <Field name="reason" label={t('pause.reason')}>
        <Radio.Group options={reasons.map((value) => ({ value, label: t(`waits.${value}`) }))} />
      </Field>
      <Field name="note" label={t('pause.note')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActFrame>
  );
};

/** What was waited for is there. */
export const ResumeDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame
      {...props}
      act="resume"
      door="resumption"
      title={t('act.resume')}
      saveText={t('act.resume')}
      initial={{}}
      bodyOf={() => ({})}
    >
      <p className="gk-muted">{t('act.resume.note')}</p>
    </ActFrame>
  );
};

/** A time agreed with the owner, by the clock of the property. */
export const AgreeTimeDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const offset = props.record.receivedAt.slice(-6);
  return (
    <ActFrame<{ dueAt: string; note?: string }>
      {...props}
      act="agree-time"
      door="agreed-time"
      title={t('act.agree-time')}
      saveText={t('act.agree-time')}
      initial={{}}
      bodyOf={({ dueAt, note }) => ({ dueAt: `${dueAt}:00${offset}`, ...(note ? { note } : {}) })}
    >
      <Field name="dueAt" label={t('agree.dueAt')}>
        <MomentField ahead />
      </Field>
      <Field name="note" label={t('agree.note')} optional>
        <Input maxLength={500} />
      </Field>
    </ActFrame>
  );
};

/** The rule of today for a matter that runs by an older one. */
export const RenewClockDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ reason: string }>
      {...props}
      act="renew-clock"
      door="clock-renewal"
      title={t('act.renew-clock')}
      saveText={t('act.renew-clock')}
      initial={{}}
    >
      <Field name="reason" label={t('renew.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActFrame>
  );
};

/** Who was named takes the matter over. */
export const AcceptDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame
      {...props}
      act="accept"
      door="acceptance"
      title={t('act.accept')}
      saveText={t('act.accept')}
      initial={{}}
      bodyOf={() => ({})}
    >
      <p className="gk-muted">{t('act.accept.note')}</p>
    </ActFrame>
  );
};

/** Who was named does not take it, and says why. */
export const DeclineDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ reason: string }>
      {...props}
      act="decline"
      door="refusal"
      title={t('act.decline')}
      saveText={t('act.decline')}
      initial={{}}
    >
      <Field name="reason" label={t('decline.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActFrame>
  );
};
