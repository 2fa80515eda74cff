/** Prints how well search answers the questions of real people; `-v` prints what it did not answer first. Needs a build. */
import { COLLECTIONS, openJudge, questionsOf } from '../tests/site/judge.ts';

const judge = await openJudge();
for (const collection of COLLECTIONS) {
  const questions = questionsOf(collection);
  const { first, amongThree, misses } = await judge(questions);
  console.log(`${collection}: ${questions.length} questions, first ${(100 * first).toFixed(1)} %, among three ${(100 * amongThree).toFixed(1)} %`);
  if (process.argv.includes('-v')) for (const { query, place, found } of misses) console.log(`  ${place + 1}  ${query.slice(0, 110)}\n       ${found.join(' ')}`);
}
