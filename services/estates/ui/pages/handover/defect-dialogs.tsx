import { ActDialog, Field, useCommand, useRead, useText, WordsArea } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { type HouseholdRecord, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import type { DefectLine } from './handover.js';

interface Departments {
  readonly departments: readonly {
    readonly departmentId: string;
    readonly propertyId: string;
    readonly name: string;
  }[];
}

export interface DefectDialogProps {
  readonly act: 'repair' | 'putting-right' | 'reopening';
  readonly defect: DefectLine;
  readonly household: HouseholdRecord;
  readonly onClose: () => void;
}

interface Values {
  readonly departmentId?: string;
  readonly category?: string;
  readonly description?: string;
  readonly note?: string;
}

/** Departments as the reception log knows them. */
const RepairFields = ({ propertyId }: { propertyId: string }) => {
  const t = useText(estatesTexts);
  const read = useRead<Departments>('/api/complaints/choices');
  const there = (read.data?.departments ?? []).filter((department) => department.propertyId === propertyId);
  return (
    <>
      <Field name="departmentId" label={t('defect.department')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={read.isFetching}
          options={there.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
        />
      </Field>
      <Field name="category" label={t('defect.category')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field name="description" label={t('defect.description')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
    </>
  );
};

const Fields = ({ act, propertyId }: { act: DefectDialogProps['act']; propertyId: string }) => {
  const t = useText(estatesTexts);
  if (act === 'repair') return <RepairFields propertyId={propertyId} />;
  if (act === 'reopening') return <p>{t('defect.reopening.lead')}</p>;
  return (
    <Field name="note" label={t('defect.note')} optional>
      <WordsArea rows={2} longest={500} />
    </Field>
  );
};

/** A form over one defect: it is handed to repair, is right, or is not right after all. */
export const DefectDialog = ({ act, defect, household, onClose }: DefectDialogProps) => {
  const t = useText(estatesTexts);
  const title = t(`defect.${act}`);
  const command = useCommand({ title: `${title} ${defect.words}`, renews: RENEWED, onDone: onClose });
  const initial: Values =
    act === 'repair' ? { category: t(`handover.item.${defect.item}`), description: defect.words } : {};
  return (
    <ActDialog<Values>
      title={title}
      draftName={`estates.defect.${act}.${defect.id}`}
      initial={initial}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: defect.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `/api/estates/handover-defects/${encodeURIComponent(defect.id)}/${act}`,
          body: Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
          version,
          draft,
        })
      }
    >
      <Fields act={act} propertyId={household.propertyId} />
    </ActDialog>
  );
};
