import {
  ActDialog,
  Field,
  instantFromClock,
  Loaded,
  MomentField,
  useCommand,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Input, Select } from 'antd';
import { type ListPage, RENEWED } from '../../api.js';
import { HOME_VISITS, type HomeVisit, PROFILES, type Profile, type VisitAct } from './household.js';
import { HouseholdField, householdOf } from './household-field.js';
import { householdTexts } from './text/texts.js';

interface VisitValues {
  readonly household: string;
  readonly purpose: string;
  readonly plannedAt?: string;
  readonly findings?: string;
  readonly promised?: string;
}

/** A visit is planned, or one that was made is written down. */
export const VisitDialog = ({
  kind,
  propertyId,
  zone,
  onClose,
}: {
  kind: 'plan' | 'record';
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(householdTexts);
  const title = t(`visits.${kind}`);
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<VisitValues>
      title={title}
      draftName={`complaints.home-visit.${kind}.${propertyId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ household, purpose, plannedAt, findings, promised }, draft) =>
        command.run({
          method: 'POST',
          path: HOME_VISITS,
          body: {
            propertyId,
            ...householdOf(household),
            purpose,
            ...(plannedAt ? { plannedAt: instantFromClock(plannedAt, zone) } : { findings }),
            ...(promised ? { promised } : {}),
          },
          draft,
        })
      }
    >
      <HouseholdField propertyId={propertyId} label={t('visits.room')} />
      <Field name="purpose" label={t('visits.purpose')}>
        <Input maxLength={200} />
      </Field>
      {kind === 'plan' ? (
        <Field name="plannedAt" label={t('visits.plannedAt')}>
          <MomentField ahead />
        </Field>
      ) : (
        <Told />
      )}
    </ActDialog>
  );
};

const Told = () => {
  const t = useText(householdTexts);
  return (
    <>
      <Field name="findings" label={t('visits.findings')}>
        <WordsArea rows={3} longest={2000} />
      </Field>
      <Field name="promised" label={t('visits.promised')} optional>
        <Input maxLength={500} />
      </Field>
    </>
  );
};

const doors: Readonly<Record<VisitAct, string>> = {
  make: 'making',
  miss: 'missing',
  cancel: 'cancellation',
  withdraw: 'withdrawal',
};

/** What came of a planned visit, or one recorded by mistake is taken back. */
export const VisitActDialog = ({ act, visit, onClose }: { act: VisitAct; visit: HomeVisit; onClose: () => void }) => {
  const t = useText(householdTexts);
  const title = t(`visits.${act}`);
  const command = useCommand({ title: `${title} ${visit.room}`, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ findings?: string; promised?: string; reason?: string }>
      title={`${title} ${visit.room}`}
      draftName={`complaints.home-visit.${act}.${visit.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ findings, promised, reason }, draft) =>
        command.run({
          method: 'POST',
          path: `${HOME_VISITS}/${visit.id}/${doors[act]}`,
          body: act === 'make' ? { findings, ...(promised ? { promised } : {}) } : { reason },
          draft,
        })
      }
    >
      {act === 'make' ? (
        <Told />
      ) : (
        <Field name="reason" label={t('visits.reason')}>
          <Input maxLength={500} />
        </Field>
      )}
    </ActDialog>
  );
};

/** What a household is like, the whole of it; asked again it replaces what was known. */
export const ProfileDialog = ({ visit, onClose }: { visit: HomeVisit; onClose: () => void }) => {
  const t = useText(householdTexts);
  const { propertyId, householdId, room } = visit;
  const read = useRead<ListPage<Profile>>(PROFILES, { householdId, pageSize: 1 });
  const command = useCommand({ title: `${t('profile.edit')} ${room}`, renews: RENEWED, onDone: onClose });
  return (
    <Loaded query={read}>
      {({ items: [known] }) => (
        <ActDialog<Omit<Profile, 'version'>>
          title={`${t('profile.title')} ${room}`}
          draftName={`complaints.profile.${householdId}`}
          initial={
            known === undefined
              ? { languages: [] }
              : {
                  homeRegion: known.homeRegion,
                  languages: known.languages,
                  customs: known.customs,
                  care: known.care,
                  contact: known.contact,
                  remark: known.remark,
                }
          }
          command={command}
          saveText={t('profile.save')}
          onClose={onClose}
          over={{ version: known?.version }}
          onSave={(answers, draft, version) =>
            command.run({
              method: 'PUT',
              path: PROFILES,
              body: {
                propertyId,
                householdId,
                room,
                ...Object.fromEntries(
                  Object.entries(answers).filter(([, value]) => value !== '' && value !== undefined),
                ),
              },
              // Another's words are not undone unseen.
              ...(known !== undefined && { version }),
              draft,
            })
          }
        >
          <p className="gk-small gk-muted">{t('profile.lead')}</p>
          <Field name="homeRegion" label={t('profile.homeRegion')} optional>
            <Input maxLength={80} />
          </Field>
          <Field name="languages" label={t('profile.languages')} optional>
            <Select mode="tags" maxCount={10} />
          </Field>
          <Field name="customs" label={t('profile.customs')} optional>
            <Input maxLength={500} />
          </Field>
          <Field name="care" label={t('profile.care')} optional>
            <Input maxLength={500} />
          </Field>
          <Field name="contact" label={t('profile.contact')} optional>
            <Input maxLength={200} />
          </Field>
          <Field name="remark" label={t('profile.remark')} optional>
            <WordsArea rows={2} longest={1000} />
          </Field>
        </ActDialog>
      )}
    </Loaded>
  );
};
