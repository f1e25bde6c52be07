import { ActDialog, DayField, Field, useCommand, useText, WordsArea } from '@goldkey/ui';
import { InputNumber, Select } from 'antd';
import {
  type HeadCountLine,
  POSITION_RENEWS,
  RECRUITMENTS,
  type Readiness,
  type RecruitmentLine,
  readinesses,
  SUCCESSORS,
  type SuccessorLine,
} from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { PersonSelect } from '../../work/fields.js';
import { type RecruitmentAct, stillMissing } from './head-count.js';

/** What is being done with a line of the head-count. */
export type HeadCountAsk =
  | { readonly kind: 'recruit' }
  | { readonly kind: 'name' }
  | { readonly kind: 'assess'; readonly successor: SuccessorLine }
  | { readonly kind: 'remove'; readonly successor: SuccessorLine }
  | { readonly kind: 'recruitment'; readonly act: RecruitmentAct; readonly recruitment: RecruitmentLine };

interface DialogProps {
  readonly line: HeadCountLine;
  readonly propertyId: string;
  readonly onClose: () => void;
}

interface Named {
  readonly line: Pick<HeadCountLine, 'name'>;
  readonly onClose: () => void;
}

const useLineCommand = (title: string, { line, onClose }: Named) =>
  useCommand({ title: `${title} ${line.name ?? ''}`, renews: POSITION_RENEWS, onDone: onClose });

const RecruitDialog = (props: DialogProps) => {
  const t = useText(positionTexts);
  const { line, onClose } = props;
  const title = t('recruitment.request');
  const command = useLineCommand(title, props);
  return (
    <ActDialog<{ number: number; reason: string; neededBy: string }>
      title={title}
      draftName={`staffing.recruit.${line.id}`}
      initial={{ number: Math.max(1, stillMissing(line)) }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) => {
        const body = { ...values, positionId: line.positionId, unitId: line.unitId };
        command.run({ method: 'POST', path: RECRUITMENTS, body, draft });
      }}
    >
      <Field name="number" label={t('recruitment.number')}>
        <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="neededBy" label={t('recruitment.neededBy')}>
        <DayField />
      </Field>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

const ReadinessFields = () => {
  const t = useText(positionTexts);
  return (
    <>
      <Field name="readiness" label={t('successor.readiness')}>
        <Select options={readinesses.map((value) => ({ value, label: t(`readiness.${value}`) }))} />
      </Field>
      <Field name="note" label={t('successor.note')} optional>
        <WordsArea rows={3} longest={500} />
      </Field>
    </>
  );
};

interface SuccessorValues {
  readonly employeeId?: string;
  readonly readiness: Readiness;
  readonly note?: string;
}

const SuccessorDialog = ({ successor, ...props }: DialogProps & { successor?: SuccessorLine }) => {
  const t = useText(positionTexts);
  const { line, propertyId, onClose } = props;
  const title = t(successor === undefined ? 'successor.name' : 'successor.assess');
  const command = useLineCommand(title, props);
  const save = ({ employeeId, readiness, note = '' }: SuccessorValues, draft: string, version: number | undefined) => {
    if (successor === undefined) {
      const body = { positionId: line.positionId, propertyId, employeeId, readiness, note };
      return command.run({ method: 'POST', path: SUCCESSORS, body, draft });
    }
    const path = `${SUCCESSORS}/${encodeURIComponent(successor.id)}/assessment`;
    return command.run({ method: 'PUT', path, body: { readiness, note }, version, draft });
  };
  return (
    <ActDialog<SuccessorValues>
      title={title}
      draftName={`staffing.successor.${successor?.id ?? line.id}`}
      initial={successor ?? { readiness: 'ready-in-a-year' }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={save}
    >
      {successor === undefined ? (
        <Field name="employeeId" label={t('successor.who')}>
          <PersonSelect propertyId={propertyId} />
        </Field>
      ) : null}
      <ReadinessFields />
    </ActDialog>
  );
};

const doors: Readonly<Record<RecruitmentAct, string>> = {
  approve: 'approval',
  decline: 'refusal',
  close: 'close',
  withdraw: 'withdrawal',
};

/** An act that says its reason, or how many came of it. */
const DecideDialog = ({
  title,
  lead,
  path,
  version,
  asks,
  ...props
}: Named & {
  title: string;
  lead?: string;
  path: string;
  version: number;
  asks: 'reason' | 'hired' | undefined;
}) => {
  const t = useText(positionTexts);
  const command = useLineCommand(title, props);
  return (
    <ActDialog<{ reason?: string; hired?: number }>
      title={title}
      draftName={`staffing.${path}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={props.onClose}
      over={{ version }}
      onSave={(body, draft, seen) => command.run({ method: 'POST', path, body, version: seen, draft })}
    >
      {lead === undefined ? null : <p>{lead}</p>}
      {asks === 'reason' ? (
        <Field name="reason" label={t('reason')}>
          <WordsArea rows={3} longest={500} />
        </Field>
      ) : null}
      {asks === 'hired' ? (
        <Field name="hired" label={t('recruitment.hired')}>
          <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
        </Field>
      ) : null}
    </ActDialog>
  );
};

/** A need of people is decided about, closed or withdrawn. */
export const RecruitmentDialog = ({
  act,
  recruitment,
  ...props
}: Named & { act: RecruitmentAct; recruitment: RecruitmentLine }) => {
  const t = useText(positionTexts);
  const path = `${RECRUITMENTS}/${encodeURIComponent(recruitment.id)}/${doors[act]}`;
  const lead = t('recruitment.line', { number: recruitment.number, day: recruitment.neededBy });
  const asks = act === 'approve' ? undefined : act === 'close' ? 'hired' : 'reason';
  return (
    <DecideDialog
      {...props}
      title={t(`recruitment.act.${act}`)}
      lead={lead}
      path={path}
      version={recruitment.version}
      asks={asks}
    />
  );
};

/** The form of what is being done with a line. */
export const HeadCountDialog = ({ ask, ...props }: DialogProps & { ask: HeadCountAsk }) => {
  const t = useText(positionTexts);
  if (ask.kind === 'recruit') return <RecruitDialog {...props} />;
  if (ask.kind === 'name') return <SuccessorDialog {...props} />;
  if (ask.kind === 'assess') return <SuccessorDialog {...props} successor={ask.successor} />;
  if (ask.kind === 'remove') {
    const { id, version, employeeName } = ask.successor;
    const path = `${SUCCESSORS}/${encodeURIComponent(id)}/removal`;
    return (
      <DecideDialog
        {...props}
        title={t('successor.remove')}
        lead={employeeName}
        path={path}
        version={version}
        asks="reason"
      />
    );
  }
  return <RecruitmentDialog {...props} act={ask.act} recruitment={ask.recruitment} />;
};
