import { ActDialog, Field, FieldRow, PlainTable, useCommand, useRead, useText } from '@goldkey/ui';
import { Button, Modal, Select } from 'antd';
import { LEAVE_RENEWS, LEAVE_RULES, type LeaveRule, type LeaveRulesAnswer } from '../../leave/api.js';
import { leaveTexts } from '../../leave/text/texts.js';
import { type LeaveKind, leaveKinds } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';

type Entered = Readonly<Record<`${LeaveKind}.counted`, 'yes' | 'no'> & Record<`${LeaveKind}.days`, LeaveRule['days']>>;

const enteredOf = (rules: LeaveRulesAnswer['rules']): Entered =>
  Object.fromEntries(
    leaveKinds.flatMap((kind) => [
      [`${kind}.counted`, rules[kind].counted ? 'yes' : 'no'],
      [`${kind}.days`, rules[kind].days],
    ]),
  ) as Entered;

const rulesOf = (entered: Entered): LeaveRulesAnswer['rules'] =>
  Object.fromEntries(
    leaveKinds.map((kind) => [kind, { counted: entered[`${kind}.counted`] === 'yes', days: entered[`${kind}.days`] }]),
  ) as LeaveRulesAnswer['rules'];

const EditRules = ({ rules, version, onClose }: LeaveRulesAnswer & { onClose: () => void }) => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  const command = useCommand({ title: t('rules'), renews: LEAVE_RENEWS, onDone: onClose });
  const counted = [
    { value: 'yes', label: t('rules.counted') },
    { value: 'no', label: t('rules.uncounted') },
  ];
  const days = (['working', 'calendar'] as const).map((value) => ({ value, label: t(`days.${value}`) }));
  return (
    <ActDialog<Entered>
      title={t('rules')}
      draftName="staffing.leave-rules"
      initial={enteredOf(rules)}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(entered, draft) =>
        command.run({ method: 'PUT', path: LEAVE_RULES, body: { rules: rulesOf(entered), version }, draft })
      }
    >
      <p className="gk-small gk-muted">{t('rules.lead')}</p>
      {leaveKinds.map((kind) => (
        <FieldRow key={kind}>
          <Field name={`${kind}.counted`} label={t('rules.counted.of', { kind: shifts(`leave.${kind}`) })}>
            <Select options={counted} />
          </Field>
          <Field name={`${kind}.days`} label={t('rules.days.of', { kind: shifts(`leave.${kind}`) })}>
            <Select options={days} />
          </Field>
        </FieldRow>
      ))}
    </ActDialog>
  );
};

const ReadRules = ({ rules, onClose }: LeaveRulesAnswer & { onClose: () => void }) => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  return (
    <Modal
      open
      title={t('rules')}
      onCancel={onClose}
      width={420}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <p className="gk-small gk-muted">{t('rules.lead')}</p>
      <PlainTable<LeaveKind>
        small
        label={t('rules')}
        rows={leaveKinds}
        rowKey={(kind) => kind}
        columns={[
          { key: 'kind', title: t('kind'), cell: (kind) => shifts(`leave.${kind}`) },
          {
            key: 'counted',
            title: t('rules.counted'),
            cell: (kind) => t(rules[kind].counted ? 'rules.counted' : 'rules.uncounted'),
          },
          { key: 'days', title: t('rules.days'), cell: (kind) => t(`days.${rules[kind].days}`) },
        ]}
      />
    </Modal>
  );
};

/** How the group counts each kind of leave; who acts for all of it changes that. */
export const LeaveRulesDialog = ({ onClose }: { onClose: () => void }) => {
  const { data } = useRead<LeaveRulesAnswer>(LEAVE_RULES);
  if (data === undefined) return null;
  return data.settable ? <EditRules {...data} onClose={onClose} /> : <ReadRules {...data} onClose={onClose} />;
};
