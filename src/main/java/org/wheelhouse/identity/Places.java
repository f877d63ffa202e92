package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;

/** Where people can be put to work: head office, the regions, the franchisees, the outlets and hubs. */
@ApplicationScoped
@Transactional
public class Places {

    @Inject
    private Sql sql;

    public List<Post> all() {
        return sql.list(
                "select 'HQ' as kind, cast(null as bigint) as region, cast(null as bigint) as franchisee, cast(null as bigint) as outlet, '总部' as zh, 'Head office' as en, 0 as o, '' as code"
                        + " union all select 'REGION', id, null, null, name_zh, name_en, 1, code from region"
                        + " union all select 'FRANCHISEE', null, id, null, name_zh, name_en, 2, code from franchisee where not company_owned"
                        + " union all select 'OUTLET', region_id, franchisee_id, id, name_zh, name_en, 3, code from outlet order by o, code",
                row -> new Post(
                        Scope.Kind.valueOf(row.text(0)),
                        row.numberOrNull(1),
                        row.numberOrNull(2),
                        row.numberOrNull(3),
                        row.text(4),
                        row.text(5)));
    }
}
