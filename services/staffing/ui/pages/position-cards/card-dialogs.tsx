import { ActDialog, Field, ReasonDialog, useCommand, useFormat, useRead, useText, WordsArea } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { CARD_RENEWS, CARDS, type CardRecord, cardPath, MY_CARDS, type OwnCard } from '../../cards/api.js';
import { cardTexts } from '../../cards/text/texts.js';
import { APPOINTMENTS, type AppointmentLine } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { recentPeriods } from './cards-list.js';

interface NewValues {
  readonly appointmentId: string;
  readonly period: string;
}

type Post = AppointmentLine & { readonly employeeName?: string | null };

/** A card is begun for somebody's post. */
export const NewCardDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(cardTexts);
  const people = useText(peopleTexts);
  const format = useFormat();
  const today = useToday(propertyId);
  const navigate = useNavigate();
  const posts = useRead<{ readonly items: readonly Post[] }>(APPOINTMENTS, {
    propertyId,
    state: ['open', 'ended'],
    pageSize: 500,
  });
  const command = useCommand({
    title: t('new'),
    renews: CARD_RENEWS,
    onDone: (made) => void navigate(`/position-cards/${(made as { readonly id: string }).id}`),
  });
  const options = (posts.data?.items ?? [])
    .filter(({ positionId }) => positionId !== undefined)
    .map(({ id, employeeName, unitName, role }) => ({
      value: id,
      label: [employeeName, unitName, people(`role.${role}`)].filter(Boolean).join(' · '),
    }));
  return (
    <ActDialog<NewValues>
      title={t('new')}
      draftName={`staffing.position-card.${propertyId}`}
      initial={{}}
      command={command}
      saveText={t('new')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: CARDS, body, draft })}
    >
      <Field name="appointmentId" label={t('post')} extra={t('post.hint')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Field>
      <Field name="period" label={t('period')}>
        <Select showSearch options={recentPeriods(today).map((value) => ({ value, label: format.period(value) }))} />
      </Field>
    </ActDialog>
  );
};

interface Said {
  readonly said: Readonly<Record<string, { readonly value?: string; readonly evidence: string } | undefined>>;
}

/** The superior says each figure that no record tells, with what it rests on. */
const StateDialog = ({ card, onClose }: { card: CardRecord; onClose: () => void }) => {
  const t = useText(cardTexts);
  const command = useCommand({ title: t('act.state'), renews: CARD_RENEWS, onDone: onClose });
  const asked = card.lines.flatMap(({ indicator, measure }, index) =>
    measure === 'stated' ? [{ line: index + 1, indicator }] : [],
  );
  const initial = Object.fromEntries(card.stated.map(({ line, value, evidence }) => [line, { value, evidence }]));
  const save = ({ said }: Said, draft: string, version: number | undefined) => {
    const stated = asked.map(({ line }) => {
      const { value, evidence = '' } = said[line] ?? {};
      return { line, ...(value && { value }), evidence };
    });
    return command.run({
      method: 'PUT',
      path: `${cardPath(card.id)}/stated`,
      body: { stated },
      version,
      draft,
    });
  };
  return (
    <ActDialog<Said>
      title={t('act.state')}
      draftName={`staffing.position-card.state.${card.id}`}
      initial={{ said: initial } as Said}
      command={command}
      saveText={t('act.state')}
      onClose={onClose}
      over={{ version: card.version }}
      onSave={save}
    >
      {asked.map(({ line, indicator }) => (
        <div key={line}>
          <p>
            <b>{indicator}</b>
          </p>
          <Field
            name={['said', String(line), 'value']}
            label={t('state.value', { n: line })}
            extra={t('state.value.hint')}
            optional
          >
            <Input maxLength={20} />
          </Field>
          <Field name={['said', String(line), 'evidence']} label={t('state.evidence', { n: line })}>
            <WordsArea rows={2} longest={2000} />
          </Field>
        </div>
      ))}
    </ActDialog>
  );
};

const doors = { review: 'review', approve: 'approval' } as const;

const SignDialog = ({ act, card, onClose }: { act: keyof typeof doors; card: CardRecord; onClose: () => void }) => {
  const t = useText(cardTexts);
  const command = useCommand({ title: t(`act.${act}`), renews: CARD_RENEWS, onDone: onClose });
  return (
    <ActDialog
      title={t(`act.${act}`)}
      draftName={`staffing.position-card.${act}.${card.id}`}
      initial={{}}
      command={command}
      saveText={t(`act.${act}`)}
      onClose={onClose}
      over={{ version: card.version }}
      onSave={(_values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${cardPath(card.id)}/${doors[act]}`,
          body: {},
          version,
          draft,
        })
      }
    >
      <p>{t(`act.${act}.lead`)}</p>
    </ActDialog>
  );
};

export type CardAct = 'state' | 'review' | 'approve' | 'withdraw';

/** The next step of a card, or it is taken back. */
export const CardActDialog = ({ act, card, onClose }: { act: CardAct; card: CardRecord; onClose: () => void }) => {
  const t = useText(cardTexts);
  if (act === 'state') return <StateDialog card={card} onClose={onClose} />;
  if (act !== 'withdraw') return <SignDialog act={act} card={card} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t('act.withdraw')}
      draftName={`staffing.position-card.withdraw.${card.id}`}
      path={`${cardPath(card.id)}/withdrawal`}
      version={card.version}
      renews={CARD_RENEWS}
      onClose={onClose}
    />
  );
};

/** The person says what they have to say to their card. */
export const AnswerDialog = ({ card, onClose }: { card: OwnCard; onClose: () => void }) => {
  const t = useText(cardTexts);
  const command = useCommand({ title: t('act.answer'), renews: CARD_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ text: string }>
      title={t('act.answer')}
      draftName={`staffing.position-card.answer.${card.id}`}
      initial={{}}
      command={command}
      saveText={t('act.answer')}
      onClose={onClose}
      over={{ version: card.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${MY_CARDS}/${encodeURIComponent(card.id)}/answer`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="text" label={t('answer')} extra={t('answer.hint')}>
        <WordsArea rows={4} longest={2000} />
      </Field>
    </ActDialog>
  );
};
