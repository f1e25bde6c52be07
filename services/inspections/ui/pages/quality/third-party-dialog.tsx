import { ActDialog, DayField, Field, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Form, Input } from 'antd';
import { RENEWED } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { FoundFields, type FoundValues, foundBody } from '../../supervision/found-fields.js';
import { useZone } from '../findings/use-zone.js';
import { THIRD_PARTY } from './api.js';
import { qualityTexts } from './text/texts.js';

interface Values {
  readonly propertyId: string;
  readonly surveyor: string;
  readonly surveyedOn: string;
  readonly score?: string;
  readonly report: string;
  readonly problems?: readonly FoundValues[];
}

const Problems = () => (
  <FoundFields propertyId={Form.useWatch('propertyId') as string | undefined} name="problems" counts="bottomLine" />
);

/** An outside surveyor's result, with each of its problems. */
export const ThirdPartyDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(qualityTexts);
  const zoneOf = useZone();
  const command = useCommand({ title: t('third.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('third.new')}
      draftName="inspections.third-party-result"
      initial={{ propertyId, problems: [] }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={({ score, problems, ...body }, draft) =>
        command.run({
          method: 'POST',
          path: THIRD_PARTY,
          body: { ...body, ...(score && { score }), problems: foundBody(problems, zoneOf(body.propertyId)) },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="surveyedOn" label={t('third.surveyedOn')}>
          <DayField />
        </Field>
      </FieldRow>
      <Field name="surveyor" label={t('third.surveyor')}>
        <Input autoComplete="off" maxLength={120} />
      </Field>
      <FieldRow>
        <Field name="report" label={t('third.report')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
        <Field name="score" label={t('third.score')} optional rules={[{ pattern: /^\d{1,3}(\.\d{1,2})?$/ }]}>
          <Input autoComplete="off" maxLength={6} inputMode="decimal" />
        </Field>
      </FieldRow>
      <Problems />
    </ActDialog>
  );
};
