import { ActDialog, Field, ReasonDialog, useCommand, useText } from '@goldkey/ui';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { type Level, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { BALLOTS, type BallotRecord, delegatesOf, levels } from './survey.js';
import { surveyTexts } from './text/texts.js';

export const ballotPath = (id: string): string => `${BALLOTS}/${encodeURIComponent(id)}`;

export interface BallotDialogProps {
  readonly ballot: BallotRecord;
  readonly onClose: () => void;
}

const nameOf = ({ name, room }: BallotRecord['delegates'][number]): string => [name, room].filter(Boolean).join(' ');

const Read = ({ text }: { text: string | undefined }) => {
  const t = useText(surveyTexts);
  return <>{t('ballots.delegates.read', { count: delegatesOf(text ?? '').length })}</>;
};

/** Who votes: the whole list, a line each. */
export const DelegatesDialog = ({ ballot, onClose }: BallotDialogProps) => {
  const t = useText(surveyTexts);
  const command = useCommand({ title: t('ballots.name'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ delegates: string }>
      title={t('ballots.name')}
      draftName={`complaints.ballot.delegates.${ballot.id}`}
      initial={{ delegates: ballot.delegates.map(nameOf).join('\n') }}
      command={command}
      saveText={t('ballots.name')}
      onClose={onClose}
      over={{ version: ballot.version }}
      onSave={({ delegates }, draft, version) =>
        command.run({
          method: 'PUT',
          path: `${ballotPath(ballot.id)}/delegates`,
          body: { delegates: delegatesOf(delegates) },
          version,
          draft,
        })
      }
    >
      {(form) => (
        <Field
          name="delegates"
          label={t('ballots.delegates')}
          extra={
            <Form.Item noStyle shouldUpdate>
              {() => <Read text={form.getFieldValue('delegates')} />}
            </Form.Item>
          }
        >
          <Input.TextArea rows={8} placeholder={t('ballots.delegates.hint')} />
        </Field>
      )}
    </ActDialog>
  );
};

/** What cannot be undone is said before: voting begins, or ends. */
export const MoveDialog = ({ ballot, door, onClose }: BallotDialogProps & { door: 'opening' | 'closing' }) => {
  const t = useText(surveyTexts);
  const title = t(door === 'opening' ? 'ballots.open' : 'ballots.close');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const count = ballot.delegates.length;
  const voted = ballot.delegates.filter((delegate) => delegate.voted).length;
  return (
    <ActDialog
      title={`${title} · ${ballot.year}`}
      draftName={`complaints.ballot.${door}.${ballot.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(_values, draft) =>
        command.run({ method: 'POST', path: `${ballotPath(ballot.id)}/${door}`, body: {}, draft })
      }
    >
      <p>{door === 'opening' ? t('ballots.open.lead', { count }) : t('ballots.close.lead', { count, voted })}</p>
      {door === 'closing' && voted < count ? (
        <p className="gk-late">{t('ballots.close.rest', { count: count - voted })}</p>
      ) : null}
    </ActDialog>
  );
};

/** Drafted for the wrong year, or about the wrong departments. */
export const CancelDialog = ({ ballot, onClose }: BallotDialogProps) => {
  const t = useText(surveyTexts);
  return (
    <ReasonDialog
      title={`${t('ballots.cancel')} · ${ballot.year} ${t('ballots.title')}`}
      act={t('ballots.cancel')}
      draftName={`complaints.ballot.cancel.${ballot.id}`}
      path={`${ballotPath(ballot.id)}/cancellation`}
      renews={RENEWED}
      label={t('ballots.reason')}
      hint={t('ballots.cancelled.lead')}
      onClose={onClose}
    />
  );
};

interface VoteValues {
  readonly delegateId: string;
  readonly valid: boolean;
  readonly levels?: Readonly<Record<string, Level | undefined>>;
}

const marksOf = (chosen: VoteValues['levels'] = {}) =>
  Object.entries(chosen).flatMap(([departmentId, level]) => (level === undefined ? [] : [{ departmentId, level }]));

const OnePaper = ({
  ballot,
  entered,
  onEntered,
  onClose,
}: BallotDialogProps & { entered: ReadonlySet<string>; onEntered: (delegateId: string) => void }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const [sent, setSent] = useState('');
  const command = useCommand({ title: t('ballots.vote'), renews: RENEWED, onDone: () => onEntered(sent) });
  const waiting = ballot.delegates.filter(({ id, voted }) => !voted && !entered.has(id));
  return (
    <ActDialog<VoteValues>
      title={t('ballots.vote')}
      draftName={`complaints.ballot.vote.${ballot.id}`}
      initial={{ valid: true }}
      command={command}
      saveText={t(waiting.length > 1 ? 'ballots.vote.next' : 'ballots.vote')}
      onClose={onClose}
      onSave={({ delegateId, valid, levels: chosen }, draft) => {
        setSent(delegateId);
        const body = { delegateId, valid, levels: marksOf(chosen) };
        command.run({ method: 'POST', path: `${ballotPath(ballot.id)}/votes`, body, draft });
      }}
    >
      <Field name="delegateId" label={t('ballots.delegates')} extra={t('ballots.vote.left', { count: waiting.length })}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={waiting.map((delegate) => ({ value: delegate.id, label: nameOf(delegate) }))}
        />
      </Field>
      {ballot.departments.map(({ departmentId, name }) => (
        <Field key={departmentId} name={['levels', departmentId]} label={name} optional>
          <Radio.Group options={levels.map((value) => ({ value, label: words(`level.${value}`) }))} />
        </Field>
      ))}
      <Form.Item
        name="valid"
        valuePropName="checked"
        dependencies={['levels']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, valid: boolean) =>
              valid && marksOf(getFieldValue('levels')).length === 0
                ? Promise.reject(new Error(t('ballots.blank')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Checkbox>{t('ballots.valid')}</Checkbox>
      </Form.Item>
    </ActDialog>
  );
};

/** The papers as they come out of the envelopes: one after the other, until there are no more. */
export const VoteDialog = (props: BallotDialogProps) => {
  const [entered, setEntered] = useState<ReadonlySet<string>>(new Set());
  const { ballot, onClose } = props;
  return (
    <OnePaper
      {...props}
      key={entered.size}
      entered={entered}
      onEntered={(delegateId) => {
        const now = new Set([...entered, delegateId]);
        const isOver = ballot.delegates.every(({ id, voted }) => voted || now.has(id));
        if (isOver) onClose();
        else setEntered(now);
      }}
    />
  );
};
