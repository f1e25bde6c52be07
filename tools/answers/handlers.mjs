/** What the handlers of all controllers answer, as TypeScript's own checker knows it. */
import path from 'node:path';
import ts from 'typescript';
import { root } from '../projects.mjs';

const SUFFIX = /Controller$/;
const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** The classic compiler over the controllers and what they import; `files` are the controllers of services. */
export const programOf = (files) => {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => { throw new Error(String(fault.messageText)); } };
  const { options } = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.json'), {}, host);
  return ts.createProgram({ rootNames: files, options: { ...options, noEmit: true } });
};

const isHandler = (node) =>
  ts.isMethodDeclaration(node) &&
  ts.isIdentifier(node.name) &&
  (ts.getDecorators(node) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && VERBS.has(expression.expression.getText()),
  );

/** Operation id (`Complaints_record`) → type of what it answers, promises unwrapped; of controllers below `folders`. */
export const answersBelow = (program, folders) => {
  const checker = program.getTypeChecker();
  const found = new Map();
  const visit = (node) => {
    if (ts.isClassLike(node) && node.name !== undefined && SUFFIX.test(node.name.text)) {
      for (const member of node.members.filter(isHandler)) {
        const signature = checker.getSignatureFromDeclaration(member);
        const type = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
        found.set(`${node.name.text.replace(SUFFIX, '')}_${member.name.text}`, type);
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
