import { Field, useText, WordsArea } from '@goldkey/ui';
import { Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ActName, Level, ReportTarget } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { ActFrame, type DialogProps } from './act-frame.js';
import { AssigneeField } from './assignee-field.js';
import {
  AcceptDialog,
  AgreeTimeDialog,
  DeclineDialog,
  PauseDialog,
  RenewClockDialog,
  ResumeDialog,
} from './clock-dialogs.js';
import {
  DecideProposalDialog,
  ProposeCorrectionDialog,
  ProposeDuplicateDialog,
  ProposeMistakeDialog,
} from './correction-dialogs.js';
import { LinkDialog } from './link-dialog.js';

const Decide = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ established: boolean; reason?: string }>
      {...props}
      act="decide"
      door="decision"
      title={t('act.decide')}
      saveText={t('act.decide')}
      initial={{}}
    >
      <Field name="established" label={t('decide.established')}>
        <Radio.Group
          options={[
            { value: true, label: t('fact.established.yes') },
            { value: false, label: t('fact.established.no') },
          ]}
        />
      </Field>
      <Field name="reason" label={t('decide.reason')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
    </ActFrame>
  );
};

const Assign = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ employeeId: string }>
      {...props}
      act="assign"
      door="assignment"
      title={t(props.record.assigneeName === undefined ? 'act.assign' : 'act.reassign')}
      saveText={t('assign.save')}
      initial={{}}
    >
      <Field name="employeeId" label={t('assign.employee')}>
        <AssigneeField propertyId={props.record.propertyId} />
      </Field>
    </ActFrame>
  );
};

const Close = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const exemptions = ['reported-type', 'post-entry', 'system-failure'] as const;
  return (
    <ActFrame<{ remark?: string; exemption?: string }>
      {...props}
      act="close"
      door="close"
      title={t('act.close')}
      saveText={t('close.save')}
      initial={{}}
    >
      <Field name="remark" label={t('close.remark')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
      <Field name="exemption" label={t('close.exemption')} optional>
        <Select
          allowClear
          placeholder={t('close.exemption.none')}
          options={exemptions.map((value) => ({ value, label: t(`exemption.${value}`) }))}
        />
      </Field>
    </ActFrame>
  );
};

const Reopen = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <ActFrame<{ reason?: string }>
      {...props}
      act="reopen"
      door="reopen"
      title={t('act.reopen')}
      saveText={t('reopen.save')}
      initial={{}}
    >
      <Field name="reason" label={t('reopen.reason')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
    </ActFrame>
  );
};

const CallBack = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const levels: readonly Level[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];
  return (
    <ActFrame<{ level: Level; remark?: string }>
      {...props}
      act="call-back"
      door="callbacks"
      title={t('act.call-back')}
      saveText={t('callback.save')}
      initial={{}}
    >
      <Field name="level" label={t('callback.level')}>
        <Radio.Group options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
      </Field>
      <Field name="remark" label={t('callback.remark')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
    </ActFrame>
  );
};

const ReportMajor = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const done = new Set(props.record.majorReports.map(({ to }) => to));
  const targets: readonly ReportTarget[] = ['qm-centre', 'hotline-400'];
  const first = targets.find((target) => !done.has(target));
  return (
    <ActFrame<{ to: ReportTarget }>
      {...props}
      act="report-major"
      door="major-report"
      title={t('act.report-major')}
      saveText={t('major.save')}
      initial={{ to: first }}
    >
      <Field name="to" label={t('major.to')}>
        <Radio.Group
          options={targets.map((value) => ({ value, label: t(`target.${value}`), disabled: done.has(value) }))}
        />
      </Field>
    </ActFrame>
  );
};

const dialogs: Readonly<Record<ActName, (props: DialogProps) => ReactNode>> = {
  decide: Decide,
  assign: Assign,
  close: Close,
  reopen: Reopen,
  'call-back': CallBack,
  'report-major': ReportMajor,
  'issue-owner-link': LinkDialog,
  accept: AcceptDialog,
  decline: DeclineDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
  'agree-time': AgreeTimeDialog,
  'renew-clock': RenewClockDialog,
  'propose-correction': ProposeCorrectionDialog,
  'propose-duplicate': ProposeDuplicateDialog,
  'propose-mistake': ProposeMistakeDialog,
  'decide-proposal': DecideProposalDialog,
};

/** The form of an act. */
export const ActForm = ({ act, ...props }: DialogProps & { act: ActName }) => {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
};
