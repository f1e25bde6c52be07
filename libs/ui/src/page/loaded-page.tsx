import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { Loaded } from './loaded.js';
import { Page } from './page.js';

/** A record's page: under this title until the record is there, or for as long as it cannot be shown; then as `children` make it. */
export const LoadedPage = <Answer,>({
  query,
  children,
  ...page
}: Omit<ComponentProps<typeof Page>, 'children'> & {
  query: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
}) =>
  query.data === undefined ? (
    <Page {...page}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    children(query.data)
  );
