package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.wheelhouse.catalog.SearchGrams;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** Finds goods by words as people type them: all of a query's grams must be there. Answers are kept for some seconds. */
@ApplicationScoped
public class Search {

    private static final int MOST = 300;
    private static final int LONGEST = 60;
    private static final int SUGGESTED = 8;

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Goods goods;

    private Cached<String, List<Listed>> found;

    @PostConstruct
    void prepare() {
        found = new Cached<>(
                clock, Cached.FRESH, 300, grams -> goods.byIds(inScope.call(Scope.everybody(), () -> ids(grams))));
    }

    private List<Long> ids(String grams) {
        return sql.list(
                "select s.product_id from product_search s join product p on p.id = s.product_id and p.state = 'ACTIVE'"
                        + " left join product_figures f on f.product_id = p.id where s.grams @> string_to_array(?1, ' ')"
                        + " order by coalesce(f.sold, 0) desc, p.id limit ?2",
                row -> row.number(0),
                grams,
                MOST);
    }

    /** The goods that a query finds, the best sellers first; none for a query without a letter or digit. */
    public List<Listed> find(String query) {
        String plain = query == null ? "" : query.strip();
        Set<String> grams = SearchGrams.of(plain.substring(0, Math.min(plain.length(), LONGEST)));
        return grams.isEmpty() ? List.of() : found.get(String.join(" ", grams));
    }

    /** Goods to offer while somebody types. */
    public List<Listed> suggest(String query) {
        return find(query).stream().limit(SUGGESTED).toList();
    }
}
