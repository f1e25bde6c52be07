import { DayField, Field, FieldRow, instantFromClock, MomentField, useRead, useText, WordsArea } from '@goldkey/ui';
import { Form, Input, InputNumber, Select } from 'antd';
import type { ComponentProps } from 'react';
import {
  ACTIVITIES,
  ACTIVITY_KINDS,
  type ActivityLine,
  type Answer,
  COMMUNITY,
  COMMUNITY_KINDS,
  OPINIONS,
  SUGGESTIONS,
  TALKS,
} from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { PeopleSelect, PersonSelect } from '../../work/fields.js';
import { type Placed, PlacedDialog, useClock } from './placed-dialog.js';

interface TalkValues extends Placed {
  readonly employeeId: string;
  readonly heldAt: string;
  readonly note?: string;
}

/** A talk with one of the staff is put on record. */
export const TalkDialog = ({
  propertyId,
  person,
  onClose,
}: {
  propertyId?: string;
  person?: { readonly id: string; readonly name: string };
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const clock = useClock(propertyId);
  return (
    <PlacedDialog<TalkValues>
      title={person === undefined ? t('talk.new') : t('talk.new.of', { name: person.name })}
      name={`talk.${person?.id ?? 'new'}`}
      path={TALKS}
      initial={{ heldAt: clock, ...(propertyId && { propertyId }), ...(person && { employeeId: person.id }) }}
      bodyOf={({ note = '', heldAt, ...values }, zone) => ({ ...values, note, heldAt: instantFromClock(heldAt, zone) })}
      onClose={onClose}
    >
      {(place) => (
        <>
          {person === undefined ? (
            <Field name="employeeId" label={t('talk.with')}>
              <PersonSelect propertyId={place} />
            </Field>
          ) : (
            <Form.Item name="employeeId" hidden>
              <Input />
            </Form.Item>
          )}
          <Field name="heldAt" label={t('heldAt')}>
            <MomentField />
          </Field>
          <Field name="note" label={t('talk.note')} optional>
            <WordsArea rows={5} longest={2000} />
          </Field>
        </>
      )}
    </PlacedDialog>
  );
};

interface ActivityValues extends Placed {
  readonly kind: string;
  readonly participants: readonly string[];
  readonly heldAt: string;
  readonly note?: string;
}

/** Who takes part: mostly those of the last time. */
const Participants = ({ propertyId, ...field }: Omit<ComponentProps<typeof PeopleSelect>, 'last'>) => {
  const kind = Form.useWatch<string | undefined>('kind');
  const read = useRead<Answer<ActivityLine>>(propertyId === undefined || kind === undefined ? undefined : ACTIVITIES, {
    propertyId,
    activityKind: kind,
    state: 'standing',
    sort: '-at',
    pageSize: 1,
  });
  return <PeopleSelect {...field} propertyId={propertyId} last={read.data?.items[0]?.deed.participants} />;
};

/** An activity with the staff is put on record. */
export const ActivityDialog = ({ kind, onClose }: { kind: string | undefined; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const clock = useClock();
  return (
    <PlacedDialog<ActivityValues>
      title={t('activity.new')}
      name="activity.new"
      path={ACTIVITIES}
      initial={{ kind: kind ?? '99+1', heldAt: clock, participants: [] }}
      bodyOf={({ note = '', heldAt, ...values }, zone) => ({ ...values, note, heldAt: instantFromClock(heldAt, zone) })}
      onClose={onClose}
    >
      {(place) => (
        <>
          <FieldRow>
            <Field name="kind" label={t('activity.kind')}>
              <Select options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`activity.kind.${value}`) }))} />
            </Field>
            <Field name="heldAt" label={t('heldAt')}>
              <MomentField />
            </Field>
          </FieldRow>
          <Field name="participants" label={t('activity.participants')}>
            <Participants propertyId={place} />
          </Field>
          <Field name="note" label={t('note')} optional>
            <WordsArea rows={4} longest={2000} />
          </Field>
        </>
      )}
    </PlacedDialog>
  );
};

