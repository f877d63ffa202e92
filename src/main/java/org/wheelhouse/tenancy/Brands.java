package org.wheelhouse.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/** Gives a region or a franchisee a brand of its own; head office's to do. */
@ApplicationScoped
@Transactional
public class Brands {

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** @param brand null for the group's */
    public void ofRegion(long id, Brand brand) {
        choose("region", id, brand);
    }

    /** @param brand null for that of each outlet's region */
    public void ofFranchisee(long id, Brand brand) {
        choose("franchisee", id, brand);
    }

    private void choose(String table, long id, Brand brand) {
        String code = brand == null ? null : brand.code();
        if (sql.update("update " + table + " set theme = ?2 where id = ?1", id, code) == 0) {
            throw new NotFoundException(table + " " + id);
        }
        audit.record(table + ".theme", table, id, Map.of("theme", code == null ? "" : code));
    }
}
