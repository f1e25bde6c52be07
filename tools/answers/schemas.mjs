/** JSON schemas (OpenAPI 3.0) of TypeScript types, as values of them are sent. Types that have a name in the repository are told once. */
import ts from 'typescript';

const { TypeFlags } = ts;
const has = (type, flags) => (type.flags & flags) !== 0;
const isNothing = (type) => has(type, TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never);
const inRepository = (symbol) =>
  (symbol?.declarations ?? []).some((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/'));

const BINARY = new Set(['Buffer', 'Uint8Array', 'StreamableFile']);
/** Kernel's words for moments, as they are sent. */
const SENT_AS = {
  Day: { type: 'string', format: 'date' },
  Instant: { type: 'string', format: 'date-time' },
};
/** What fields that hold an instant are called: by this a service knows them when it sends them (`sent-instants.ts` of the service kit). */
const INSTANT = /(^at|^since|At|Due)$/;
const partsOf = (type) => (has(type, TypeFlags.Union) ? type.types : [type]);
const holdsInstant = (type) => partsOf(type).some((part) => part.aliasSymbol?.name === 'Instant');
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Schemas {
  #checker;
  #names = new Map();
  /** Named schemas by name. @type {Record<string, any>} */
  components = {};

  constructor(checker) {
    this.#checker = checker;
  }

  /** The schema of what is sent; `undefined` where nothing is. */
  of(type) {
    if (isNothing(type)) return undefined;
    const name = this.#nameOf(type);
    return name === undefined ? this.#inline(type) : this.#component(name, type);
  }

  #component(name, type) {
    let free = name;
    const known = this.#names.get(type);
    if (known === undefined) {
      // A place is taken before its schema is made: it may lead back to itself.
      for (let count = 2; free in this.components; count += 1) free = `${name}${count}`;
      this.#names.set(type, free);
      this.components[free] = {};
      Object.assign(this.components[free], this.#inline(type));
      const twin = this.#twinOf(name, free);
      if (twin !== undefined) {
        delete this.components[free];
        this.#names.set(type, twin);
        free = twin;
      }
    } else free = known;
    return { $ref: `#/components/schemas/${free}` };
  }

  /** Another type of the same name that is sent alike. */
  #twinOf(name, made) {
    const alike = Object.keys(this.components).filter((other) => other !== made && other.replace(/\d+$/, '') === name);
    return alike.find((other) => same(this.components[other], this.components[made]));
  }

  /** What it is called in the repository; `PageOfForumLine` for a generic type. */
  #nameOf(type) {
    if (has(type, TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLike)) return undefined;
    const { aliasSymbol } = type;
    const isPlain =
      has(type, TypeFlags.Object) && type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Interface) !== 0;
    const symbol = inRepository(aliasSymbol)
      ? aliasSymbol
      : isPlain && inRepository(type.symbol)
        ? type.symbol
        : undefined;
    if (symbol === undefined || (has(type, TypeFlags.Intersection) && this.#primitive(type) !== undefined))
      return undefined;
    const given = symbol === aliasSymbol ? (type.aliasTypeArguments ?? []) : this.#checker.getTypeArguments(type);
    const names = given.map((argument) => this.#nameOf(argument));
    if (names.includes(undefined)) return undefined;
    return names.length === 0 ? symbol.name : `${symbol.name}Of${names.join('And')}`;
  }

  #inline(type) {
    if (has(type, TypeFlags.Any | TypeFlags.Unknown | TypeFlags.NonPrimitive)) return {};
    if (has(type, TypeFlags.Null)) return { enum: [null], nullable: true };
    if (has(type, TypeFlags.Union)) return this.#union(type);
    return this.#primitive(type) ?? this.#object(type);
  }

  #primitive(type) {
    if (has(type, TypeFlags.StringLiteral)) return { type: 'string', enum: [type.value] };
    if (has(type, TypeFlags.NumberLiteral)) return { type: 'number', enum: [type.value] };
    if (has(type, TypeFlags.BooleanLiteral)) return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (has(type, TypeFlags.StringLike)) return { type: 'string' };
    if (has(type, TypeFlags.NumberLike)) return { type: 'number' };
    if (has(type, TypeFlags.BooleanLike)) return { type: 'boolean' };
    if (has(type, TypeFlags.BigIntLike)) throw new Error('a bigint is not sent as JSON');
    if (!has(type, TypeFlags.Intersection)) return undefined;
    return SENT_AS[type.aliasSymbol?.name] ?? type.types.map((part) => this.#primitive(part)).find(Boolean);
  }

  #union(type) {
    const parts = type.types.filter((part) => !isNothing(part) && !has(part, TypeFlags.Null));
    const nullable = type.types.some((part) => has(part, TypeFlags.Null)) ? { nullable: true } : {};
    const literals = parts.filter((part) => has(part, TypeFlags.StringLiteral));
    const rest = parts.filter((part) => !has(part, TypeFlags.StringLiteral | TypeFlags.BooleanLiteral));
    const booleans = parts.filter((part) => has(part, TypeFlags.BooleanLiteral));
    const schemas = [
      ...(literals.length > 0 ? [{ type: 'string', enum: literals.map(({ value }) => value).sort() }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((part) => this.#primitive(part))),
      ...rest.map((part) => this.of(part)),
    ];
    const different = schemas
      .filter((one, at) => schemas.findIndex((other) => same(one, other)) === at)
      // The compiler keeps the parts in an order of its own, which changes with what else it has read.
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    if (different.length === 1 && '$ref' in different[0] && nullable.nullable) return { allOf: different, ...nullable };
    return different.length === 1 ? { ...different[0], ...nullable } : { anyOf: different, ...nullable };
  }

  #object(type) {
    const checker = this.#checker;
    if (BINARY.has(type.symbol?.name)) return { type: 'string', format: 'binary' };
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type).map((part) => this.#part(part));
      const alike = items.every((item) => same(item, items[0]));
      return { type: 'array', items: items.length === 0 ? {} : alike ? items[0] : { anyOf: items } };
    }
    if (checker.isArrayType(type)) return { type: 'array', items: this.#part(checker.getTypeArguments(type)[0]) ?? {} };
    const toJson = type.getProperty('toJSON');
    if (toJson !== undefined) {
      const [signature] = checker.getTypeOfSymbol(toJson).getCallSignatures();
      return type.symbol?.name === 'Date'
        ? { type: 'string', format: 'date-time' }
        : this.of(signature.getReturnType());
    }
    if (type.getCallSignatures().length > 0) return undefined;
    if (['Map', 'Set', 'Promise', 'Observable'].includes(type.symbol?.name))
      throw new Error(`${checker.typeToString(type)} is not sent as JSON`);
    return this.#properties(type);
  }

  #properties(type) {
    const checker = this.#checker;
    const properties = {};
    const required = [];
    for (const symbol of type.getApparentProperties().filter((one) => !one.name.startsWith('__@'))) {
      const shown = checker.getTypeOfSymbol(symbol);
      this.#refuseMisnamed(symbol.name, shown);
      const schema = this.#property(symbol, shown);
      if (schema === undefined) continue;
      const description = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const told = '$ref' in schema && description !== '' ? { allOf: [schema] } : schema;
      properties[symbol.name] = description === '' ? schema : { ...told, description };
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const mayLack = has(shown, TypeFlags.Union) && shown.types.some(isNothing);
      if (!optional && !mayLack && !has(shown, TypeFlags.Any | TypeFlags.Unknown)) required.push(symbol.name);
    }
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const open = index !== undefined || this.#spreadsRows(type);
    const others = open ? { additionalProperties: (index && this.#part(index)) ?? {} } : {};
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required: required.sort() } : {}),
      ...others,
    };
  }

  /** An instant that is called otherwise would leave as a number, another number that is called so as a time. */
  #refuseMisnamed(name, type) {
    const isNumber = partsOf(type).some((part) => has(part, TypeFlags.NumberLike));
    if (holdsInstant(type) && !INSTANT.test(name))
      throw new Error(`${name} is an instant: call it …At or …Due, that it is sent as one`);
    if (isNumber && INSTANT.test(name)) throw new Error(`${name} is a number and is called like an instant`);
  }

  /** What stands in a list or under a key of its own. */
  #part(type) {
    if (holdsInstant(type)) throw new Error('an instant without a name of its own would be sent as a number');
    return this.of(type);
  }

  /** Whether it was written as `{ ...row, … }` of a row whose fields nobody has named: the type knows of them no more then. */
  #spreadsRows(type) {
    const written = (type.symbol?.declarations ?? []).filter(ts.isObjectLiteralExpression);
    const spread = written.flatMap(({ properties }) => properties.filter(ts.isSpreadAssignment));
    return spread.some(({ expression }) => {
      const part = this.#checker.getTypeAtLocation(expression);
      if (has(part, TypeFlags.Any | TypeFlags.Unknown | TypeFlags.NonPrimitive)) return true;
      return this.#checker.getIndexTypeOfType(part, ts.IndexKind.String) !== undefined || this.#spreadsRows(part);
    });
  }

  /** By the type as it is written, where that is the same one: what may be absent, and choices of words, have lost their name otherwise. */
  #property(symbol, shown) {
    const checker = this.#checker;
    const isNullable = has(shown, TypeFlags.Union) && shown.types.some((part) => has(part, TypeFlags.Null));
    const bare = has(shown, TypeFlags.Union) && !isNullable ? checker.getNonNullableType(shown) : shown;
    const written = symbol.valueDeclaration?.type;
    const isInstantiated = (symbol.flags & ts.SymbolFlags.Transient) !== 0;
    if (written === undefined || !ts.isTypeReferenceNode(written) || isInstantiated) return this.of(bare);
    const declared = checker.getTypeFromTypeNode(written);
    const alike = checker.isTypeAssignableTo(declared, bare) && checker.isTypeAssignableTo(bare, declared);
    if (!alike || has(declared, TypeFlags.TypeParameter)) return this.of(bare);
    const name = this.#wordsName(declared, checker.getSymbolAtLocation(written.typeName));
    return name === undefined ? this.of(declared) : this.#component(name, declared);
  }

  /** The name of a choice of words, of which the type itself may know nothing. */
  #wordsName(type, symbol) {
    const isChoice = has(type, TypeFlags.Union) && type.types.every((part) => has(part, TypeFlags.StringLiteral));
    if (!isChoice || symbol === undefined) return undefined;
    const named = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.#checker.getAliasedSymbol(symbol) : symbol;
    return (named.flags & ts.SymbolFlags.TypeAlias) !== 0 && inRepository(named) ? named.name : undefined;
  }
}
