// Runs on a page of the wiki: reads the copy and the wiki itself with MediaWiki's own clients of its REST API.
mw.loader.using('mediawiki.ForeignApi').then(async () => {
  const copy = new mw.ForeignRest('$COPY/rest.php', null, { anonymous: true });
  const wiki = new mw.Rest();
  const told = { read: [], differences: [], failure: '' };
  const plain = (answer) => JSON.stringify(answer).split('$COPY').join('').split(mw.config.get('wgServer')).join('');
  const same = async (route, query) => {
    const [here, there] = await Promise.all([copy.get(route, query), wiki.get(route, query)]);
    told.read.push(route);
    if (plain(here) !== plain(there)) {
      told.differences.push({ route, here, there });
    }
    return here;
  };
  try {
    const page = await same('/v1/page/Tympanum');
    await same('/v1/page/Tympanum/bare');
    await same('/v1/page/Tympanum/links/language');
    await same('/v1/page/Tympanum/history/counts/edits');
    await same('/v1/page/Tympanum/history/counts/editors');
    const history = await same('/v1/page/Tympanum/history');
    const [newer, older] = history.revisions;
    await same('/v1/page/Tympanum/history', { older_than: newer.id });
    await same('/v1/page/Tympanum/history', { newer_than: older.id });
    await same(`/v1/revision/${newer.id}`);
    await same(`/v1/revision/${older.id}/bare`);
    const html = await copy.get('/v1/page/Tympanum/html');
    const both = await copy.get('/v1/page/Tympanum/with_html');
    const diff = await copy.get(`/v1/revision/${older.id}/compare/${newer.id}`);
    if (page.id !== both.id || !html.includes('It is very thin') || !both.html.includes('It is very thin')
      || diff.diff[0].type !== 3 || !diff.diff[0].text.includes('very ')) {
      told.differences.push({ html, both, diff });
    }
    await copy.get('/v1/page/No_such_page').catch((code, failed) => { told.failure = String(failed.xhr.status); });
  } catch (problem) {
    told.differences.push(String(problem));
  }
  await fetch('$REPORT', { method: 'POST', mode: 'no-cors', body: JSON.stringify(told) });
});