interface OpinionValues extends Placed {
  readonly employeeId: string;
  readonly text: string;
  readonly replyDue: string;
}

/** A member of staff says something and is promised an answer. */
export const OpinionDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(peopleTexts);
  return (
    <PlacedDialog<OpinionValues>
      title={t('opinion.new')}
      name="opinion.new"
      path={OPINIONS}
      initial={{}}
      bodyOf={({ replyDue, ...values }, zone) => ({ ...values, replyDue: instantFromClock(replyDue, zone) })}
      onClose={onClose}
    >
      {(place) => (
        <>
          <FieldRow>
            <Field name="employeeId" label={t('opinion.by')}>
              <PersonSelect propertyId={place} />
            </Field>
            <Field name="replyDue" label={t('opinion.due')}>
              <MomentField ahead />
            </Field>
          </FieldRow>
          <Field name="text" label={t('opinion.text')}>
            <WordsArea rows={5} longest={2000} />
          </Field>
        </>
      )}
    </PlacedDialog>
  );
};

interface SuggestionValues extends Placed {
  readonly employeeId: string;
  readonly title: string;
  readonly text: string;
}

/** A suggestion of one of the staff is put on record. */
export const SuggestionDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(peopleTexts);
  return (
    <PlacedDialog<SuggestionValues>
      title={t('suggestion.new')}
      name="suggestion.new"
      path={SUGGESTIONS}
      initial={{}}
      onClose={onClose}
    >
      {(place) => (
        <>
          <Field name="employeeId" label={t('suggestion.by')}>
            <PersonSelect propertyId={place} />
          </Field>
          <Field name="title" label={t('suggestion.title')}>
            <Input maxLength={100} />
          </Field>
          <Field name="text" label={t('suggestion.text')}>
            <WordsArea rows={5} longest={2000} />
          </Field>
        </>
      )}
    </PlacedDialog>
  );
};

interface CommunityValues extends Placed {
  readonly kind: string;
  readonly title: string;
  readonly place: string;
  readonly on: string;
  readonly households?: number | null;
  readonly note?: string;
}

/** An activity with the residents, or a changed notice board, is put on record. */
export const CommunityDialog = ({ kind, onClose }: { kind: string | undefined; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const today = useToday();
  return (
    <PlacedDialog<CommunityValues>
      title={t('community.new')}
      name="community.new"
      path={COMMUNITY}
      initial={{ kind: kind ?? 'community-activity', on: today }}
      bodyOf={({ households, note = '', ...values }) => ({
        ...values,
        note,
        ...(values.kind === 'community-activity' && typeof households === 'number' && { households }),
      })}
      onClose={onClose}
    >
      {() => (
        <>
          <FieldRow>
            <Field name="kind" label={t('community.kind')}>
              <Select options={COMMUNITY_KINDS.map((value) => ({ value, label: t(`community.kind.${value}`) }))} />
            </Field>
            <Field name="on" label={t('community.on')}>
              <DayField />
            </Field>
          </FieldRow>
          <Field name="title" label={t('community.title')}>
            <Input maxLength={100} />
          </Field>
          <Field name="place" label={t('community.place')}>
            <Input maxLength={100} />
          </Field>
          <Form.Item noStyle shouldUpdate={(a: CommunityValues, b: CommunityValues) => a.kind !== b.kind}>
            {({ getFieldValue }) =>
              getFieldValue('kind') === 'bulletin-change' ? null : (
                <Field name="households" label={t('community.households')} optional>
                  <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
                </Field>
              )
            }
          </Form.Item>
          <Field name="note" label={t('note')} optional>
            <WordsArea rows={3} longest={2000} />
          </Field>
        </>
      )}
    </PlacedDialog>
  );
};
