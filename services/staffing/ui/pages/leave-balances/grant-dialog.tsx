import { ActDialog, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { InputNumber, Select } from 'antd';
import { LEAVE_GRANTS, LEAVE_RENEWS, type PersonsLeave } from '../../leave/api.js';
import { halvesOfDays } from '../../leave/days.js';
import { leaveTexts } from '../../leave/text/texts.js';
import type { LeaveKind } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';

interface GrantValues {
  readonly leaveKind: LeaveKind;
  readonly origin: 'carried' | 'extra';
  readonly days: number;
  readonly reason: string;
}

/** Days are added for a person and a year: carried over from the year before, or given. */
export const GrantLeaveDialog = ({ leave, onClose }: { leave: PersonsLeave; onClose: () => void }) => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  const { employeeId, name, year } = leave;
  const command = useCommand({ title: t('grant.of', { name }), renews: LEAVE_RENEWS, onDone: onClose });
  const counted = leave.balances.filter((balance) => balance.counted).map(({ leaveKind }) => leaveKind);
  return (
    <ActDialog<GrantValues>
      title={`${t('grant.of', { name })} · ${year}`}
      draftName={`staffing.leave-grant.${employeeId}.${year}`}
      initial={{ ...(counted[0] && { leaveKind: counted[0] }), origin: 'extra' }}
      command={command}
      saveText={t('grant')}
      onClose={onClose}
      onSave={({ days, ...values }, draft) => {
        const body = { employeeId, year, halves: halvesOfDays(days), ...values };
        command.run({ method: 'POST', path: LEAVE_GRANTS, body, draft });
      }}
    >
      <FieldRow>
        <Field name="leaveKind" label={t('kind')}>
          <Select options={counted.map((value) => ({ value, label: shifts(`leave.${value}`) }))} />
        </Field>
        <Field name="origin" label={t('grant.origin')}>
          <Select options={(['extra', 'carried'] as const).map((value) => ({ value, label: t(`origin.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="days" label={t('grant.days')} extra={t('grant.days.extra')}>
        <InputNumber min={0.5} max={366} step={0.5} style={{ width: '100%' }} />
      </Field>
      <Field name="reason" label={t('grant.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};
