import { useMemo } from 'react';
import { useText } from '../language/language-context.js';
import { useProperty, useThisProperty } from '../page/property-context.js';
import { uiTexts } from '../text/texts.js';
import type { ListColumn } from './list-props.js';
import { wordsColumn } from './words-column.js';

/** The columns of a list, with the property of each row where the list is of several. */
export const usePlacedColumns = <Row extends { readonly propertyId?: string | null }>(
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] => {
  const t = useText(uiTexts);
  const { properties } = useProperty();
  const here = useThisProperty();
  return useMemo(() => {
    const [first, ...rest] = columns;
    if (here !== undefined || properties.length < 2 || first === undefined) return columns;
    const nameOf = ({ propertyId }: Row) => properties.find((place) => place.propertyId === propertyId)?.name;
    return [first, wordsColumn('property', t('list.property'), nameOf, { width: 130 }), ...rest];
  }, [columns, here, properties, t]);
};
