package org.wheelhouse.storefront;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Cached;

/** The tree of categories: groups and, in each, kinds of goods. Kept for half a minute; every page shows it. */
@ApplicationScoped
@Named
public class Categories {

    @Inject
    private Clock clock;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    private Cached<String, List<Category>> all;

    @PostConstruct
    void prepare() {
        all = new Cached<>(clock, Duration.ofSeconds(30), 1, key -> inScope.call(Scope.everybody(), this::load));
    }

    private List<Category> load() {
        return sql.list(
                "select c.id, c.code, c.parent_id, c.name_zh, c.name_en, c.drawing, c.tint from category c left join category p on p.id = c.parent_id"
                        + " where exists (select from product g where g.state = 'ACTIVE' and (g.category_id = c.id or g.category_id in"
                        + " (select k.id from category k where k.parent_id = c.id)))"
                        + " order by coalesce(p.position, c.position), p.id nulls first, c.position, c.id",
                row -> new Category(
                        row.number(0),
                        row.text(1),
                        row.numberOrNull(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6)));
    }

    /** All that hold goods on sale, a group before its kinds. */
    public List<Category> all() {
        return all.get("");
    }

    public List<Category> getGroups() {
        return all().stream().filter(c -> c.parentId() == null).toList();
    }

    public List<Category> kindsOf(Category group) {
        return all().stream()
                .filter(c -> c.parentId() != null && c.parentId() == group.id())
                .toList();
    }

    public Optional<Category> byCode(String code) {
        return all().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public Optional<Category> byId(long id) {
        return all().stream().filter(c -> c.id() == id).findFirst();
    }

    public Optional<Category> parentOf(Category kind) {
        return kind.parentId() == null ? Optional.empty() : byId(kind.parentId());
    }
}
