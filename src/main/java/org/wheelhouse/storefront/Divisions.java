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

/** Provinces, cities and counties for choosing an address. */
@ApplicationScoped
public class Divisions {

    public record Division(String code, String nameZh) {}

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<Division>> below;

    @PostConstruct
    void prepare() {
        below = new Cached<>(
                clock,
                Duration.ofMinutes(30),
                500,
                parent -> inScope.call(
                        Scope.everybody(),
                        () -> sql.list(
                                "select code, name_zh from division where coalesce(parent_code, '') = ?1 order by code",
                                row -> new Division(row.text(0), row.text(1)),
                                parent)));
    }

    /** @param parent two or four digits; null for the provinces */
    public List<Division> below(String parent) {
        return below.get(parent == null ? "" : parent);
    }
}
