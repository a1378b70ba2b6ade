# Reads from a copy of a wiki with mwclient, as a bot does; what is not as expected ends it.
import sys
from itertools import islice
from urllib.parse import urlsplit

import mwclient

address, path, made = sys.argv[1:]
made = [int(number) for number in made.split(",")]

site = mwclient.Site(
    urlsplit(address).netloc,
    path=path,
    scheme="http",
    force_login=False,
    clients_useragent="Tributary acceptance test",
)
assert site.site["sitename"] == "A real wiki", site.site
page = site.pages["Stirrup"]
assert page.exists and page.revision == made[0] and not page.redirect, page._info
assert not site.pages["No such page"].exists
assert page.text().split()[0] == "three", page.text()
history = [revision["revid"] for revision in islice(page.revisions(limit=1), 3)]
assert history == made, history
users = {revision["user"] for revision in page.revisions(prop="ids|user|content", slots="main")}
assert users == {"Gardener"}, users
assert [category.name for category in page.categories()] == ["Category:Bones"]
assert site.pages["Stapes"].resolve_redirect().name == "Stirrup"
titles = {change["title"] for change in islice(site.recentchanges(limit=50), 50)}
assert {"Stirrup", "Stapes"} <= titles, titles
assert "Stirrup" in [each.name for each in site.allpages(prefix="Stir")]
