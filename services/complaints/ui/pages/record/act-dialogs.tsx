import { ActDialog, Field, isStale, StaleNote, useCommand, useFormat, useText } from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import {
  type ActName,
  type ComplaintLine,
  type ComplaintRecord,
  complaintPath,
  type Level,
  RENEWED,
  type ReportTarget,
} from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { AssigneeField } from './assignee-field.js';
import { differencesOf } from './differences.js';
import { LinkDialog } from './link-dialog.js';

interface DialogProps {
  readonly record: ComplaintRecord;
  readonly onClose: () => void;
}

/** A form for one act: sends it with the version that was seen, and shows what changed where that is old. */
const Act = <Values extends object>({
  record,
  act,
  door,
  title,
  saveText,
  initial,
  onClose,
  children,
}: DialogProps & {
  act: ActName;
  door: string;
  title: string;
  saveText: string;
  initial: Partial<Values>;
  children: ReactNode;
}) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const queryClient = useQueryClient();
  // The version that the person has before their eyes; another one is taken only when they have seen it.
  const [seen, setSeen] = useState(record);
  const command = useCommand<ComplaintLine>({ title: `${title} ${record.number}`, renews: RENEWED, onDone: onClose });
  const refused = isStale(command.problem);
  const path = complaintPath(record.complaintId);
  useEffect(() => {
    if (refused) void queryClient.invalidateQueries({ queryKey: [path] });
  }, [refused, queryClient, path]);
  const stale =
    refused && record.version !== seen.version ? (
      <StaleNote
        differences={differencesOf(seen, record, t, format.instant)}
        takeNew={() => {
          setSeen(record);
          command.forget();
        }}
      />
    ) : undefined;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`complaints.${act}.${record.complaintId}`}
      initial={initial}
      command={command}
      saveText={saveText}
      onClose={onClose}
      stale={stale}
      onSave={(values, draft) =>
        command.run({
          method: 'POST',
          path: `${path}/${door}`,
          body: values,
          version: seen.version,
          draft,
        })
      }
    >
      {children}
    </ActDialog>
  );
};

const Decide = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <Act<{ established: boolean; reason?: string }>
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
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </Act>
  );
};

const Assign = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <Act<{ employeeId: string }>
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
    </Act>
  );
};

const Close = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const exemptions = ['reported-type', 'post-entry', 'system-failure'] as const;
  return (
    <Act<{ remark?: string; exemption?: string }>
      {...props}
      act="close"
      door="close"
      title={t('act.close')}
      saveText={t('close.save')}
      initial={{}}
    >
      <Field name="remark" label={t('close.remark')} optional>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      <Field name="exemption" label={t('close.exemption')} optional>
        <Select
          allowClear
          placeholder={t('close.exemption.none')}
          options={exemptions.map((value) => ({ value, label: t(`exemption.${value}`) }))}
        />
      </Field>
    </Act>
  );
};

const Reopen = (props: DialogProps) => {
  const t = useText(complaintTexts);
  return (
    <Act<{ reason?: string }>
      {...props}
      act="reopen"
      door="reopen"
      title={t('act.reopen')}
      saveText={t('reopen.save')}
      initial={{}}
    >
      <Field name="reason" label={t('reopen.reason')} optional>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </Act>
  );
};

const CallBack = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const levels: readonly Level[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];
  return (
    <Act<{ level: Level; remark?: string }>
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
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </Act>
  );
};

const ReportMajor = (props: DialogProps) => {
  const t = useText(complaintTexts);
  const done = new Set(props.record.majorReports.map(({ to }) => to));
  const targets: readonly ReportTarget[] = ['qm-centre', 'hotline-400'];
  const first = targets.find((target) => !done.has(target));
  return (
    <Act<{ to: ReportTarget }>
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
    </Act>
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
};

/** The form of an act. */
export const ActForm = ({ act, ...props }: DialogProps & { act: ActName }) => {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
};
