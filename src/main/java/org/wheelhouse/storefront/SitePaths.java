package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** The addresses of everything the shop shows, at most as many as a sitemap may hold; kept for ten minutes. Codes are plain ASCII. */
@ApplicationScoped
public class SitePaths {

    private static final int MOST = 49_000;

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<String>> all;

    @PostConstruct
    void prepare() {
        all = new Cached<>(
                clock,
                Duration.ofMinutes(10),
                1,
                key -> inScope.call(
                        Scope.everybody(),
                        () -> sql.list(
                                "select path from (select 1 as kind, '/c/' || c.code as path from category c where exists (select from product p where p.category_id = c.id"
                                        + " and p.state = 'ACTIVE') or c.parent_id is null union all select 2, '/b/' || code from bundle where active"
                                        + " union all select 3, '/s/' || code from service where active union all select 4, '/o/' || code from outlet where kind = 'OUTLET' and open"
                                        + " union all select 5, '/p/' || code from product where state = 'ACTIVE') a order by kind, path limit ?1",
                                row -> row.text(0),
                                MOST)));
    }

    public List<String> all() {
        return all.get("");
    }
}
