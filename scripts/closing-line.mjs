// Prints the closing line of .ci/run from the exit code of the test command and vitest's report, and exits with the right code.
//   node scripts/closing-line.mjs EXIT_CODE REPORT.json
import { existsSync, readFileSync } from 'node:fs'

/** Counts a vitest JSON report; a file that could not even be loaded counts as one failure, as does a run that failed in any other way. */
function closingLine(code, report) {
  const files = report?.testResults ?? []
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  const counted = (report?.numFailedTests ?? 0) + broken.length
  const failed = code !== 0 && counted === 0 ? 1 : counted
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const line = `${report?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, exitCode: failed > 0 ? 1 : 0 }
}

const [code, file] = process.argv.slice(2)
const { line, exitCode } = closingLine(Number(code), existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
process.stdout.write(`${line}\n`)
process.exitCode = exitCode
