import {
  ActDialog,
  Field,
  instantFromClock,
  MomentField,
  ReasonDialog,
  useCommand,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Input } from 'antd';
import { RENEWED } from '../../api.js';
import { HouseholdsField, householdOf } from '../households/household-field.js';
import { FORUMS, type Forum } from './forum.js';
import { forumTexts } from './text/texts.js';

interface HoldValues {
  readonly heldAt: string;
  readonly households: readonly string[];
  readonly subject?: string;
}

/** A forum that was held is written down: when, who came, about what. */
export const HoldForumDialog = ({
  propertyId,
  zone,
  onClose,
}: {
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(forumTexts);
  const title = t('forums.hold');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<HoldValues>
      title={title}
      draftName={`complaints.forum.${propertyId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ heldAt, households, subject }, draft) =>
        command.run({
          method: 'POST',
          path: FORUMS,
          body: {
            propertyId,
            heldAt: instantFromClock(heldAt, zone),
            households: households.map((household) => householdOf(household).householdId),
            ...(subject ? { subject } : {}),
          },
          draft,
        })
      }
    >
      <Field name="heldAt" label={t('forums.heldAt')}>
        <MomentField />
      </Field>
      <HouseholdsField propertyId={propertyId} label={t('forums.households')} hint={t('forums.households.hint')} />
      <Field name="subject" label={t('forums.subject')} optional>
        <Input maxLength={400} />
      </Field>
    </ActDialog>
  );
};

/** What follows from a forum goes on file. */
export const FileActionsDialog = ({ forum, zone, onClose }: { forum: Forum; zone: string; onClose: () => void }) => {
  const t = useText(forumTexts);
  const title = t('forums.file');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ actions: string; filedAt?: string }>
      title={title}
      draftName={`complaints.forum.actions.${forum.forumId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: forum.version }}
      onSave={({ actions, filedAt }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${FORUMS}/${forum.forumId}/actions`,
          body: { actions, ...(filedAt ? { filedAt: instantFromClock(filedAt, zone) } : {}) },
          version,
          draft,
        })
      }
    >
      <p className="gk-small gk-muted">{t('forums.file.lead')}</p>
      <Field name="actions" label={t('forums.actions')}>
        <WordsArea rows={5} longest={8000} />
      </Field>
      <Field name="filedAt" label={t('forums.filedAt')} extra={t('forums.filedAt.hint')} optional>
        <MomentField />
      </Field>
    </ActDialog>
  );
};

/** A forum that was written down by mistake is taken back. */
export const WithdrawForumDialog = ({ forum, onClose }: { forum: Forum; onClose: () => void }) => {
  const t = useText(forumTexts);
  return (
    <ReasonDialog
      title={t('forums.withdraw')}
      draftName={`complaints.forum.withdraw.${forum.forumId}`}
      path={`${FORUMS}/${forum.forumId}/withdrawal`}
      version={forum.version}
      renews={RENEWED}
      label={t('forums.withdraw.reason')}
      hint={t('forums.withdraw.lead')}
      onClose={onClose}
    />
  );
};
