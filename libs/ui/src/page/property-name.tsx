import { useProperty } from './property-context.js';

/** Of which property something is: told to who has several, for whoever has one knows it. `below`: a line of its own in a cell. */
export const PropertyName = ({ name, below = false }: { name: string | undefined; below?: boolean }) => {
  const { properties } = useProperty();
  return name === undefined || properties.length === 1 ? null : (
    <span className={below ? 'gk-list-two' : undefined}>{name}</span>
  );
};
