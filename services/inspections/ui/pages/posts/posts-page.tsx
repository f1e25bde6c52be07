import {
  ChoiceChip,
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  useMay,
  useProperty,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, useMemo } from 'react';
import { Link } from 'react-router';
import { POST_KINDS, POSTS, type PostLine } from '../../api.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { postsList, postsQuery } from './posts-list.js';

const PostDialog = lazy(() => import('./post-dialog.js').then((module) => ({ default: module.PostDialog })));

const useColumns = (): readonly ListColumn<PostLine>[] => {
  const t = useText(inspectionsTexts);
  const isOne = useProperty().properties.length === 1;
  return useMemo(() => {
    const text = (key: string, title: string, of: (line: PostLine) => string | undefined, width?: number) => ({
      key,
      title,
      ...(width !== undefined && { width }),
      cell: of,
      file: [{ title, of }],
    });
    return [
      {
        ...text('code', t('posts.code'), ({ code }) => code, 100),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.code}</RowLink>,
      },
      { ...text('name', t('posts.name'), ({ name }) => name), sorts: true },
      { ...text('kind', t('posts.kind'), ({ kind }) => t(`kind.${kind}`), 120), sorts: true },
      text('place', t('posts.place'), ({ place }) => place),
      ...(isOne ? [] : [text('property', t('findings.property'), ({ propertyName }) => propertyName, 110)]),
      { ...text('activeFrom', t('posts.activeFrom'), ({ activeFrom }) => activeFrom, 110), sorts: true },
      text('activeUntil', t('posts.activeUntil'), ({ activeUntil }) => activeUntil, 110),
    ];
  }, [t, isOne]);
};

const Panel = ({ row }: OpenRow<PostLine>) => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  const may = useMay()('inspections:define');
  return (
    <RowPanel
      title={row.name}
      lead={row.code}
      foot={
        may ? (
          <DialogButton dialog={(close) => <PostDialog key={row.id} post={row} onClose={close} />}>
            {t('posts.correct')}
          </DialogButton>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('posts.kind'), value: t(`kind.${row.kind}`) },
            { label: t('posts.place'), value: row.place },
            { label: t('findings.property'), value: row.propertyName },
            { label: t('posts.activeFrom'), value: row.activeFrom },
            { label: t('posts.activeUntil'), value: row.activeUntil },
            {
              label: t('posts.checkpoints'),
              value: format.list(row.checkpoints.map(({ code, name }) => `${name} ${code}`)) || undefined,
            },
          ]}
        />
      </PanelPart>
    </RowPanel>
  );
};

/** What belongs to the posts and has pages of its own. */
const BESIDES = [
  { path: '/posts/labels', word: 'labels' },
  { path: '/check-lists', word: 'lists' },
  { path: '/patrol-routes', word: 'routes' },
] as const;

/** The posts that patrols visit. */
export const PostsPage = () => {
  const t = useText(inspectionsTexts);
  const word = useText(fieldworkTexts);
  const list = useList(postsList);
  const { state, change } = list;
  return (
    <ListPage<PostLine>
      name="posts"
      title={t('posts.title')}
      acts={
        <>
          {BESIDES.map(({ path, word: name }) => (
            <Link
              key={path}
              to={`${path}${state.filters.property === undefined ? '' : `?property=${state.filters.property}`}`}
            >
              <Button tabIndex={-1}>{word(name)}</Button>
            </Link>
          ))}
          <DialogButton
            permission="inspections:define"
            dialog={(close) => <PostDialog propertyId={state.filters.property} onClose={close} />}
          >
            {t('posts.new')}
          </DialogButton>
        </>
      }
      path={POSTS}
      query={postsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ code, name }) => `${code} ${name}`}
      wideOnly={['place', 'property', 'activeUntil']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('posts.search')} />
          <ChoiceChip
            label={t('posts.kind')}
            value={state.filters.kind}
            choices={POST_KINDS.map((value) => ({ value, title: t(`kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('posts.all')}
          />
        </>
      }
      empty={{ icon: 'scan', title: t('posts.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
