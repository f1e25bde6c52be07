import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  MomentField,
  ReasonDialog,
  useCommand,
  useProperty,
  useSession,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Select } from 'antd';
import { COMPLETENESS, OUTAGES, type Outage, SERVICES, type Service } from './api.js';
import { completenessTexts } from './text/texts.js';

const ZONE = 'Asia/Shanghai';
const renews = [OUTAGES, COMPLETENESS];

interface Declaration {
  readonly service: Service;
  readonly propertyId?: string;
  readonly from: string;
  readonly until: string;
  readonly what: string;
}

/** Declares that a service could not be used. Who sees a part of the group does so for a property of theirs, once those are known. */
export const DeclareDialog = ({ onClose }: { onClose: () => void }) => {
  const { properties } = useProperty();
  const everywhere = useSession().properties === '*';
  return everywhere || properties.length > 0 ? <Declare everywhere={everywhere} onClose={onClose} /> : null;
};

const Declare = ({ everywhere, onClose }: { everywhere: boolean; onClose: () => void }) => {
  const t = useText(completenessTexts);
  const { properties, propertyId } = useProperty();
  const own = propertyId ?? (everywhere ? undefined : properties[0]?.propertyId);
  const title = t('declare');
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<Declaration>
      title={title}
      draftName="evaluation.outage"
      initial={{ service: 'staffing', propertyId: own }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ from, until, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: OUTAGES,
          body: { ...values, from: instantFromClock(from, ZONE), until: instantFromClock(until, ZONE) },
          draft,
        })
      }
    >
      <p>{t('declare.lead')}</p>
      <Field name="service" label={t('service')}>
        <Select options={SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))} />
      </Field>
      <Field
        name="propertyId"
        label={t('property')}
        optional={everywhere}
        extra={everywhere ? t('everywhere.hint') : undefined}
      >
        <Select
          allowClear={everywhere}
          showSearch={{ optionFilterProp: 'label' }}
          options={properties.map((one) => ({ value: one.propertyId, label: one.name }))}
        />
      </Field>
      <FieldRow>
        <Field name="from" label={t('from')}>
          <MomentField />
        </Field>
        <Field name="until" label={t('until')}>
          <MomentField />
        </Field>
      </FieldRow>
      <Field name="what" label={t('what')}>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};

/** Approves a declared outage, or rejects it. */
export const DecideDialog = ({
  outage,
  approved,
  onClose,
}: {
  outage: Outage;
  approved: boolean;
  onClose: () => void;
}) => {
  const t = useText(completenessTexts);
  const title = t(approved ? 'approve' : 'reject');
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<{ reasons?: string }>
      title={title}
      draftName={`evaluation.outage.${outage.outageId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ reasons }, draft) =>
        command.run({
          method: 'POST',
          path: `${OUTAGES}/${encodeURIComponent(outage.outageId)}/decision`,
          body: { approved, ...(reasons?.trim() ? { reasons: reasons.trim() } : {}) },
          draft,
        })
      }
    >
      <p>{outage.what}</p>
      {approved ? <p>{t('decide.lead')}</p> : null}
      <Field name="reasons" label={t('reasons')} optional={approved}>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};

/** Takes the approval of an outage back: what it waived counts again. */
export const RevokeDialog = ({ outage, onClose }: { outage: Outage; onClose: () => void }) => {
  const t = useText(completenessTexts);
  return (
    <ReasonDialog
      title={t('revoke')}
      draftName={`evaluation.outage.revoke.${outage.outageId}`}
      path={`${OUTAGES}/${encodeURIComponent(outage.outageId)}/revocation`}
      renews={renews}
      label={t('revoke.reason')}
      hint={t('revoke.hint')}
      longest={1000}
      onClose={onClose}
    />
  );
};
