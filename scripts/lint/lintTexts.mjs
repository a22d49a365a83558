// Lints texts as if they were files of the project: reads `[{ file, text }]` as JSON from stdin and
// prints one list of `{ ruleId, message }` for each. A program of its own, because ESLint loads its
// configuration as an ES module, which the test runner's sandbox does not allow.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

let input = '';
for await (const chunk of process.stdin) input += chunk;

// The files do not exist, so there are no types to ask about.
const linter = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const findings = [];
for (const { file, text } of JSON.parse(input)) {
  const [result] = await linter.lintText(text, { filePath: file });
  findings.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(findings));
