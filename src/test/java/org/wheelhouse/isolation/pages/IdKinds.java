package org.wheelhouse.isolation.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.testing.OwnerSql;

/**
 * What the names mean that pages ask for: a kind of id with its source of own and foreign ones, something to search by, or a plain word. A
 * name that stands nowhere here fails the test, so that no page takes an id unprobed.
 */
final class IdKinds {

    private static final String NO_NUMBER = "999999999999999";
    private static final String NO_UUID = "01900000-0000-7000-8000-000000000001";
    private static final String BY_BOOKING = "(t.state, (select max(b.state) from booking b where b.order_id = t.id))";

    private static final String ENDING = "t.state = 'HELD' and t.%s < now() + interval '10 minutes'";
    private static final String UNDER_WAY = "t.state not in ('SIGNED', 'PROBLEM', 'RETURNED')";
    /** Orders whose hold ends or whose parcel arrives. */
    private static final String MOVING = ENDING.formatted("held_until")
            + " or exists (select from fulfilment f join shipment s on s.fulfilment_id = f.id where f.order_id = t.id and "
            + UNDER_WAY.replace("t.", "s.") + ")";

    private static final IdKind ORDER_NUMBER = IdKind.ofCustomers("sales_order", "t.number", BY_BOOKING, "W22222222X")
            .still(MOVING);

    private static final Map<String, IdKind> KINDS = Map.ofEntries(
            Map.entry("order", IdKind.ofTenants("sales_order", "t.state").still(MOVING)),
            Map.entry("number", ORDER_NUMBER),
            Map.entry("ics/*", ORDER_NUMBER),
            Map.entry("booking", IdKind.ofTenants("booking", "t.state").still(ENDING.formatted("expires_at"))),
            Map.entry("job", IdKind.ofTenants("job_card", "t.state")),
            Map.entry("file", IdKind.ofTenants("stored_file", IdKind.ANY)),
            Map.entry(
                    "transfer",
                    IdKind.ofTenants("transfer", "(t.state, t.outlet_id = {outlet})")
                            .with(Scope.Kind.OUTLET, "{outlet} in (t.outlet_id, t.from_outlet_id)")),
            Map.entry("shipment", IdKind.ofTenants("shipment", "t.state").still(UNDER_WAY)),
            Map.entry("technician", IdKind.ofTenants("technician", "t.active").with(Scope.Kind.CUSTOMER, "false")),
            Map.entry(
                    "staff",
                    new IdKind(
                            "staff t",
                            "t.id",
                            "t.disabled",
                            Map.of(
                                    Scope.Kind.HQ,
                                    "true",
                                    Scope.Kind.OUTLET,
                                    "exists (select from staff_post p where p.staff_id = t.id and p.outlet_id = {outlet})"),
                            false,
                            NO_UUID)),
            Map.entry(
                    "outlet",
                    new IdKind(
                            "outlet t",
                            "t.id",
                            "t.kind",
                            Map.of(
                                    Scope.Kind.HQ,
                                    "true",
                                    Scope.Kind.REGION,
                                    "t.region_id = {region}",
                                    Scope.Kind.FRANCHISEE,
                                    "t.franchisee_id = {franchisee}",
                                    Scope.Kind.OUTLET,
                                    "t.id = {outlet}"),
                            false,
                            NO_NUMBER)),
            Map.entry(
                    "post",
                    new IdKind(
                            "outlet t",
                            "'outlet-' || t.id",
                            "t.kind",
                            Map.of(Scope.Kind.OUTLET, "t.id = {outlet}"),
                            false,
                            "outlet-" + NO_NUMBER)),
            Map.entry("car", IdKind.ofCustomers("car", "t.id", "t.current", NO_UUID)),
            Map.entry("address", IdKind.ofCustomers("address", "t.id", "t.preferred", NO_UUID)),
            Map.entry(
                    "region",
                    new IdKind(
                            "region t",
                            "t.id",
                            IdKind.ANY,
                            Map.of(Scope.Kind.HQ, "true", Scope.Kind.REGION, "t.id = {region}"),
                            false,
                            NO_NUMBER)),
            Map.entry(
                    "franchisee",
                    new IdKind(
                            "franchisee t",
                            "t.id",
                            IdKind.ANY,
                            Map.of(Scope.Kind.HQ, "true", Scope.Kind.FRANCHISEE, "t.id = {franchisee}"),
                            false,
                            NO_NUMBER)),
            Map.entry("kind", IdKind.shared("(select 'products' as id)", "t.id", "none")),
            Map.entry("part", IdKind.shared("(select 'products' as id)", "t.id", "none")),
            Map.entry("health/*", IdKind.shared("(select 'ready' as id)", "t.id", "none")),
            Map.entry("import", IdKind.shared("import_run", "t.id", NO_UUID)),
            Map.entry("product", IdKind.shared("product", "t.id", NO_NUMBER)),
            Map.entry("service", IdKind.shared("service", "t.id", NO_NUMBER)),
            Map.entry("bundle", IdKind.shared("bundle", "t.id", NO_NUMBER)),
            Map.entry(
                    "sku",
                    // Goods are everybody's; an outlet opens what it has had
                    new IdKind(
                            "(select s.sku_id as id, array_agg(s.outlet_id) as sites from stock s group by s.sku_id having count(*) > 20) t",
                            "t.id",
                            IdKind.ANY,
                            Map.of(Scope.Kind.OUTLET, "{outlet} = any(t.sites)"),
                            true,
                            NO_NUMBER)),
            Map.entry(
                    "receiving",
                    new IdKind(
                            "outlet t",
                            "t.id",
                            "t.open",
                            Map.of(
                                    Scope.Kind.OUTLET,
                                    "t.kind = 'OUTLET' and exists (select from outlet h where h.id = {outlet} and h.kind = 'HUB' and h.region_id = t.region_id)"),
                            false,
                            NO_NUMBER)),
            Map.entry("rule", IdKind.shared("freight_rule", "t.id", NO_NUMBER)),
            Map.entry("trim", IdKind.shared("vehicle_trim", "t.id", NO_NUMBER)),
            Map.entry("question", IdKind.shared("question", "t.id", NO_NUMBER)),
            Map.entry("photo/*", IdKind.shared("product_photo", "t.id", NO_UUID)),
            Map.entry(
                    "p/code", IdKind.shared("(select * from product where state = 'ACTIVE')", "t.code", "NONE-22222")),
            Map.entry("c/code", IdKind.shared("category", "t.code", "none-22222")),
            Map.entry(
                    "o/code",
                    IdKind.shared("(select * from outlet where kind = 'OUTLET' and open)", "t.code", "none-22222")),
            Map.entry("b/code", IdKind.shared("(select * from bundle where active)", "t.code", "none-22222")),
            Map.entry("s/code", IdKind.shared("(select * from service where active)", "t.code", "none-22222")),
            Map.entry("unknown", new IdKind("(select 1 as id) t", "t.id", IdKind.ANY, Map.of(), false, "none-22222")));

