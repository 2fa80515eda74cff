import { line, type Line } from '#core/lines';
import type { Promised } from '../promises.ts';
import { shell, shellWord } from '../setup/shell.ts';

/**
 * Shell commands that request each probe, compare its answer with the promise, and print one sentence. They exit with 1 at a
 * difference. Compares the ASCII of the probe's JSON, so that no JSON parser or locale is needed. Repeats the request for a
 * few seconds: after a reload, old processes may still answer.
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
