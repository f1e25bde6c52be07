/**
 * Resolves as Node's `require` would, and as `import` only where a package offers nothing else: ES-module-only
 * packages declare just that condition, while Jest's own internals must keep their CommonJS form.
 */
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    try {
      return options.defaultResolver(request, { ...options, conditions: [...(options.conditions ?? []), 'import'] });
    } catch {
      throw error;
    }
  }
};
