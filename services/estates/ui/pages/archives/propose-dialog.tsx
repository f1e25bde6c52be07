import { ActDialog, Field, useCommand, useNow, useRead, useText, useThisProperty, WordsArea } from '@goldkey/ui';
import { Form, Select } from 'antd';
import { type Answer, ARCHIVES, type ArchiveLine, DESTRUCTION_LISTS, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { PropertyField } from './archive-dialogs.js';

const MOST = 500;

interface ProposeValues {
  readonly propertyId: string;
  readonly archiveIds: readonly string[];
  readonly reason: string;
}

const Expired = ({ id, value, onChange }: { id?: string; value?: string[]; onChange?: (ids: string[]) => void }) => {
  const propertyId: string | undefined = Form.useWatch('propertyId');
  const today = todayOf(useNow());
  const query = { propertyId, keepUntilBefore: today, destroyed: 'false', out: 'false', pageSize: MOST };
  const read = useRead<Answer<ArchiveLine>>(propertyId === undefined ? undefined : ARCHIVES, query);
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={(read.data?.items ?? []).map((archive) => ({
        value: archive.id,
        label: `${archive.number} ${archive.title}`,
      }))}
    />
  );
};

/** Files whose last day has passed are put forward to be destroyed. */
export const ProposeDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const here = useThisProperty();
  const command = useCommand({ title: t('destruction.propose'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<ProposeValues>
      title={t('destruction.propose')}
      draftName="estates.destruction.propose"
      initial={{ propertyId: propertyId ?? here }}
      command={command}
      saveText={t('destruction.propose')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: DESTRUCTION_LISTS, body, draft })}
    >
      <Field name="propertyId" label={t('properties.column.name')}>
        <PropertyField />
      </Field>
      <Field name="archiveIds" label={t('destruction.files')}>
        <Expired />
      </Field>
      <Field name="reason" label={t('destruction.reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};
