/** What the handlers of all controllers answer, as TypeScript's own checker knows it. */
import path from 'node:path';
import ts from 'typescript';
import { root } from '../projects.mjs';

const SUFFIX = /Controller$/;
const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** The classic compiler over the controllers and what they import; `files` are the controllers of services. */
export const programOf = (files) => {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  };
  const { options } = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.json'), {}, host);
  return ts.createProgram({ rootNames: files, options: { ...options, noEmit: true } });
};

const calls = (node) =>
  (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .filter((expression) => ts.isCallExpression(expression))
    .map((expression) => ({ name: expression.expression.getText(), args: expression.arguments }));

const isMethod = (node) => ts.isMethodDeclaration(node) && ts.isIdentifier(node.name);
const isDoor = (node) => calls(node).some(({ name }) => VERBS.has(name));

/** What `@Header('content-type', …)` says; JSON without it. */
const mediaOf = (checker, method) => {
  const header = calls(method).find(({ name, args }) => name === 'Header' && args[0]?.text === 'content-type');
  const type = header && checker.getTypeAtLocation(header.args[1]);
  return type?.isStringLiteral() ? type.value : undefined;
};

const isMade = (node) => ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined;

/** Answers of handlers by operation id (`Complaints_record`). */
class Answers {
  #all = new Map();
  /** A controller that a function makes has the name of its class with more after it, and so have doors that are added to it (`act-end`). */
  #made = [];

  keep(controller, method, answer, made) {
    this.#all.set(`${controller}_${method}`, answer);
    if (made) this.#made.push(controller);
  }

  of(operationId) {
    const [controller, method] = operationId.split('_');
    const [stem] = method.split('-');
    const made = this.#made.find((name) => controller.startsWith(name) && this.#all.has(`${name}_${stem}`));
    return this.#all.get(operationId) ?? this.#all.get(`${made}_${stem}`);
  }
}

/** What is answered by controllers below `folders`: its type, promises unwrapped, and its media type where it is no JSON. */
export const answersBelow = (program, folders) => {
  const checker = program.getTypeChecker();
  const found = new Answers();
  const visit = (node) => {
    if (ts.isClassLike(node) && node.name !== undefined && SUFFIX.test(node.name.text)) {
      const made = isMade(node);
      for (const member of node.members.filter((one) => isMethod(one) && (made || isDoor(one)))) {
        const signature = checker.getSignatureFromDeclaration(member);
        const type = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
        const answer = { type, media: mediaOf(checker, member) };
        found.keep(node.name.text.replace(SUFFIX, ''), member.name.text, answer, made);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || !folders.some((folder) => file.fileName.startsWith(folder))) continue;
    visit(file);
  }
  return found;
};
