// The rule `govtext/say`: in src/vscode words reach a person through say.ts alone, which makes them plain. Text of a page,
// a file's name or an error message would else be read as a link that runs a command, as an icon or as Markdown.

/** Functions of VS Code that show words, by the object they are called on. */
const SHOWN = new Map([
  [
    'window',
    /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress|withScmProgress|showQuickPick|createQuickPick|showInputBox|createInputBox|createStatusBarItem|createWebviewPanel|createTerminal)$/,
  ],
  ['languages', /^createLanguageStatusItem$/],
  ['commands', /^register(?:TextEditor)?Command$/],
  ['authentication', /./],
]);
/** Things of VS Code that hold words. */
const MADE =
  /^(?:MarkdownString|TreeItem|DocumentSymbol|SymbolInformation|Diagnostic|DiagnosticRelatedInformation|CodeAction|CodeLens|DocumentLink|InlayHint|InlayHintLabelPart|CompletionItem|ParameterInformation|SignatureInformation|CallHierarchyItem|TypeHierarchyItem|NotebookCellOutput|CustomExecution)$/;
/** Members that VS Code shows. */
const MEMBERS =
  /^(?:tooltip|description|detail|message|placeholder|placeHolder|prompt|validationMessage|hoverMessage|label|renderOptions|contentText|accessibilityInformation|isTrusted|supportThemeIcons|supportHtml)$/;
const MARKDOWN = /^append(?:Markdown|Text|Codeblock)$/;
/** What makes text plain. */
const PLAIN = /^(?:plain|plainLine|inMarkdown|clip)$/;

const nameOf = (node) => {
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' ? node.name : undefined;
  return node.computed
    ? node.property.type === 'Literal'
      ? String(node.property.value)
      : undefined
    : node.property.name;
};

const isPlain = (node) =>
  node.type === 'Literal' ||
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'CallExpression' && PLAIN.test(nameOf(node.callee) ?? '')) ||
  (node.type === 'ConditionalExpression' && isPlain(node.consequent) && isPlain(node.alternate));

export default {
  rules: {
    say: {
      meta: {
        type: 'problem',
        schema: [],
        messages: {
          shown: 'Words reach a person through say.ts alone: `{{name}}` may read them as links or icons.',
          whole:
            'Take `vscode` whole (`import * as vscode`): what is taken out of it is not seen by this rule.',
        },
      },
      create(context) {
        const report = (node, name) => context.report({ node, messageId: 'shown', data: { name } });
        return {
          MemberExpression(node) {
            const name = nameOf(node);
            if (name === undefined) return;
            if (MARKDOWN.test(name)) report(node, name);
            const pattern = SHOWN.get(nameOf(node.object) ?? '');
            if (pattern?.test(name)) report(node, name);
          },
          NewExpression(node) {
            const name = nameOf(node.callee);
            if (name !== undefined && node.callee.type === 'MemberExpression' && MADE.test(name))
              report(node, name);
          },
          AssignmentExpression(node) {
            const name = node.left.type === 'MemberExpression' ? nameOf(node.left) : undefined;
            if (name !== undefined && MEMBERS.test(name) && !isPlain(node.right)) report(node, name);
          },
          Property(node) {
            const name = node.key.type === 'Identifier' && !node.computed ? node.key.name : undefined;
            if (
              name &&
              /^(?:hoverMessage|contentText|isTrusted|supportHtml)$/.test(name) &&
              !isPlain(node.value)
            )
              report(node, name);
          },
          ImportDeclaration(node) {
            if (node.source.value !== 'vscode' || node.importKind === 'type') return;
            for (const each of node.specifiers)
              if (each.type === 'ImportSpecifier' && each.importKind !== 'type')
                context.report({ node: each, messageId: 'whole' });
          },
          VariableDeclarator(node) {
            if (
              node.id.type === 'ObjectPattern' &&
              node.init &&
              /^(?:vscode|window|commands|languages)$/.test(nameOf(node.init) ?? '')
            )
              context.report({ node, messageId: 'whole' });
          },
        };
      },
    },
  },
};
