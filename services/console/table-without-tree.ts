import type { Plugin } from 'vite';

const NOTHING = '\0goldkey-nothing';

/**
 * Ant Design's table brings its tree along (a tenth of the first load) for filters in the head of a column. Ours stand above
 * the table and in the address, so nothing takes the tree's place; `filterMode: 'tree'` would show nothing.
 */
export const tableWithoutTree = (): Plugin => ({
  name: 'goldkey-table-without-tree',
  enforce: 'pre',
  resolveId: (source, importer) =>
    /^\.\.\/.*\/tree$/.test(source) && importer !== undefined && /antd\/es\/table\//.test(importer)
      ? NOTHING
      : undefined,
  load: (id) => (id === NOTHING ? 'export default () => null;' : undefined),
});
