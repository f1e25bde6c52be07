import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { RENEWED } from '../api.js';
import { filledIn } from '../fieldwork/act-on.js';
import { PropertyField } from '../parts.js';
import { PhotoField } from '../photos.js';
import { RENOVATIONS, type RenovationLine } from './api.js';
import { HomeField } from './parts.js';
import { renovationTexts } from './text/texts.js';

interface Values {
  readonly propertyId: string;
  readonly householdId: string;
  readonly applicant?: string;
  readonly contractor: string;
  readonly foreman?: string;
  readonly works: string;
  readonly from: string;
  readonly until: string;
  readonly deposit?: string;
  readonly papers?: readonly string[];
}

const OfProperty = {
  Home: (field: { id?: string; value?: string; onChange?: (id: string) => void }) => (
    <HomeField {...field} propertyId={Form.useWatch('propertyId')} />
  ),
  Papers: (field: { id?: string; value?: readonly string[]; onChange?: (ids: readonly string[]) => void }) => (
    <PhotoField {...field} papers propertyId={Form.useWatch('propertyId')} />
  ),
};

/** What an application says of the work; papers may come later. */
export const WorksFields = ({ papers }: { papers: React.ReactNode }) => {
  const t = useText(renovationTexts);
  return (
    <>
      <Field name="applicant" label={t('applicant')} optional>
        <Input autoComplete="off" maxLength={60} />
      </Field>
      <FieldRow>
        <Field name="contractor" label={t('contractor')}>
          <Input autoComplete="off" maxLength={120} />
        </Field>
        <Field name="foreman" label={t('foreman')} optional>
          <Input autoComplete="off" maxLength={60} />
        </Field>
      </FieldRow>
      <Field name="works" label={t('works')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('until')}>
          <DayField />
        </Field>
      </FieldRow>
      <Field name="deposit" label={t('deposit')} optional>
        <Input inputMode="decimal" autoComplete="off" maxLength={12} />
      </Field>
      <Field name="papers" label={t('papers')} extra={t('papers.hint')} optional>
        {papers}
      </Field>
    </>
  );
};

/** An owner's application is entered. */
export const NewDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(renovationTexts);
  const navigate = useNavigate();
  const command = useCommand<RenovationLine>({
    title: t('new'),
    renews: RENEWED,
    onDone: ({ id }) => void navigate(`/renovations/${id}`),
  });
  return (
    <ActDialog<Values>
      title={t('new')}
      draftName="inspections.renovation.new"
      initial={{ propertyId }}
      command={command}
      saveText={t('new')}
      onClose={onClose}
      onSave={(values, draft) => command.run({ method: 'POST', path: RENOVATIONS, body: filledIn(values), draft })}
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="householdId" label={t('home')}>
          <OfProperty.Home />
        </Field>
      </FieldRow>
      <WorksFields papers={<OfProperty.Papers />} />
    </ActDialog>
  );
};
