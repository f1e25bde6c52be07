import {
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  TintSign,
  useCommand,
  useIsPhone,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type DutyPost, dutyPostPath, ROSTER_RENEWS, type Shift, shiftPath } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { hoursWords } from '../../shifts/words.js';
import type { Kept } from './shift-dialog.js';

/** What is opened to be made or changed. */
export type Open = { kind: 'shift'; of?: Kept<Shift> } | { kind: 'post'; of?: Kept<DutyPost> };
/** Opens it; undefined for who may only look. */
type OpenTemplate = ((what: Open) => void) | undefined;

interface ShiftsProps {
  readonly shifts: readonly Kept<Shift>[];
  readonly posts: readonly DutyPost[];
  readonly open: OpenTemplate;
}

/** What can be done with a template or a post: changed, and retired or taken up again. */
const Acts = ({
  record,
  path,
  onEdit,
}: {
  record: Kept<{ readonly name: string; readonly state: 'in-use' | 'retired' }>;
  path: string;
  onEdit: () => void;
}) => {
  const t = useText(shiftTexts);
  const { name, state, version } = record;
  const act = state === 'in-use' ? 'retire' : 'revive';
  const command = useCommand({ title: t(`shift.${act}.of`, { name }), renews: ROSTER_RENEWS });
  const turn = () =>
    command.run({
      method: 'PATCH',
      path,
      body: { state: state === 'in-use' ? 'retired' : 'in-use' },
      version,
    });
  return (
    <>
      {state === 'in-use' ? (
        <Button type="link" size="small" onClick={onEdit} aria-label={t('shift.edit.of', { name })}>
          {t('shift.edit')}
        </Button>
      ) : null}
      <Button
        type="link"
        size="small"
        loading={command.state !== 'idle'}
        onClick={turn}
        aria-label={t(`shift.${act}.of`, { name })}
      >
        {t(`shift.${act}`)}
      </Button>
      {command.problem instanceof Error ? (
        <span className="gk-small gk-late" role="alert">
          {command.problem.message}
        </span>
      ) : null}
    </>
  );
};

const Section = ({
  title,
  count,
  onNew,
  newText,
  children,
}: {
  title: string;
  count: number;
  onNew: (() => void) | undefined;
  newText: string;
  children: ReactNode;
}) => (
  <Paper label={title}>
    <PaperPart>
      <SectionHead
        title={title}
        count={count}
        aside={onNew === undefined ? undefined : <Button onClick={onNew}>{newText}</Button>}
      />
      {children}
    </PaperPart>
  </Paper>
);

/** On a phone: a card for each shift. */
const ShiftCards = ({ shifts, posts, open }: ShiftsProps) => {
  const t = useText(shiftTexts);
  return (
    <ul className="gk-roster-cards">
      {shifts.map((shift) => {
        const post = posts.find(({ id }) => id === shift.dutyPostId)?.name;
        return (
          <li key={shift.id}>
            <div className="gk-roster-card-title">
              <TintSign tint={shift.colour} sign={shift.sign} />
              <b>{shift.name}</b>
              <span>{hoursWords(t, shift)}</span>
              {shift.state === 'retired' ? <StateChip tone="plain">{t('shift.retired')}</StateChip> : null}
            </div>
            {post === undefined && shift.craft === undefined ? null : (
              <p className="gk-small gk-muted">{[post, shift.craft].filter(Boolean).join(' · ')}</p>
            )}
            {open === undefined ? null : (
              <div>
                <Acts record={shift} path={shiftPath(shift.id)} onEdit={() => open({ kind: 'shift', of: shift })} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The shifts: a table at a desk, cards on a phone. */
export const Shifts = ({ shifts, posts, open }: ShiftsProps) => {
  const t = useText(shiftTexts);
  const isPhone = useIsPhone();
  const postOf = (id: string | undefined) => posts.find((post) => post.id === id)?.name ?? '';
  return (
    <Section
      title={t('shifts.title')}
      count={shifts.length}
      newText={t('shifts.new')}
      onNew={open && (() => open({ kind: 'shift' }))}
    >
      {shifts.length === 0 ? <p className="gk-muted">{t('shifts.empty')}</p> : null}
      {isPhone ? (
        <ShiftCards shifts={shifts} posts={posts} open={open} />
      ) : (
        <div className="gk-roster-table">
          <PlainTable<Kept<Shift>>
            label={t('shifts.title')}
            rows={shifts}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'sign',
                title: t('shift.sign'),
                cell: ({ sign, colour }) => <TintSign tint={colour} sign={sign} />,
              },
              {
                key: 'name',
                title: t('shift.name'),
                short: true,
                cell: ({ name, state }) => (
                  <>
                    {name} {state === 'retired' ? <StateChip tone="plain">{t('shift.retired')}</StateChip> : null}
                  </>
                ),
              },
              { key: 'hours', title: t('shift.hours'), short: true, cell: (shift) => hoursWords(t, shift) },
              { key: 'break', title: t('shift.break'), number: true, cell: ({ breakMinutes }) => breakMinutes },
              { key: 'post', title: t('shift.post'), cell: ({ dutyPostId }) => postOf(dutyPostId) },
              { key: 'craft', title: t('shift.craft'), cell: ({ craft }) => craft },
              {
                key: 'acts',
                title: '',
                short: true,
                cell: (shift) =>
                  open === undefined ? null : (
                    <Acts record={shift} path={shiftPath(shift.id)} onEdit={() => open({ kind: 'shift', of: shift })} />
                  ),
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
};

/** The duty posts. */
export const Posts = ({
  posts,
  open,
}: {
  posts: readonly Kept<DutyPost>[];
  open: ((what: Open) => void) | undefined;
}) => {
  const t = useText(shiftTexts);
  return (
    <Section
      title={t('posts.title')}
      count={posts.length}
      newText={t('posts.new')}
      onNew={open && (() => open({ kind: 'post' }))}
    >
      {posts.length === 0 ? <p className="gk-muted">{t('posts.empty')}</p> : null}
      <div className="gk-roster-table">
        <PlainTable<Kept<DutyPost>>
          label={t('posts.title')}
          rows={posts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('post.name'),
              cell: ({ name, state }) => (
                <>
                  {name} {state === 'retired' ? <StateChip tone="plain">{t('shift.retired')}</StateChip> : null}
                </>
              ),
            },
            { key: 'minimum', title: t('post.minimum'), number: true, cell: ({ minimum }) => minimum },
            {
              key: 'acts',
              title: '',
              short: true,
              cell: (post) =>
                open === undefined ? null : (
                  <Acts record={post} path={dutyPostPath(post.id)} onEdit={() => open({ kind: 'post', of: post })} />
                ),
            },
          ]}
        />
      </div>
    </Section>
  );
};
