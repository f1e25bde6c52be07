/** The projects of the workspace, found by their project.json: nobody keeps a list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const PARENTS = ['libs', 'services'];

const foldersIn = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

/** Every project as `{ name, folder, tags, type, scope }`; `folder` is relative to the checkout. */
export const findProjects = () => {
  const packages = PARENTS.flatMap(foldersIn);
  return [...packages, ...packages.map((folder) => `${folder}/ui`), 'proto']
    .filter((folder) => existsSync(path.join(root, folder, 'project.json')))
    .map((folder) => {
      const { name, tags = [] } = JSON.parse(readFileSync(path.join(root, folder, 'project.json'), 'utf8'));
      const tagged = (kind) => tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);
      return { name, folder, tags, type: tagged('type'), scope: tagged('scope') };
    });
};
