import { Field, useRead, useText, WordsArea } from '@goldkey/ui';
import { AutoComplete, Checkbox, Form, Input, Radio, Select } from 'antd';
import { CHOICES, type Choices } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { RoomField } from '../intake/room-field.js';
import { ActFrame, type DialogProps } from './act-frame.js';

const LONGEST_REASON = 500;

const Reason = () => {
  const t = useText(complaintTexts);
  return (
    <Field name="reason" label={t('correction.reason')}>
      <WordsArea rows={3} longest={LONGEST_REASON} />
    </Field>
  );
};

interface CorrectionValues {
  readonly departmentId: string;
  readonly category: string;
  readonly room?: string;
  readonly householdId?: string;
  readonly inScope: boolean;
  readonly major: boolean;
  readonly reason: string;
}

/** The intake as it stands, to be written as it is right; what is left as it is changes nothing. */
export const ProposeCorrectionDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const { departmentId, category, room, householdId, inScope, major, propertyId } = props.record;
  const choices = useRead<Choices>(CHOICES).data;
  const departments = (choices?.departments ?? []).filter((department) => department.propertyId === propertyId);
  return (
    <ActFrame<CorrectionValues>
      {...props}
      act="propose-correction"
      door="correction-proposal"
      title={t('act.propose-correction')}
      saveText={t('correction.propose')}
      initial={{ departmentId, category, room, householdId, inScope, major }}
      bodyOf={(values) => ({
        ...values,
        room: values.room?.trim() || null,
        // The same words are the same home.
        householdId: (values.room === room ? householdId : values.householdId) ?? null,
      })}
    >
      <Field name="departmentId" label={t('intake.department')}>
        <Select options={departments.map((one) => ({ value: one.departmentId, label: one.name }))} />
      </Field>
      <Field name="category" label={t('intake.category')}>
        <AutoComplete maxLength={80} options={(choices?.categories ?? []).map((value) => ({ value }))} />
      </Field>
      <RoomField propertyId={propertyId} />
      <Form.Item name="inScope" valuePropName="checked">
        <Checkbox>
          {t('intake.inScope')} <span className="gk-small gk-muted">{t('intake.inScope.note')}</span>
        </Checkbox>
      </Form.Item>
      <Form.Item name="major" valuePropName="checked">
        <Checkbox>
          {t('intake.major')} <span className="gk-small gk-muted">{t('intake.major.note')}</span>
        </Checkbox>
      </Form.Item>
      <Reason />
    </ActFrame>
  );
};

/** The number of the matter that stands. */
export const ProposeDuplicateDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ number: string; reason: string }>
      {...props}
      act="propose-duplicate"
      door="duplicate-proposal"
      title={t('act.propose-duplicate')}
      saveText={t('correction.propose')}
      initial={{}}
    >
      <Field name="number" label={t('correction.number')}>
        <Input maxLength={40} />
      </Field>
      <Reason />
    </ActFrame>
  );
};

/** It should not stand in the log, and no other one in its place. */
export const ProposeMistakeDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ reason: string }>
      {...props}
      act="propose-mistake"
      door="mistake-proposal"
      title={t('act.propose-mistake')}
      saveText={t('correction.propose')}
      initial={{}}
    >
      <Reason />
    </ActFrame>
  );
};

/** Yes or no, with a reason either way. */
export const DecideProposalDialog = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ accepted: boolean; reason: string }>
      {...props}
      act="decide-proposal"
      door="proposal-decision"
      title={t('act.decide-proposal')}
      saveText={t('act.decide-proposal')}
      initial={{}}
    >
      <Field name="accepted" label={t('correction.decision')}>
        <Radio.Group
          options={[
            { value: true, label: t('correction.accept') },
            { value: false, label: t('correction.reject') },
          ]}
        />
      </Field>
      <Reason />
    </ActFrame>
  );
};
