import { ActDialog, Field, useCommand, useText } from '@goldkey/ui';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type IssuedLink, RENEWED } from '../../api.js';
import { HouseholdField, householdOf } from '../households/household-field.js';
import { IssuedLinkNote } from '../record/link-dialog.js';
import { QUESTIONNAIRE_LINKS } from './survey.js';
import { surveyTexts } from './text/texts.js';

interface Values {
  readonly departmentId: string;
  readonly household: string;
  readonly days: number;
}

/** Makes a link by which one household answers about one department, once. */
export const QuestionnaireLinkDialog = ({
  propertyId,
  departments,
  onClose,
}: {
  propertyId: string;
  departments: readonly { readonly departmentId: string; readonly name: string }[];
  onClose: () => void;
}) => {
  const t = useText(surveyTexts);
  const [link, setLink] = useState<IssuedLink>();
  const title = t('link.make');
  const command = useCommand<IssuedLink>({ title, renews: RENEWED, onDone: setLink });
  if (link !== undefined) return <IssuedLinkNote link={link} title={title} onClose={onClose} />;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`complaints.questionnaire-link.${propertyId}`}
      initial={{ days: 14, ...(departments[0] && { departmentId: departments[0].departmentId }) }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ departmentId, household, days }, draft) =>
        command.run({
          method: 'POST',
          path: QUESTIONNAIRE_LINKS,
          body: { propertyId, departmentId, ...householdOf(household), days },
          draft,
        })
      }
    >
      <p className="gk-small gk-muted">{t('link.lead')}</p>
      <Field name="departmentId" label={t('answers.department')}>
        <Select options={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))} />
      </Field>
      <HouseholdField propertyId={propertyId} label={t('link.household')} />
      <Field name="days" label={t('link.days')}>
        <InputNumber min={1} max={90} precision={0} />
      </Field>
    </ActDialog>
  );
};
