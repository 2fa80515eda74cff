import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { COLLECTIONS, openJudge, openSearch, questionsOf } from './judge.ts';
import { addresses } from './pages.ts';

/**
 * Least shares of questions whose answer is the first result, and among the first three. All but `reports` and `issues` were labelled
 * before their first run. Their misses have been read since, so they no longer stand for unseen questions.
 */
const LEAST = { reports: [0.9, 0.97], issues: [0.9, 0.97], titles: [0.83, 0.93], threads: [0.9, 0.95], 'later-1': [0.85, 0.97], 'later-2': [0.9, 0.97], 'later-3': [0.87, 0.97], 'later-4': [0.75, 0.87], 'later-5': [0.85, 0.93], 'own-words-1': [0.88, 0.95], 'own-words-2': [0.84, 0.92], 'own-words-3': [0.9, 0.95], 'own-words-4': [0.8, 0.92], 'own-words-5': [0.9, 0.95], 'own-words-6': [0.85, 0.93], 'own-words-7': [0.85, 0.93], 'own-words-8': [0.85, 0.93], 'pasted-1': [0.95, 0.97], 'pasted-2': [0.95, 0.97], 'pasted-3': [0.95, 0.97] } as const;

describe('the questions of real people', () => {
  let judge: ReturnType<typeof openJudge>;

  before(() => {
    judge = openJudge();
  });

  for (const collection of COLLECTIONS) {
    const [first, amongThree] = LEAST[collection];

    test(`in ${collection}: the answer is first for ${first * 100} %, and among three for ${amongThree * 100} %`, async (context) => {
      const verdict = await judge(questionsOf(collection));
      const said = `first ${percent(verdict.first)}, among three ${percent(verdict.amongThree)}`;
      context.diagnostic(said);
      const misses = verdict.misses.map(({ query, place, found }) => `${place + 1}: ${query}\n   ${found.join(' ')}`).join('\n');
      assert.ok(verdict.first >= first && verdict.amongThree >= amongThree, `${said}\n${misses}`);
    });

    test(`in ${collection} have answers that are pages`, () => {
      const known = new Set(addresses());
      assert.deepEqual(questionsOf(collection).filter(({ pages }) => !pages.some((page) => known.has(page))), []);
    });
  }
});

describe('a query that nothing in the book resembles', () => {
  test('finds no page, so that the dialog offers help and the doctor', async () => {
    const search = openSearch();
    for (const query of ['qqzzxxvv', 'aaaaaaa', '!!!???', '日本語のエラー', 'ошибка сервера не работает', 'خطأ في الخادم', '服务器错误 无法加载']) {
      assert.deepEqual(await search(query), { found: [], answered: false }, query);
    }
  });

  test('or about another subject gives suggestions, not results, in nine of ten cases', async (context) => {
    const search = openSearch();
    const subjects = `best pizza in town; how to cook rice; javascript framework comparison; my cat is ill; reset password of my email; buy cheap tickets; mysql slow query; weather tomorrow;
      nginx php-fpm 502; excel formula sum; lorem ipsum dolor sit amet; foo bar baz; the quick brown fox jumps over the lazy dog; git merge conflict; what is the capital of france; kafka consumer lag;
      postgres replication slot; iphone battery; sql injection; sourdough starter; how to lose weight; printer not working; bitcoin price; kubernetes ingress`.split(';').map((each) => each.trim());
    const listed = [];
    for (const query of subjects) if ((await search(query)).answered) listed.push(query);
    context.diagnostic(`${listed.length} of ${subjects.length}`);
    assert.ok(listed.length <= subjects.length / 10, listed.join('\n'));
  });

  test('is not mistaken for one: questions about the book give results', async () => {
    const search = openSearch();
    const questions = (['reports', 'issues', 'own-words-1'] as const).flatMap(questionsOf);
    const without = [];
    for (const { query } of questions) if (!(await search(query)).answered) without.push(query);
    assert.ok(without.length <= questions.length * 0.03, without.join('\n'));
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
