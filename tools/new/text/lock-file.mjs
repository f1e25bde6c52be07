/** package-lock.json with one more workspace, as `npm install` writes it. */

const sorted = (entries) =>
  Object.fromEntries(Object.entries(entries).sort(([one], [other]) => one.localeCompare(other, 'en')));

export const withWorkspace = (text, { service, version, dependencies }) => {
  const lock = JSON.parse(text);
  const added = {
    [`node_modules/@goldkey/${service}`]: { resolved: `services/${service}`, link: true },
    [`services/${service}`]: {
      name: `@goldkey/${service}`,
      version,
      license: 'Apache-2.0',
      dependencies: sorted(dependencies),
    },
  };
  return `${JSON.stringify({ ...lock, packages: sorted({ ...lock.packages, ...added }) }, null, 2)}\n`;
};