    /** Whose answer may find rows: nothing foreign among them. */
    static final Set<String> SEARCHES = Set.of("q", "code");

    /** Names that say how to show something, or what to do, and name no row. */
    private static final Set<String> WORDS = Set.of(
            "n",
            "near",
            "by",
            "view",
            "sort",
            "size",
            "page",
            "export",
            "from",
            "to",
            "day",
            "back",
            "refused",
            "removed",
            "again",
            "format",
            "filled",
            "year",
            "series",
            "make",
            "vin",
            "county",
            "category",
            "brand",
            "theme",
            "subject",
            "phone",
            "key",
            "act",
            "answer",
            "do",
            "km",
            "language",
            "line",
            "name",
            "none",
            "param",
            "plate",
            "point",
            "preferred",
            "province",
            "quantity",
            "recipient",
            "street",
            "added",
            "claimed",
            "then",
            "way",
            "sign",
            "start",
            "loc",
            "jftfdi",
            "jffi");

    private IdKinds() {}

    static IdKind of(String name) {
        return KINDS.get(name);
    }

    static Set<String> names() {
        return KINDS.keySet();
    }

    static boolean isKnown(String name) {
        return KINDS.containsKey(name) || SEARCHES.contains(name) || WORDS.contains(name);
    }

    /** Rows of kinds that the demo chain has none of: a photo on a job card of every outlet, and one of a product. */
    static void makeMissing() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
        for (var job : OwnerSql.rows(
                "select distinct on (outlet_id) id, outlet_id, region_id, franchisee_id, customer_id from job_card order by outlet_id, id")) {
            Object file = OwnerSql.value(
                    "insert into stored_file (id, outlet_id, region_id, franchisee_id, customer_id, name, media_type, size, bytes, actor)"
                            + " select ?, outlet_id, region_id, franchisee_id, customer_id, 'isolation', 'image/png', 4, ?, 'test' from job_card where id = ? returning id",
                    Ids.next(),
                    picture,
                    job.get("id"));
            OwnerSql.update(
                    "insert into job_photo (id, job_card_id, outlet_id, region_id, franchisee_id, customer_id, file_id)"
                            + " select ?, id, outlet_id, region_id, franchisee_id, customer_id, ? from job_card where id = ?",
                    Ids.next(),
                    file,
                    job.get("id"));
        }
        OwnerSql.update(
                "insert into product_photo (id, product_id, media_type, bytes, position) select ?, min(id), 'image/png', ?, 99 from product",
                Ids.next(),
                picture);
    }

    static void takeBack() {
        OwnerSql.update("delete from job_photo where file_id in (select id from stored_file where name = 'isolation')");
        OwnerSql.update("delete from stored_file where name = 'isolation'");
        OwnerSql.update("delete from product_photo where position = 99");
    }

    /** Names, asked for by the page, that nothing here explains. */
    static List<String> unexplained(Set<String> asked) {
        return asked.stream().filter(name -> !isKnown(name)).toList();
    }
}
