import {
  DayField,
  Field,
  FieldGroup,
  Icon,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  StateNote,
  useCommand,
  useDraft,
  useNow,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Form, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type HouseholdRecord, householdPath, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { parted, todayOf } from '../household/people.js';
import { type HandoverRecord, type HandoverValues, handoverBody } from './handover.js';
import { Checks, Keys, Readings, Signature } from './handover-fields.js';
import { HandoverSheet } from './handover-sheet.js';
import { HandoverView } from './handover-view.js';

const HandoverForm = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<HandoverValues>();
  const draft = useDraft(form, `estates.handover.${household.id}`);
  const today = todayOf(useNow());
  const owners = parted(household.people, today).present.filter(({ role }) => role === 'owner');
  // The version that the person had before their eyes when the form was opened.
  const [version] = useState(household.version);
  const back = `/households/${household.id}`;
  const command = useCommand({
    title: `${t('handover.title')} ${household.building} ${household.room}`,
    renews: RENEWED,
    onDone: () => void navigate(back),
  });
  if (owners.length === 0)
    return (
      <StateNote icon="person" title={t('handover.noOwner')}>
        {t('handover.noOwner.lead')}
      </StateNote>
    );
  return (
    <Paper>
      <PaperPart>
        <RecordForm<HandoverValues>
          form={form}
          draft={draft}
          command={command}
          initial={{
            heldOn: today,
            receiverId: owners[0]?.personId,
            keys: [{ kind: t('handover.key.first'), count: 1 }],
          }}
          onSave={(values) =>
            command.run({
              method: 'POST',
              path: `${householdPath(household.id)}/handover`,
              body: handoverBody(values),
              version,
              draft: draft.place,
            })
          }
          saveText={t('handover.save')}
        >
          <FieldGroup>
            <Field name="heldOn" label={t('handover.heldOn')}>
              <DayField />
            </Field>
            <Field name="receiverId" label={t('handover.receiver')}>
              <Select
                options={owners.map(({ personId, name }) => ({ value: personId, label: name ?? t('person.unnamed') }))}
              />
            </Field>
          </FieldGroup>
          <Checks />
          <Keys />
          <Readings />
          <Signature />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

const Withdraw = lazy(() =>
  import('./withdraw-dialog.js').then((module) => ({ default: module.WithdrawHandoverDialog })),
);

/** What is printed is the record as it is signed, or before the walk the empty check-list. */
const HandoverActs = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const [isOpen, setIsOpen] = useState(false);
  const isOver = household.handover === 'handed-over';
  return (
    <>
      {isOver ? <Button onClick={() => setIsOpen(true)}>{t('handover.withdraw')}</Button> : null}
      <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
        {t(isOver ? 'handover.print' : 'handover.print.sheet')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Withdraw household={household} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
};

const HandedOver = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const read = useRead<HandoverRecord>(
    household.handedOverOn === undefined ? undefined : `${householdPath(household.id)}/handover`,
  );
  if (household.handedOverOn === undefined) return <StateNote icon="check" title={t('handover.withoutRecord')} />;
  return <Loaded query={read}>{(handover) => <HandoverView handover={handover} household={household} />}</Loaded>;
};

/** The hand-over of a home: the form on the walk through it, and afterwards its record. */
export const HandoverPage = () => {
  const { householdId = '' } = useParams();
  const t = useText(estatesTexts);
  const read = useRead<HouseholdRecord>(householdPath(householdId));
  const address = read.data && `${read.data.building} ${read.data.room}`;
  return (
    <Page
      title={t('handover.title')}
      lead={address}
      crumbs={[
        { title: t('households.title'), to: '/households' },
        ...(address === undefined ? [] : [{ title: address, to: `/households/${householdId}` }]),
        { title: t('handover.title') },
      ]}
      acts={read.data === undefined ? undefined : <HandoverActs household={read.data} />}
    >
      <Loaded query={read}>
        {(household) =>
          household.handover === 'handed-over' ? (
            <HandedOver household={household} />
          ) : (
            <>
              <div className="gk-no-print">
                <HandoverForm key={householdId} household={household} />
              </div>
              <HandoverSheet household={household} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
