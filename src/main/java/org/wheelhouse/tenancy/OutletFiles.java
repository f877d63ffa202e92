package org.wheelhouse.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/** Reads what everybody sees of a company and its outlets, and changes an outlet's; head office's to do. Its hours lie in the outlet's own pages. */
@ApplicationScoped
@Transactional
public class OutletFiles {

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    public OutletFile get(long id) {
        return sql.first(
                        "select o.id, o.code, o.kind, r.name_zh, r.name_en, f.name_zh, f.name_en, o.name_zh, o.name_en, o.address_zh, o.address_en, o.phone,"
                                + " o.latitude, o.longitude, o.open, o.version from outlet o join region r on r.id = o.region_id join franchisee f on f.id = o.franchisee_id"
                                + " where o.id = ?1",
                        row -> new OutletFile(
                                row.number(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6),
                                row.text(7),
                                row.text(8),
                                row.text(9),
                                row.text(10),
                                row.text(11),
                                row.decimal(12).doubleValue(),
                                row.decimal(13).doubleValue(),
                                row.flag(14),
                                row.number(15)),
                        id)
                .orElseThrow(() -> new NotFoundException("outlet " + id));
    }

    /** @throws NotFoundException when there is no such company */
    public FranchiseeFile franchisee(long id) {
        return sql.first(
                        "select id, code, name_zh, name_en, company_owned, theme from franchisee where id = ?1",
                        row -> new FranchiseeFile(
                                row.number(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.flag(4),
                                Brand.of(row.text(5))),
                        id)
                .orElseThrow(() -> new NotFoundException("franchisee " + id));
    }

    /** @throws NotFoundException when there is no such region */
    public RegionFile region(long id) {
        return sql.first(
                        "select r.id, r.code, r.name_zh, r.name_en, h.name_zh, h.name_en, (select count(*) from outlet o where o.region_id = r.id"
                                + " and o.kind = 'OUTLET'), r.theme from region r left join outlet h on h.region_id = r.id and h.kind = 'HUB' where r.id = ?1",
                        row -> new RegionFile(
                                row.number(0),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.integer(6),
                                Brand.of(row.text(7))),
                        id)
                .orElseThrow(() -> new NotFoundException("region " + id));
    }

    /** @throws BusinessException tenancy.outlet.changed when somebody changed it since it was read, tenancy.outlet.place for impossible coordinates */
    public void change(OutletFile outlet) {
        if (outlet.latitude() < 3 || outlet.latitude() > 54 || outlet.longitude() < 73 || outlet.longitude() > 136) {
            throw new BusinessException("tenancy.outlet.place");
        }
        int changed = sql.update(
                "update outlet set name_zh = ?2, name_en = ?3, address_zh = ?4, address_en = ?5, phone = ?6, latitude = ?7, longitude = ?8,"
                        + " open = ?9, version = version + 1 where id = ?1 and version = ?10",
                outlet.id(),
                outlet.nameZh(),
                outlet.nameEn(),
                outlet.addressZh(),
                outlet.addressEn(),
                outlet.phone(),
                outlet.latitude(),
                outlet.longitude(),
                outlet.open(),
                outlet.version());
        if (changed == 0) {
            throw new BusinessException("tenancy.outlet.changed");
        }
        audit.record(
                "outlet.changed",
                "outlet",
                outlet.id(),
                Map.of("name", outlet.nameZh(), "phone", outlet.phone(), "open", outlet.open()));
    }
}
