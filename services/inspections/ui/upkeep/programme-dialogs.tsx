import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Form, Select } from 'antd';
import { RENEWED } from '../api.js';
import { ActOn, filledIn } from '../fieldwork/act-on.js';
import { PropertyField } from '../parts.js';
import { PROGRAMMES, type ProgrammeRecord, programmePath, UPKEEP_KINDS } from './api.js';
import { doerOf, frequencyOf, ProgrammeFields, RhythmFields, type Values, valuesOf } from './programme-fields.js';
import { upkeepTexts } from './text/texts.js';

const FieldsOfProperty = () => <ProgrammeFields propertyId={Form.useWatch('propertyId')} />;

/** A programme is written down. */
export const NewProgrammeDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(upkeepTexts);
  const command = useCommand({ title: t('new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('new')}
      draftName="inspections.upkeep.new"
      initial={{ propertyId, kind: 'cleaning', by: 'employee', every: 'week', weekdays: [1, 2, 3, 4, 5] }}
      command={command}
      saveText={t('new')}
      onClose={onClose}
      onSave={(values, draft) => {
        const { propertyId: place, kind, name, area, standard, from, until } = values;
        const known = filledIn({ propertyId: place, kind, name, area, standard, from, until });
        const body = { ...known, doer: doerOf(values), frequency: frequencyOf(values) };
        command.run({ method: 'POST', path: PROGRAMMES, body, draft });
      }}
    >
      <FieldRow>
        <Field name="propertyId" label={t('programme')} hidden>
          <PropertyField />
        </Field>
        <Field name="kind" label={t('kind')}>
          <Select options={UPKEEP_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Field>
        <Field name="until" label={t('until')} optional>
          <DayField />
        </Field>
      </FieldRow>
      <FieldsOfProperty />
      <RhythmFields />
    </ActDialog>
  );
};

export const ACTS = ['change', 'change.rhythm', 'end'] as const;
export type ActName = (typeof ACTS)[number];

/** A form over a programme for one act. */
export const ProgrammeActDialog = ({
  act,
  programme,
  onClose,
}: {
  act: ActName;
  programme: ProgrammeRecord;
  onClose: () => void;
}) => {
  const t = useText(upkeepTexts);
  const path = programmePath(programme.id);
  const shared = {
    title: t(act),
    draftName: `inspections.upkeep.${act}.${programme.id}`,
    version: programme.version,
    onClose,
  };
  switch (act) {
    case 'change':
      return (
        <ActOn<Values>
          {...shared}
          method="PATCH"
          path={path}
          initial={valuesOf(programme)}
          bodyOf={(values) => {
            const { name, area, standard } = values;
            return { ...filledIn({ name, area, standard }), doer: doerOf(values) };
          }}
        >
          <ProgrammeFields propertyId={programme.propertyId} />
        </ActOn>
      );
    case 'change.rhythm':
      return (
        <ActOn<Values>
          {...shared}
          method="PATCH"
          path={path}
          initial={{ every: 'week', weekdays: [1] }}
          bodyOf={(values) => ({ rhythm: { from: values.from, frequency: frequencyOf(values) } })}
        >
          <RhythmFields fromHint={t('change.from.hint')} />
        </ActOn>
      );
    case 'end':
      return (
        <ActOn<{ until?: string; reason: string }> {...shared} path={`${path}/end`} bodyOf={filledIn}>
          <Field name="until" label={t('until')} optional>
            <DayField />
          </Field>
          <Field name="reason" label={t('reason')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
          </Field>
        </ActOn>
      );
  }
};
