import { basename } from 'node:path';
import { badRowsFileOf, openTable, Places, readMapping, runImport, TableImport } from '@goldkey/table-import';
import { RowMapper } from './map-row.js';
import { mappingSchema } from './mapping.js';

/** Runs the command; `args` are those after `import`. Returns the exit status. */
export const main = (args: readonly string[]): Promise<number> =>
  runImport(
    {
      service: 'complaints',
      input: 'file',
      lead: 'Brings the rows of a CSV file (.gz too) into the reception log, as a mapping file says (examples: deploy/examples).',
      run: async ({ input, mapping: mappingFile, trial, badRows }, { platform, progress }) => {
        const mapping = await readMapping(mappingFile, mappingSchema);
        const table = await openTable(input, mapping.file);
        const mapper = new RowMapper(mapping, table.header);
        const places = new Places(platform, mapping, !trial);
        const work = new TableImport(table, {
          platform,
          trial,
          progress: progress(),
          door: '/api/complaints/complaints/bulk',
          source: mapping.source,
          badRowsFile: badRows ?? badRowsFileOf(basename(input)),
          map: (cells) => mapper.map(cells),
          keyOf: ({ matter }) => matter.key,
          place: async ({ property, department, matter }) => {
            const place = await places.find(property, department);
            if (!('missing' in place)) return { row: { ...matter, ...place } };
            const { missing } = place;
            return missing === 'property-not-found'
              ? { missing, column: mapper.columnOf('propertyCode'), value: property.code }
              : { missing, column: mapper.columnOf('department'), value: department };
          },
          columnOf: (field) => mapper.columnOf(field),
        });
        return { tables: [{ report: await work.run() }], created: places.created };
      },
    },
    args,
  );
