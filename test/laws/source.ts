// Questions about source text that no linter asks, answered with the TypeScript parser; each answer is a list of "path:line what".
import ts from 'typescript'
import type { ProjectFile } from './tree.ts'

const parse = (file: ProjectFile) =>
  ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.Latest,
    true,
    file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

const lineOf = (source: ts.SourceFile, node: ts.Node) =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1

/** Every node of a file that `wanted` accepts, as "path:line what". */
function collect(file: ProjectFile, wanted: (node: ts.Node, source: ts.SourceFile) => string | null): string[] {
  const source = parse(file)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = wanted(node, source)
    if (what !== null) found.push(`${file.path}:${lineOf(source, node)} ${what}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Files that do not say in a comment at their top what they are for. */
export function withoutOpening(files: readonly ProjectFile[]): string[] {
  const opens = (text: string) => /^(#![^\n]*\n)?\s*(\/\/|\/\*|--|#|<!--)\s*[^\s!]/.test(text)
  return files.filter(({ text }) => !opens(text)).map(({ path }) => path)
}

/** Files over the wall of 300 lines; tables of words, patterns and types are excepted. */
export function overTheWall(files: readonly ProjectFile[]): string[] {
  const table = /^src\/words\/|\/patterns\/|\.d\.ts$/
  const lines = (text: string) => text.replace(/\n$/, '').split('\n').length
  return files
    .filter(({ path, text }) => !table.test(path) && lines(text) > 300)
    .map(({ path, text }) => `${path} ${lines(text)}`)
}

/** Exports without a sentence that says what they are. */
export function withoutDocstring(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    collect(file, (node) => {
      const exported =
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)
      if (!exported || ts.getJSDocCommentsAndTags(node).length > 0) return null
      const name = ts.isVariableStatement(node)
        ? node.declarationList.declarations[0]?.name
        : (node as ts.FunctionDeclaration).name
      return name?.getText() ?? 'export'
    }),
  )
}

const SQL =
  /^\s*(select\b[\s\S]+\bfrom\b|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b|with\s+\w+\s+as\s*\(|(create|alter|drop)\s+(table|index|function|role|schema|view|type)\b)/i

/** Strings that are SQL. */
export function withSql(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    collect(file, (node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return null
      return SQL.test(node.text) ? (node.text.trim().split('\n')[0] ?? '') : null
    }),
  )
}

const IMPURE =
  /^(Date\.now|Math\.random|performance\.now|process\.\w+|crypto\.(randomUUID|getRandomValues|randomBytes)|console\.\w+)$/
const IMPURE_CALLS = /^(fetch|setTimeout|setInterval|setImmediate|Date)$/

/** Places that look at the clock, at chance, at the process or at the world outside. */
export function withWorld(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    collect(file, (node, source) => {
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
        return 'new Date()'
      if (ts.isPropertyAccessExpression(node) && IMPURE.test(node.getText(source))) return node.getText(source)
      if (ts.isCallExpression(node) && IMPURE_CALLS.test(node.expression.getText(source)))
        return node.expression.getText(source)
      return null
    }),
  )
}

/** Places that throw anything but a mistake of the program itself (TypeError). */
export function withThrow(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    collect(file, (node, source) => {
      if (!ts.isThrowStatement(node)) return null
      return node.expression.getText(source).startsWith('new TypeError(') ? null : 'throw'
    }),
  )
}

/** Strings, patterns and page text that hold one of the names (comments may). */
export function withName(files: readonly ProjectFile[], names: readonly string[]): string[] {
  return files.flatMap((file) =>
    collect(file, (node) => {
      const text =
        ts.isLiteralExpression(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isJsxText(node)
      if (!text) return null
      return names.find((name) => (node as ts.LiteralLikeNode).text.includes(name)) ?? null
    }),
  )
}

/** Every string of a file, with the call or property it is given to ("" when neither). */
export function stringsOf(file: ProjectFile): { readonly text: string; readonly to: string; readonly line: number }[] {
  const source = parse(file)
  const found: { text: string; to: string; line: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const { parent } = node
      const to = ts.isCallExpression(parent)
        ? parent.expression.getText(source)
        : ts.isPropertyAssignment(parent)
          ? parent.name.getText(source)
          : ''
      found.push({ text: node.text, to, line: lineOf(source, node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Runs of `length` meaningful lines that stand in more than one place. */
export function repeated(files: readonly ProjectFile[], length: number): string[] {
  const seen = new Map<string, string>()
  const found: string[] = []
  for (const { path, text } of files) {
    const lines = text.split('\n').map((line, at) => ({ at: at + 1, line: line.trim() }))
    const meaning = lines.filter(({ line }) => /\w/.test(line) && !/^(\/\/|\*|\/\*|import |})/.test(line))
    let until = -1
    for (let at = 0; at + length <= meaning.length; at++) {
      const run = meaning.slice(at, at + length)
      const key = run.map(({ line }) => line).join('\n')
      const here = `${path}:${run[0]?.at}`
      const before = seen.get(key)
      if (before === undefined) seen.set(key, here)
      else if (at > until) {
        found.push(`${here} = ${before}`)
        until = at + length
      }
    }
  }
  return found
}
