import { ActDialog, COLLEAGUES, Field, useCommand, useProperty, useRead, useText, WordsArea } from '@goldkey/ui';
import { Select } from 'antd';
import { type Grade, REVIEWS, type Review, type ReviewedPerson, reviewPath } from './api.js';
import { yearTexts } from './text/texts.js';

const MOST_PEOPLE = 500;

interface Employee {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** Chooses one or several people whom the caller sees, by name or number. */
const PersonSelect = ({
  several = false,
  ...field
}: {
  several?: boolean;
  id?: string;
  value?: string | string[];
  onChange?: (chosen: string | string[]) => void;
}) => {
  const read = useRead<{ readonly items: readonly Employee[] }>(COLLEAGUES, {
    pageSize: MOST_PEOPLE,
    sort: 'name',
  });
  return (
    <Select<string | string[]>
      {...field}
      {...(several ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      options={(read.data?.items ?? []).map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` }))}
    />
  );
};

interface GroupValues {
  readonly propertyId?: string;
  readonly leaderId: string;
  readonly deputyIds?: readonly string[];
  readonly memberIds?: readonly string[];
}

/** Appoints the group for a year, or others into the group of a review that goes on. */
export const GroupDialog = ({ year, review, onClose }: { year: string; review?: Review; onClose: () => void }) => {
  const t = useText(yearTexts);
  const { propertyId, properties } = useProperty();
  const title = t(review === undefined ? 'appoint' : 'change');
  const command = useCommand({ title: `${title} ${year}`, renews: [REVIEWS], onDone: onClose });
  const initial: Partial<GroupValues> =
    review === undefined
      ? { ...(propertyId === undefined ? {} : { propertyId }), deputyIds: [], memberIds: [] }
      : {
          leaderId: review.leader.employeeId,
          deputyIds: review.deputies.map(({ employeeId }) => employeeId),
          memberIds: review.members.map(({ employeeId }) => employeeId),
        };
  return (
    <ActDialog<GroupValues>
      title={title}
      draftName={`evaluation.year-review.group.${review?.reviewId ?? year}`}
      initial={initial}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ propertyId: place, leaderId, deputyIds = [], memberIds = [] }, draft) => {
        const group = { leaderId, deputyIds, memberIds };
        command.run(
          review === undefined
            ? { method: 'POST', path: REVIEWS, body: { propertyId: place, year, ...group }, draft }
            : { method: 'PUT', path: `${reviewPath(review.reviewId)}/group`, body: group, draft },
        );
      }}
    >
      <p>{t('appoint.lead')}</p>
      {review === undefined ? (
        <Field name="propertyId" label={t('property')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={properties.map(({ propertyId: value, name }) => ({ value, label: name }))}
          />
        </Field>
      ) : null}
      <Field name="leaderId" label={t('leader')}>
        <PersonSelect />
      </Field>
      <Field name="deputyIds" label={t('deputies')} optional>
        <PersonSelect several />
      </Field>
      <Field name="memberIds" label={t('members')} optional>
        <PersonSelect several />
      </Field>
    </ActDialog>
  );
};

/** Records a person's grade: of those that a flag of the rulebook leaves. */
export const GradeDialog = ({
  review,
  person,
  onClose,
}: {
  review: Review;
  person: ReviewedPerson;
  onClose: () => void;
}) => {
  const t = useText(yearTexts);
  const title = t('record');
  const command = useCommand({ title: `${title} ${person.name}`, renews: [REVIEWS], onDone: onClose });
  return (
    <ActDialog<{ grade?: Grade; reasons: string }>
      title={`${title} · ${person.name}`}
      draftName={`evaluation.year-review.grade.${review.reviewId}.${person.employeeId}`}
      initial={{
        ...(person.grade === undefined ? {} : { grade: person.grade }),
        ...(person.reasons === undefined ? {} : { reasons: person.reasons }),
      }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({
          method: 'POST',
          path: `${reviewPath(review.reviewId)}/grades`,
          body: { employeeId: person.employeeId, ...values },
          draft,
        })
      }
    >
      {person.belowCompetent ? <p>{t('bounded.lead')}</p> : null}
      <Field name="grade" label={t('grade')}>
        <Select options={person.grades.map((value) => ({ value, label: t(`grade.${value}`) }))} />
      </Field>
      <Field name="reasons" label={t('reasons')}>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};

/** Completes the review; nothing of it changes afterwards. */
export const CompleteDialog = ({ review, onClose }: { review: Review; onClose: () => void }) => {
  const t = useText(yearTexts);
  const title = t('complete');
  const command = useCommand({ title: `${title} ${review.year}`, renews: [REVIEWS], onDone: onClose });
  return (
    <ActDialog<object>
      title={title}
      draftName={`evaluation.year-review.complete.${review.reviewId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(_values, draft) =>
        command.run({ method: 'POST', path: `${reviewPath(review.reviewId)}/completion`, body: {}, draft })
      }
    >
      <p>{t('complete.lead')}</p>
    </ActDialog>
  );
};
