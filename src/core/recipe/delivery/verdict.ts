import { line, type Line } from '#core/lines';
import type { Promised } from '../promises.ts';
import { shell, shellWord } from '../setup/shell.ts';

/**
 * Shell commands that put each question to its probe, compare the answer with what was promised, and say in one
 * sentence how it went; they end the script with 1 when anything is otherwise. The texts are compared as the probe
 * writes them, in the ASCII of JSON, so that neither a JSON reader nor a language environment is needed. It is asked
 * again for a few seconds, because a server that was told to reload answers out of its old configuration for a moment.
 */
export function verdictLines(questions: readonly Line[], promised: readonly Promised[]): Line[] {
  return [
    ...shell`
verdict=0
check() {
  key=$1 name=$2 relation=$3 expected=$4
  shift 4
  for _ in 1 2 3 4 5; do
    answer=$("$@" 2>&1) || :
    found=$(printf '%s\n' "$answer" | sed -n 's/^ *"'"$key"'": "\(.*\)",\{0,1\}$/\1/p')
    case "$relation $found" in
      "be $expected" | "start with $expected"*)
        printf '%s\n' "$answer" "It works: $name is $found."
        return ;;
    esac
    sleep 1
  done
  printf '%s\n' "$answer"
  problem=$(printf '%s\n' "$answer" | sed -n 's/^ *"error": "\(.*\)",\{0,1\}$/\1/p')
  if [ -n "$found" ]; then
    printf '%s\n' "Not yet: $name is $found, but should $relation $expected." >&2
  elif [ -n "$problem" ]; then
    printf '%s\n' "Not yet: $name is unknown, because the package cannot be imported: $problem" >&2
  else
    printf '%s\n' "Not yet: $name is unknown, because the probe did not respond as expected. It should $relation $expected." >&2
  fi
  verdict=1
}
`,
    ...questions.flatMap((question, index) => {
      const each = promised[index];
      return each === undefined ? [question] : [checkLine(question, each, promised.length > 1)];
    }),
    ...shell`exit "$verdict"`,
  ];
}

/** Compares the prefix if it identifies the environment; otherwise the directory of the package. */
function checkLine(question: Line, { application, prefix, packageUnder }: Promised, many: boolean): Line {
  const [key, name, relation, expected] = prefix !== undefined && packageUnder === `${prefix}/`
    ? ['prefix', 'prefix', 'be', prefix]
    : ['file', 'the file of the package', 'start with', packageUnder];
  const words = [key, many ? `${name} of ${application}` : name, relation, asciiJson(expected)].map(shellWord);
  return line([['command', 'check'], ['string', ` ${words.join(' ')} `], ...question.tokens]);
}

/** A text as Python's json.dumps writes it between the quotes: ASCII only. */
export function asciiJson(text: string): string {
  return JSON.stringify(text).slice(1, -1).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
