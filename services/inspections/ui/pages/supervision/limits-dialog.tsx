import { ActDialog, Field, FieldGroup, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Input, InputNumber } from 'antd';
import { RENEWED } from '../../api.js';
import { LIMITS, type Limits, pathOf, RUNGS } from '../../supervision/api.js';
import { supervisionTexts } from '../../supervision/text/texts.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const Clock = ({ name, label }: { name: readonly [string, string]; label: string }) => (
  <Field name={[...name]} label={label} rules={[{ pattern: CLOCK, message: '00:00 – 23:59' }]}>
    <Input maxLength={5} autoComplete="off" />
  </Field>
);

/** By what supervision is reckoned in the property. */
export const LimitsDialog = ({
  propertyId,
  limits,
  onClose,
}: {
  propertyId: string;
  limits: Limits;
  onClose: () => void;
}) => {
  const t = useText(supervisionTexts);
  const command = useCommand({ title: t('month.limits'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Limits>
      title={t('month.limits')}
      draftName={`inspections.limits.${propertyId}`}
      initial={{
        night: limits.night,
        sleepyHours: limits.sleepyHours,
        sameHourMinutes: limits.sameHourMinutes,
        graceHours: limits.graceHours,
      }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'PUT', path: pathOf(LIMITS, propertyId), body, draft })}
    >
      <FieldGroup title={t('limits.night')}>
        <FieldRow>
          <Clock name={['night', 'from']} label={t('limits.from')} />
          <Clock name={['night', 'until']} label={t('limits.until')} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('limits.sleepy')}>
        <FieldRow>
          <Clock name={['sleepyHours', 'from']} label={t('limits.from')} />
          <Clock name={['sleepyHours', 'until']} label={t('limits.until')} />
        </FieldRow>
        <Field name={['sleepyHours', 'source']} label={t('limits.source')}>
          <Input maxLength={200} />
        </Field>
      </FieldGroup>
      <Field name="sameHourMinutes" label={t('limits.minutes')}>
        <InputNumber min={5} max={120} />
      </Field>
      <FieldGroup title={t('limits.grace')}>
        <FieldRow>
          {RUNGS.map((rung) => (
            <Field key={rung} name={['graceHours', rung]} label={t(`rung.${rung}`)}>
              <InputNumber min={1} max={336} />
            </Field>
          ))}
        </FieldRow>
      </FieldGroup>
    </ActDialog>
  );
};
