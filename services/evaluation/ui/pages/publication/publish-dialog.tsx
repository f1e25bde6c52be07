import { ActDialog, DayField, Field, useCommand, useFormat, useText } from '@goldkey/ui';
import { Checkbox } from 'antd';
import { CHANNELS, type Channel, PUBLICATIONS } from './api.js';
import { publicationTexts } from './text/texts.js';

interface Values {
  readonly channels: readonly Channel[];
  readonly until?: string;
}

/** Publishes the results of a place: where they are shown, and until when. */
export const PublishDialog = ({
  propertyId,
  name,
  period,
  onClose,
}: {
  propertyId: string;
  name: string;
  period: string;
  onClose: () => void;
}) => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const title = `${t('publish')} · ${name} · ${format.period(period)}`;
  const command = useCommand({ title, renews: [PUBLICATIONS], onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`evaluation.publish.${propertyId}.${period}`}
      initial={{ channels: ['console'] }}
      command={command}
      saveText={t('publish')}
      onClose={onClose}
      onSave={({ channels, until }, draft) =>
        command.run({
          method: 'POST',
          path: PUBLICATIONS,
          body: { propertyId, period, channels, ...(until ? { until } : {}) },
          draft,
        })
      }
    >
      <p>{t('publish.lead')}</p>
      <Field name="channels" label={t('channels')}>
        <Checkbox.Group options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Field>
      <Field name="until" label={t('until')} optional extra={t('until.hint')}>
        <DayField />
      </Field>
    </ActDialog>
  );
};
