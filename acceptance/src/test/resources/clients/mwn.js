// Reads from a copy of a wiki with mwn, as a bot does; what is not as expected ends it.
const assert = require('node:assert');
const { Mwn } = require('mwn');

const [address, title] = process.argv.slice(2);

(async () => {
  const bot = new Mwn({ apiUrl: address, silent: true, maxRetries: 0 });
  await bot.getSiteInfo();

  const read = await bot.read(title);
  assert.match(read.revisions[0].content, /\S/);
  const several = await bot.read(['No such page', title], { rvprop: 'ids|user|content' });
  assert.deepEqual(several.map((page) => Boolean(page.missing)).sort(), [false, true]);

  const page = new bot.Page(title);
  assert.equal(page.toText(), title);
  assert.equal(await page.text(), read.revisions[0].content);
  assert.ok((await page.categories()).length > 0);
  assert.ok((await page.links()).length > 0);
  assert.ok(Array.isArray(await page.templates()));
  assert.ok((await page.getDescription()).length > 0);
  assert.equal(await page.isRedirect(), false);
  assert.ok((await page.getCreator()).length > 0);
  const history = await page.history(['ids', 'user'], 3);
  assert.ok(history.length > 0);
  let seen = 0;
  for await (const revision of page.historyGen(['ids'], { rvlimit: 2 })) {
    assert.ok(revision.revid > 0);
    seen += 1;
    if (seen === 7) break;
  }

  const titles = new Set();
  for await (const answer of bot.continuedQueryGen({
    action: 'query', generator: 'allpages', gaplimit: 5, prop: 'info|categories', cllimit: 3,
  })) {
    for (const each of answer.query?.pages ?? []) titles.add(each.title);
  }
  assert.ok(titles.has(title));
  await assert.rejects(bot.save(title, 'words of a stranger'));
  console.log(`mwn read ${titles.size} pages`);
})().catch((problem) => {
  console.error(problem);
  process.exit(1);
});
