import {
  ActDialog,
  Field,
  FieldRow,
  PaperPart,
  ReasonDialog,
  SectionHead,
  StateChip,
  useCommand,
  useFormat,
  useMay,
  useText,
} from '@goldkey/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type AppointmentLine,
  FILE_RENEWS,
  HANDOVER_ITEMS,
  HANDOVER_KINDS,
  type HandoverLine,
  pathOf,
} from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { PersonSelect } from '../../work/fields.js';
import type { OpenMatter } from './open-matters.js';

/** A thing is put on the list of what is handed over. */
export const ListItemDialog = ({
  appointment,
  matter,
  onClose,
}: {
  appointment: AppointmentLine;
  /** Something that is open with the person; absent: it is written down. */
  matter?: OpenMatter;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const command = useCommand({ title: t('handover.add'), renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ kind: string; what: string; toEmployeeId: string }>
      title={t('handover.add')}
      draftName={`staffing.handover.${appointment.id}.${matter?.id ?? ''}`}
      initial={{ kind: matter?.handedOverAs ?? 'keys', ...(matter && { what: matter.what.slice(0, 200) }) }}
      command={command}
      saveText={t('handover.add')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({
          method: 'POST',
          path: HANDOVER_ITEMS,
          body: { ...body, appointmentId: appointment.id },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="kind" label={t('handover.kind')}>
          <Select options={HANDOVER_KINDS.map((value) => ({ value, label: t(`handover.kind.${value}`) }))} />
        </Field>
        <Field name="toEmployeeId" label={t('handover.to')}>
          <PersonSelect propertyId={appointment.propertyId ?? undefined} />
        </Field>
      </FieldRow>
      <Field name="what" label={t('handover.what')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
    </ActDialog>
  );
};

const tones = { open: 'soon', done: 'done', withdrawn: 'plain' } as const;

const Item = ({ item }: { item: HandoverLine }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:employ');
  const [asks, setAsks] = useState(false);
  const command = useCommand({ title: `${t('handover.done')} ${item.what}`, renews: FILE_RENEWS });
  const { id, kind, what, toName, state, doneOn, why, version } = item;
  return (
    <li>
      <span>{what}</span>
      <span className="gk-lines-figure gk-lines-quiet">
        <StateChip tone={tones[state]}>
          {doneOn === undefined ? t(`handover.state.${state}`) : format.day(doneOn)}
        </StateChip>
      </span>
      <span className="gk-lines-reason gk-running">
        <span>
          {[t(`handover.kind.${kind}`), toName && t('handover.toName', { name: toName }), why]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {state === 'open' && may ? (
          <span className="gk-nowrap">
            <Button
              size="small"
              loading={command.state !== 'idle'}
              aria-label={t('handover.done.of', { what })}
              onClick={() =>
                command.run({ method: 'POST', path: `${pathOf(HANDOVER_ITEMS, id)}/done`, body: {}, version })
              }
            >
              {t('handover.done')}
            </Button>
            <Button type="link" size="small" aria-label={t('handover.off.of', { what })} onClick={() => setAsks(true)}>
              {t('handover.off')}
            </Button>
          </span>
        ) : null}
      </span>
      {asks ? (
        <ReasonDialog
          title={t('handover.off')}
          draftName={`staffing.handover.off.${id}`}
          path={`${pathOf(HANDOVER_ITEMS, id)}/withdrawal`}
          version={version}
          renews={FILE_RENEWS}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </li>
  );
};

/** What a person hands over before leaving a post, what is open first. */
export const HandoverPart = ({ items }: { items: readonly HandoverLine[] }) => {
  const t = useText(peopleTexts);
  const shown = items.filter(({ state }) => state !== 'withdrawn');
  const open = shown.filter(({ state }) => state === 'open');
  if (items.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead
        title={t('handover')}
        aside={t('handover.progress', { done: shown.length - open.length, all: shown.length })}
      />
      <ul className="gk-lines gk-lines-tight">
        {[...open, ...items.filter(({ state }) => state !== 'open')].map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </PaperPart>
  );
};
