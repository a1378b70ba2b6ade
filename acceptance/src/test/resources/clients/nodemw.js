// Reads from a copy of a wiki with nodemw; what is not as expected ends it.
const assert = require('node:assert');
const { promisify } = require('node:util');
const Bot = require('nodemw');

const [address, title] = process.argv.slice(2);
const url = new URL(address);
const bot = new Bot({
  protocol: 'http', server: url.hostname, port: url.port, path: url.pathname.replace(/\/api\.php$/, ''),
});
const ask = (name, ...more) => promisify(bot[name].bind(bot))(...more);

(async () => {
  assert.match(await ask('getArticle', title), /\S/);
  assert.ok((await ask('getArticleRevisions', title)).length > 0);
  assert.ok((await ask('getArticleCategories', title)).length > 0);
  assert.ok((await ask('getAllPages')).some((page) => page.title === title));
  assert.ok((await ask('getPagesInNamespace', 0)).length > 0);
  assert.match(await ask('getMediaWikiVersion'), /^1\.\d+/);
  assert.equal((await ask('whoami')).anon, '');
  console.log('nodemw read');
})().catch((problem) => {
  console.error(problem);
  process.exit(1);
});
