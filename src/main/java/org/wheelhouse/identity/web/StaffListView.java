package org.wheelhouse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Staff whom the caller may see: all for head office, those of the own outlet for its manager. */
@Named
@RequestScoped
public class StaffListView extends ListView {

    private static final ListQuery STAFF = ListQuery.of("identity.staff", "staff s")
            .id("id", "s.id")
            .text("name", "s.name")
            .text("username", "s.username")
            .text(
                    "posts",
                    "(select string_agg(coalesce(case when :lang = 'en' then coalesce(o.name_en, r.name_en, f.name_en) end, o.name_zh, r.name_zh, f.name_zh,"
                            + " case when :lang = 'en' then 'Head office' else '总部' end), ', ' order by p.kind, p.outlet_id) from staff_post p"
                            + " left join outlet o on o.id = p.outlet_id left join region r on r.id = p.region_id and p.kind = 'REGION'"
                            + " left join franchisee f on f.id = p.franchisee_id and p.kind = 'FRANCHISEE' where p.staff_id = s.id)")
            .text("email", "s.email")
            .text("phone", "s.phone")
            .instant("invited", "s.invited_at")
            .state("state", "case when s.disabled then 'DISABLED' else 'ACTIVE' end", "identity.staff.state")
            .search("s.name", "s.username", "s.email", "s.phone")
            .view("active", "not s.disabled")
            .view("disabled", "s.disabled")
            .orderBy("name");

    @Override
    protected ListQuery query() {
        return STAFF;
    }
}
