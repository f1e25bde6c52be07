import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  StateNote,
  useCommand,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  DUTY_POSTS,
  type DutyPost,
  dutyPostPath,
  ROSTER_RENEWS,
  SHIFTS,
  type Shift,
  shiftPath,
} from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { hoursWords } from '../../shifts/words.js';
import type { Page as ListOf } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import '../roster/roster.css';
import { DutyPostDialog } from './duty-post-dialog.js';
import { type Kept, ShiftDialog } from './shift-dialog.js';

type Open = { kind: 'shift'; of?: Kept<Shift> } | { kind: 'post'; of?: Kept<DutyPost> };

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

const Shifts = ({
  shifts,
  posts,
  open,
}: {
  shifts: readonly Kept<Shift>[];
  posts: readonly DutyPost[];
  open: ((what: Open) => void) | undefined;
}) => {
  const t = useText(shiftTexts);
  const postOf = (id: string | undefined) => posts.find((post) => post.id === id)?.name ?? '';
  return (
    <Section
      title={t('shifts.title')}
      count={shifts.length}
      newText={t('shifts.new')}
      onNew={open && (() => open({ kind: 'shift' }))}
    >
      {shifts.length === 0 ? <p className="gk-muted">{t('shifts.empty')}</p> : null}
      <div className="gk-roster-table">
        <PlainTable<Kept<Shift>>
          label={t('shifts.title')}
          rows={shifts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'sign',
              title: t('shift.sign'),
              cell: ({ sign, colour }) => <span className={`gk-roster-sign gk-grid-tint-${colour}`}>{sign}</span>,
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
    </Section>
  );
};

const Posts = ({ posts, open }: { posts: readonly Kept<DutyPost>[]; open: ((what: Open) => void) | undefined }) => {
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

const Templates = ({ propertyId }: { propertyId: string }) => {
  const mayWrite = useMay()('staffing:roster');
  const [opened, setOpened] = useState<Open>();
  const query = { propertyId, pageSize: 500 };
  const shifts = useRead<ListOf<Kept<Shift>>>(SHIFTS, query);
  const posts = useRead<ListOf<Kept<DutyPost>>>(DUTY_POSTS, { ...query, sort: 'name' });
  const open = mayWrite ? setOpened : undefined;
  const close = () => setOpened(undefined);
  return (
    <Loaded query={posts}>
      {({ items }) => (
        <div className="gk-roster-papers">
          <Loaded query={shifts}>{(found) => <Shifts shifts={found.items} posts={items} open={open} />}</Loaded>
          <Posts posts={items} open={open} />
          {opened?.kind === 'shift' ? (
            <ShiftDialog
              propertyId={propertyId}
              posts={items}
              onClose={close}
              {...(opened.of === undefined ? {} : { shift: opened.of })}
            />
          ) : null}
          {opened?.kind === 'post' ? (
            <DutyPostDialog
              propertyId={propertyId}
              onClose={close}
              {...(opened.of === undefined ? {} : { post: opened.of })}
            />
          ) : null}
        </div>
      )}
    </Loaded>
  );
};

/** The shifts and duty posts from which the roster of a property is planned. */
export const ShiftTemplatesPage = () => {
  const t = useText(shiftTexts);
  const { here, places } = usePlaces();
  const propertyId = here ?? (places.length === 1 ? places[0]?.propertyId : undefined);
  return (
    <Page title={t('templates.title')} lead={t('templates.lead')}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('choose')}>
          {t('choose.lead')}
        </StateNote>
      ) : (
        <Templates propertyId={propertyId} />
      )}
    </Page>
  );
};
