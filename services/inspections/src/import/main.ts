import { basename, join } from 'node:path';
import {
  badRowsFileOf,
  type ImportCall,
  type ImportResult,
  openTable,
  Places,
  readMapping,
  runImport,
  TableImport,
} from '@goldkey/table-import';
import { findingMapper, postMapper, roundMapper } from './map-rows.js';
import { type Mapping, mappingSchema } from './mapping.js';

type World = Parameters<Parameters<typeof runImport>[0]['run']>[1];
type Options<Mapped> = ConstructorParameters<typeof TableImport<Mapped>>[1];

/** Brings the tables in, one after the other: rounds name posts, and findings name rounds. */
class TablesImport {
  readonly #places: Places;

  constructor(
    private readonly mapping: Mapping,
    private readonly call: ImportCall,
    private readonly world: World,
  ) {
    const property = mapping.posts?.property ?? {};
    this.#places = new Places(world.platform, { property }, !call.trial);
  }

  async run(): Promise<ImportResult> {
    const { posts, rounds, findings } = this.mapping;
    const tables = [
      ...(posts === undefined ? [] : [{ title: 'posts', report: await this.#posts(posts) }]),
      ...(rounds === undefined ? [] : [{ title: 'rounds', report: await this.#rounds(rounds) }]),
      ...(findings === undefined ? [] : [{ title: 'findings', report: await this.#findings(findings) }]),
    ];
    return { tables, created: this.#places.created };
  }

  async #posts(part: NonNullable<Mapping['posts']>) {
    const table = await this.#open(part);
    const { reader, map } = postMapper(this.mapping, part, table.header);
    const work = new TableImport(table, {
      ...this.#shared('posts', part.file),
      map,
      keyOf: ({ post }) => post.key,
      place: async ({ property, post }) => {
        const propertyId = await this.#places.propertyId(property);
        const { code } = property;
        return propertyId === undefined
          ? { missing: 'property-not-found', column: reader.columnOf('propertyCode'), value: code }
          : { row: { ...post, propertyId } };
      },
      columnOf: (field) => reader.columnOf(field),
    });
    return work.run();
  }

  async #rounds(part: NonNullable<Mapping['rounds']>) {
    const table = await this.#open(part);
    const { reader, map } = roundMapper(this.mapping, part, table.header);
    const columnOf = (field: string) => reader.columnOf(field);
    return new TableImport(table, { ...this.#shared('rounds', part.file), ...asItIs, map, columnOf }).run();
  }

  async #findings(part: NonNullable<Mapping['findings']>) {
    const table = await this.#open(part);
    const { reader, map } = findingMapper(this.mapping, part, table.header);
    const columnOf = (field: string) => reader.columnOf(field);
    return new TableImport(table, { ...this.#shared('findings', part.file), ...asItIs, map, columnOf }).run();
  }

  #open({ file, form }: Pick<NonNullable<Mapping['posts']>, 'file' | 'form'>) {
    return openTable(join(this.call.input, file), form);
  }

  #shared(
    name: string,
    file: string,
  ): Pick<Options<unknown>, 'platform' | 'door' | 'source' | 'badRowsFile' | 'trial' | 'progress'> {
    const { trial, badRows = '.' } = this.call;
    const { platform, progress } = this.world;
    return {
      platform,
      trial,
      progress: progress(),
      door: `/api/inspections/${name}/bulk`,
      source: this.mapping.source,
      badRowsFile: join(badRows, badRowsFileOf(basename(file))),
    };
  }
}

/** Rows whose places the service finds. */
const asItIs = {
  keyOf: ({ key }: { readonly key: string }) => key,
  place: (row: object) => ({ row }),
};

/** Runs the command; `args` are those after `import`. Returns the exit status. */
export const main = (args: readonly string[]): Promise<number> =>
  runImport(
    {
      service: 'inspections',
      input: 'folder',
      lead: 'Brings posts, rounds and findings from the CSV files (.gz too) of a folder, as a mapping file says (examples: deploy/examples).',
      run: async (call, world) => new TablesImport(await readMapping(call.mapping, mappingSchema), call, world).run(),
    },
    args,
  );
