import { ActDialog, Facts, Field, Icon, useCommand, useText } from '@goldkey/ui';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { householdPath, type Person, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import type { DialogProps } from './act-form.js';

type Contact = Pick<Person, 'name' | 'phone'>;

const Shown = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const { name, phone } = contact;
  return (
    <Modal
      open
      title={t('reveal.shown')}
      onCancel={onClose}
      width={420}
      footer={<Button onClick={onClose}>{t('reveal.close')}</Button>}
    >
      <Facts
        facts={[
          { label: t('person.name'), value: name },
          {
            label: t('person.phone'),
            value:
              phone === undefined ? (
                t('reveal.none')
              ) : (
                <a href={`tel:${phone}`}>
                  <Icon name="phone" small /> {phone}
                </a>
              ),
          },
        ]}
      />
      <p className="gk-small gk-muted">{t('reveal.kept')}</p>
    </Modal>
  );
};

/** A number as it is, for a reason that the history keeps. It is gone when the dialog is closed. */
export const RevealDialog = ({ household, person, onClose }: DialogProps & { person: Person }) => {
  const t = useText(estatesTexts);
  const [contact, setContact] = useState<Contact>();
  const title = t('act.reveal', { name: person.name ?? '' });
  const command = useCommand<Contact>({ title, renews: RENEWED, onDone: setContact });
  if (contact !== undefined) return <Shown contact={contact} onClose={onClose} />;
  const path = `${householdPath(household.id)}/people/${person.personId}/reveal`;
  return (
    <ActDialog<{ reason: string }>
      title={title}
      draftName={`estates.reveal.${person.personId}`}
      initial={{}}
      command={command}
      saveText={t('reveal.show')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path, body, draft })}
    >
      <Field name="reason" label={t('reveal.reason')}>
        <Input autoComplete="off" maxLength={200} placeholder={t('reveal.hint')} />
      </Field>
    </ActDialog>
  );
};
