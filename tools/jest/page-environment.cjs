const OneRealmEnvironment = require('./one-realm-environment.cjs');

/** Tells, where a test of pages fails, what its windows show at that moment: a CI keeps no pictures. */
module.exports = class PageEnvironment extends OneRealmEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure') return;
    const shown = await this.global.tellWindows?.();
    if (shown) process.stderr.write(`\n${event.test.name}: what its windows showed\n${shown}\n`);
  }
};
