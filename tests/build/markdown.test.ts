import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wholeBook } from '../../src/build/markdown/index.ts';
import { describe as describePage, pageMarkdown } from '../../src/build/markdown/page.ts';

const ADDRESS = 'https://site.example/base/part/page/';

function written(article: string): string {
  const html = `<html><head><link rel="canonical" href="${ADDRESS}"><link rel="alternate" type="text/markdown" href="/base/part/page.md"></head>`
    + `<body><main><article><h1>Title</h1>${article}</article></main></body></html>`;
  const page = describePage(html);
  assert.ok(page !== undefined);
  const text = pageMarkdown(page, (address) => (address === 'https://site.example/base/part/other/' ? '/base/part/other.md' : undefined));
  return text.replace(`# Title\n\nAddress: <${ADDRESS}>`, '').trim();
}

describe('a page as Markdown', () => {
  test('starts with its title and its address', () => {
    const page = describePage(`<link rel="canonical" href="${ADDRESS}"><link rel="alternate" type="text/markdown" href="/p.md"><article><p class="eyebrow">Part</p><h1>T</h1></article>`);
    assert.ok(page !== undefined);
    assert.equal(pageMarkdown(page, () => undefined), `# T\n\nPart: <${ADDRESS}>\n`);
  });

  test('a page that names no Markdown form has none', () => {
    assert.equal(describePage('<link rel="canonical" href="https://a.example/"><article></article>'), undefined);
  });

  test('marks in a text are said, not obeyed', () => {
    assert.equal(written('<p>2 * 3, [x], a_b, _c_, &lt;tag&gt; and `tick`</p>'), '2 \\* 3, \\[x], a_b, \\_c\\_, \\<tag> and \\`tick\\`');
  });

  test('a source is its links in brackets, or its words where it is a test', () => {
    assert.equal(written('<p>Yes.<span class="source"> <a href="#a">A1</a> <a href="#b">B2</a></span></p>'), 'Yes.([A1](#a), [B2](#b))');
    assert.equal(written('<p>Yes.<span class="source" title="it runs"> tested on Apache</span></p>'), 'Yes. (tested on Apache)');
  });

  test('has no place where a line may break, and nothing that needs a script', () => {
    assert.equal(written('<h2>Module<wbr>Error</h2><p>/srv/<wbr>app</p><p class="needs-script">on this page</p>'), '## ModuleError\n\n/srv/app');
  });

  test('a heading of two lines is one', () => {
    assert.equal(written('<h2>a.<br>b</h2>'), '## a. b');
  });

  test('a character reference in a text is shown, not read', () => {
    assert.equal(written('<p>&amp;lt; and ! <a href="#y">c</a></p>'), '\\&lt; and ! [c](#y)');
  });

  test('the title of a note is bold once, and the text behind it is not', () => {
    assert.equal(written('<details><summary>since <strong>2.0</strong></summary><p>Text.</p></details>'), '**since 2.0**\n\nText.');
    assert.equal(written('<details class="version-note"><summary><strong>since 2.0</strong> Text.</summary><p>More.</p></details>'), '> **since 2.0** Text.\n>\n> More.');
  });

  test('a named character that a page shows stays shown, and a "!" before a link makes no picture', () => {
    assert.equal(written('<p>&amp;lt; is &lt;, A &amp; B</p>'), '\\&lt; is <, A & B');
    assert.match(written('<p>Look!<a href="https://a.example/">here</a></p>'), /^Look\\!\[here\]/);
  });

  test('a paragraph that begins like a heading, a list or a quotation stays one', () => {
    assert.equal(written('<p># one</p><p>- two</p><p>3. three</p><p>> four</p>'), '\\# one\n\n\\- two\n\n3\\. three\n\n\\> four');
  });

  test('links are whole, lead to Markdown where there is some, and stay in the page where they did', () => {
    assert.equal(
      written('<p><a href="/base/part/other/#x">a</a> <a href="/base/part/other/?q=1">b</a> <a href="#y">c</a> <a href="https://else.example/">d</a></p>'),
      '[a](https://site.example/base/part/other.md#x) [b](https://site.example/base/part/other/?q=1) [c](#y) [d](https://else.example/)',
    );
  });

  test('code keeps every byte, whatever fence it needs', () => {
    const code = 'a  b\n\n\t```\n`` c &amp; d\n';
    assert.equal(written(`<pre data-language="sh"><code><span>a  b</span>\n\n\t\`\`\`\n\`\` c &amp;amp; d\n</code></pre>`), `\`\`\`\`sh\n${code}\`\`\`\``);
    assert.equal(written('<p><code>a `b` c</code> <code>`</code></p>'), '``a `b` c`` `` ` ``');
  });

  test('lists nest, and an item with several paragraphs stays one item', () => {
    assert.equal(
      written('<ol start="3"><li>a<ul><li>b</li><li>c</li></ul></li><li><p>d</p><pre><code>e\n</code></pre></li></ol>'),
      '3. a\n\n   - b\n   - c\n\n4. d\n\n   ```\n   e\n   ```',
    );
  });

  test('a table keeps its cells apart and its caption above it', () => {
    assert.equal(
      written('<table><caption>Says. <code>x | y</code></caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1 | 2<br>3</td><td></td></tr></tbody></table>'),
      'Says.\n\n- `x | y`\n\n| A | B |\n| - | - |\n| 1 \\| 2<br>3 | |',
    );
  });

  test('an example that is marked as wrong says so above its fence', () => {
    assert.equal(
      written('<figure><figcaption><strong>Wrong</strong>: <code>Invalid option</code></figcaption><pre data-language="apache"><code>x\n</code></pre></figure>'),
      '**Wrong: `Invalid option`**\n\n```apache\nx\n```',
    );
  });

  test('what is for hands and eyes only is left out', () => {
    assert.equal(written('<form><label>L <input></label></form><p>a <span class="visually-hidden">b</span><button>c</button><span hidden>d</span></p><svg><text>e</text></svg>'), 'a');
  });

  test('a recipe that is not in the form known here stops the build', () => {
    assert.throws(() => written('<div class="recipe" data-recipe="x"><pre>code</pre></div>'), /The recipe "x" has no element of the class "file"/);
  });
});

describe('the whole book', () => {
  const list = '# Book\n\n> Says.\n\n## Part\n\n- [B](https://a.example/b.md): one\n- [A [x]](https://a.example/a.md): two\n';

  test('has the pages in the order of the list', () => {
    const text = wholeBook(list, new Map([['/a.md', '# A\n'], ['/b.md', '# B\n']]));
    assert.deepEqual(text.match(/^# .*/gm), ['# Book', '# B', '# A']);
    assert.doesNotMatch(text, /## Part/);
  });

  test('refuses a listed page that was not built, and an empty list', () => {
    assert.throws(() => wholeBook(list, new Map([['/a.md', '# A\n']])), /"\/b\.md"/);
    assert.throws(() => wholeBook('# Book\n\n## Part\n', new Map()), /lists no page/);
  });
});
