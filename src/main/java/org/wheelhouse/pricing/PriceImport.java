package org.wheelhouse.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.wheelhouse.catalog.imports.Draft;
import org.wheelhouse.catalog.imports.ImportKind;
import org.wheelhouse.catalog.imports.ImportPart;
import org.wheelhouse.catalog.imports.Known;
import org.wheelhouse.catalog.imports.RowReader;
import org.wheelhouse.catalog.imports.TableStep;
import org.wheelhouse.platform.sheet.SheetColumns;

/**
 * Prices with their days. A price without a last day holds until the next one begins, in the file or in the price list; so a file with
 * new prices ends the old ones by itself. The last day is included.
 */
@ApplicationScoped
class PriceImport implements ImportKind {

    private static final String ROW =
            "price_list text, sku text, price_fen bigint, list_price_fen bigint, valid_from date, until date";
    private static final String OF = " from d join price_list l on l.code = d.price_list join sku k on k.code = d.sku";

    private static final TableStep END = new TableStep(
                    "price",
                    ROW,
                    "select min(d.n) as n, p.id, daterange(lower(p.valid), min(d.valid_from)) as valid" + OF
                            + " join price p on p.price_list_id = l.id and p.sku_id = k.id and upper_inf(p.valid) and lower(p.valid) < d.valid_from"
                            + " group by p.id, p.valid",
                    "id, valid",
                    "t.id = w.id")
            .detail()
            .named("end");

    private static final TableStep BEGIN = new TableStep(
                    "price",
                    ROW,
                    "select d.n, l.id as price_list_id, k.id as sku_id, d.price_fen, d.list_price_fen, daterange(d.valid_from, coalesce(d.until,"
                            + " (select min(lower(p.valid)) from price p where p.price_list_id = l.id and p.sku_id = k.id and lower(p.valid) > d.valid_from)))"
                            + " as valid" + OF,
                    "price_list_id, sku_id, price_fen, list_price_fen, valid",
                    "t.price_list_id = w.price_list_id and t.sku_id = w.sku_id and lower(t.valid) = lower(w.valid)")
            .named("begin");

    @Inject
    private Known known;

    @Override
    public String code() {
        return "prices";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(new ImportPart(
                "prices",
                SheetColumns.of("sku", "price_list", "price_yuan", "list_price_yuan", "valid_from", "valid_to"),
                "select k.code, l.code, cast(p.price_fen / 100.0 as numeric(14, 2)), cast(p.list_price_fen / 100.0 as numeric(14, 2)),"
                        + " cast(lower(p.valid) as text), cast(upper(p.valid) - 1 as text) from price p join sku k on k.id = p.sku_id"
                        + " join price_list l on l.id = p.price_list_id order by k.id, l.id, lower(p.valid)"));
    }

    private record Priced(RowReader row, LocalDate from, LocalDate until, Long price, Long recommended) {}

    @Override
    public void read(Draft draft) {
        draft.begin(END, BEGIN);
        var skus = known.ids("sku").keySet();
        var lists = known.ids("price_list").keySet();
        var bySku = new HashMap<String, List<Priced>>();
        for (RowReader row : draft.rows("prices")) {
            String sku = row.known("sku", skus, "sku");
            String list = row.known("price_list", lists, "price_list");
            row.required("valid_from");
            LocalDate from = row.day("valid_from");
            LocalDate last = row.day("valid_to");
            row.required("price_yuan");
            Long price = row.yuan("price_yuan");
            Long recommended = row.yuan("list_price_yuan");
            if (price != null && price == 0) {
                row.error("price_yuan", "catalog.import.price-zero");
            }
            if (price != null && recommended != null && recommended < price) {
                row.error("list_price_yuan", "catalog.import.price-list-below");
            }
            if (from != null && last != null && last.isBefore(from)) {
                row.error("valid_to", "catalog.import.days");
            } else if (from != null) {
                bySku.computeIfAbsent(list + " " + sku, k -> new ArrayList<>())
                        .add(new Priced(row, from, last == null ? null : last.plusDays(1), price, recommended));
            }
        }
        bySku.values().forEach(prices -> write(draft, prices));
    }

    private static void write(Draft draft, List<Priced> prices) {
        prices.sort(Comparator.comparing(Priced::from));
        for (int i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            var next = i + 1 < prices.size() ? prices.get(i + 1) : null;
            LocalDate until = price.until;
            if (next != null && (next.from.equals(price.from) || until != null && until.isAfter(next.from))) {
                next.row.error("valid_from", "catalog.import.price-overlaps", String.valueOf(price.row.number()));
            } else if (next != null && until == null) {
                until = next.from;
            }
            var row = price.row;
            for (TableStep step : List.of(END, BEGIN)) {
                draft.write(
                        step,
                        row,
                        "price_list",
                        row.text("price_list"),
                        "sku",
                        row.text("sku"),
                        "price_fen",
                        price.price,
                        "list_price_fen",
                        price.recommended,
                        "valid_from",
                        price.from.toString(),
                        "until",
                        until == null ? null : until.toString());
            }
        }
    }
}
