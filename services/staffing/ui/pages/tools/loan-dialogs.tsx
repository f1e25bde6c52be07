import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  useCommand,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Checkbox, Input } from 'antd';
import { PersonSelect } from '../../work/fields.js';
import { LOAN_RENEWS, LOANS, type LoanAct, type LoanLine, loanDoors, loanPath } from './loan.js';
import { toolTexts } from './text/texts.js';

interface LendValues {
  readonly employeeId: string;
  readonly tool: string;
  readonly number?: string;
  readonly dueAt: string;
  readonly note?: string;
}

/** A tool is lent, until the end of the day unless said otherwise. */
export const LendDialog = ({
  propertyId,
  zone,
  onClose,
}: {
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(toolTexts);
  const { now } = useFormat();
  const command = useCommand({ title: t('tools.lend'), renews: LOAN_RENEWS, onDone: onClose });
  return (
    <ActDialog<LendValues>
      title={t('tools.lend')}
      draftName={`staffing.tool-loan.${propertyId}`}
      initial={{ dueAt: `${localClock(now, zone).slice(0, 10)}T23:59` }}
      command={command}
      saveText={t('tools.lend')}
      onClose={onClose}
      onSave={({ number, note, dueAt, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: LOANS,
          body: {
            propertyId,
            ...values,
            ...(number ? { number } : {}),
            note: note ?? '',
            dueAt: instantFromClock(dueAt, zone),
          },
          draft,
        })
      }
    >
      <Field name="employeeId" label={t('person')}>
        <PersonSelect propertyId={propertyId} />
      </Field>
      <FieldRow>
        <Field name="tool" label={t('tool')}>
          <Input maxLength={80} />
        </Field>
        <Field name="number" label={t('number')} optional>
          <Input maxLength={40} />
        </Field>
      </FieldRow>
      <Field name="dueAt" label={t('dueAt')}>
        <MomentField ahead />
      </Field>
      <Field name="note" label={t('note')} optional>
        <Input maxLength={500} />
      </Field>
    </ActDialog>
  );
};

interface ActValues {
  readonly damaged?: boolean;
  readonly words?: string;
}

const bodyOf = (act: LoanAct, { damaged = false, words = '' }: ActValues): object => {
  if (act === 'return') return { damaged, remark: words };
  return act === 'loss' ? { remark: words } : { reason: words };
};

/** The tool is back, is lost, or one of these was recorded by mistake. */
export const LoanActDialog = ({ act, line, onClose }: { act: LoanAct; line: LoanLine; onClose: () => void }) => {
  const t = useText(toolTexts);
  const title = t(`act.${act}`);
  const command = useCommand({ title: `${title} ${line.tool}`, renews: LOAN_RENEWS, onDone: onClose });
  const isFact = act === 'return' || act === 'loss';
  return (
    <ActDialog<ActValues>
      title={`${title} · ${line.tool}`}
      draftName={`staffing.tool-loan.${act}.${line.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${loanPath(line.id)}/${loanDoors[act]}`,
          body: bodyOf(act, values),
          ...(isFact ? { version } : {}),
          draft,
        })
      }
    >
      {act === 'return' ? (
        <Field name="damaged" label="" valuePropName="checked" optional noStyle>
          <Checkbox>{t('damaged')}</Checkbox>
        </Field>
      ) : null}
      <Field name="words" label={t(isFact ? 'remark' : 'reason')} optional={act === 'return'}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};
