import { COLLEAGUES, Page, Paper, PaperPart, useProperty, useRead, useSettled, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { POSTS, type PostLine } from '../api.js';
import { supervisionTexts } from './text/texts.js';

interface SeveralProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: string[]) => void;
  readonly propertyId: string | undefined;
}

/** The posts of a property, by code and name. */
export const usePosts = (propertyId: string | undefined): readonly PostLine[] =>
  useRead<{ readonly items: readonly PostLine[] }>(propertyId === undefined ? undefined : POSTS, {
    propertyId,
    pageSize: 500,
  }).data?.items ?? [];

/** Chooses posts of a property. */
export const PostsField = ({ propertyId, value, ...field }: SeveralProps) => (
  <Select<string[]>
    {...field}
    {...(value === undefined ? {} : { value: [...value] })}
    mode="multiple"
    showSearch={{ optionFilterProp: 'label' }}
    options={usePosts(propertyId).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
  />
);

interface Person {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

/** Chooses people by name or number; without words those of the property. */
export const PeopleField = ({ propertyId, value, ...field }: SeveralProps) => {
  const t = useText(supervisionTexts);
  const [words, setWords] = useState('');
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useSettled(words.trim());
  const query = asked === '' ? { propertyId, pageSize: 50 } : { q: asked, pageSize: 20 };
  const read = useRead<{ readonly items: readonly Person[] }>(COLLEAGUES, query, { keep: true });
  const found = new Map(
    (read.data?.items ?? []).map(({ id, name, number = '' }) => [id, `${name} ${number}`.trim()] as const),
  );
  // Who was chosen keeps the name, also when other words are looked for.
  const named = new Map([...known, ...found]);
  return (
    <Select<string[]>
      {...field}
      {...(value === undefined ? {} : { value: [...value] })}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('search.people')}
      loading={read.isFetching}
      onSelect={(id: string) => setKnown(new Map([...known, [id, named.get(id) ?? id]]))}
      options={[...new Set([...found.keys(), ...(value ?? [])])].map((id) => ({
        value: id,
        label: named.get(id) ?? id,
      }))}
    />
  );
};

/** The properties to choose from, where the page is about one of them. */
export const ChooseProperty = ({ title }: { title: string }) => {
  const t = useText(supervisionTexts);
  const { properties } = useProperty();
  return (
    <Page title={title} lead={t('choose.lead')}>
      <Paper label={t('choose')}>
        <PaperPart>
          <ul className="gk-lines">
            {properties.map(({ propertyId, name, code }) => (
              <li key={propertyId}>
                <Link to={`?property=${propertyId}`}>{name}</Link>
                <span className="gk-lines-figure gk-lines-quiet">{code}</span>
              </li>
            ))}
          </ul>
        </PaperPart>
      </Paper>
    </Page>
  );
};

/** A table that may be wider than a phone. */
export const Wide = ({ label, children }: { label: string; children: React.ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
  <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
