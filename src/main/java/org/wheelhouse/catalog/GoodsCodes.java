package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;

/** The codes under which others know what we sell: SKUs, services and bundles. One statement for any number of them. */
@ApplicationScoped
@Transactional
public class GoodsCodes {

    /** The kinds of things that have codes. */
    public enum Kind {
        SKU,
        SERVICE,
        BUNDLE
    }

    /** One thing by its code. */
    public record Code(Kind kind, String code) {}

    /** One thing by its id. */
    public record Id(Kind kind, long id) {}

    private static final String ALL =
            "select 'SKU', k.id, k.code, k.active and p.state = 'ACTIVE' from sku k join product p on p.id = k.product_id where %1$s"
                    + " union all select 'SERVICE', k.id, k.code, k.active from service k where %2$s"
                    + " union all select 'BUNDLE', k.id, k.code, k.active from bundle k where %3$s";

    private record Line(Id id, Code code, boolean offered) {}

    @Inject
    private Sql sql;

    /** The ids of what is offered; codes of nothing are left out. */
    public Map<Code, Long> ids(Collection<Code> codes) {
        var ids = new HashMap<Code, Long>();
        if (!codes.isEmpty()) {
            read(
                            "k.code = any(string_to_array(?%d, chr(31)))",
                            kind -> codes.stream()
                                    .filter(c -> c.kind() == kind)
                                    .map(Code::code)
                                    .distinct()
                                    .collect(Collectors.joining("\u001F")))
                    .stream()
                    .filter(Line::offered)
                    .forEach(line -> ids.put(line.code, line.id.id()));
        }
        return ids;
    }

    /** The id of one thing. @throws NotFoundException when it is not offered */
    public long id(Kind kind, String code) {
        return Optional.ofNullable(ids(List.of(new Code(kind, code))).get(new Code(kind, code)))
                .orElseThrow(() -> new NotFoundException(kind + " " + code));
    }

    /** The codes of things, those no longer offered too. */
    public Map<Id, String> codes(Collection<Id> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(
                                "k.id = any(cast(string_to_array(?%d, ',') as bigint[]))",
                                kind -> IdList.of(ids.stream()
                                        .filter(i -> i.kind() == kind)
                                        .map(Id::id)
                                        .toList()))
                        .stream()
                        .collect(Collectors.toMap(Line::id, line -> line.code.code()));
    }

    private List<Line> read(String condition, java.util.function.Function<Kind, String> parameter) {
        return sql.list(
                ALL.formatted(condition.formatted(1), condition.formatted(2), condition.formatted(3)),
                row -> {
                    Kind kind = Kind.valueOf(row.text(0));
                    return new Line(new Id(kind, row.number(1)), new Code(kind, row.text(2)), row.flag(3));
                },
                parameter.apply(Kind.SKU),
                parameter.apply(Kind.SERVICE),
                parameter.apply(Kind.BUNDLE));
    }
}
