package org.wheelhouse.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.NotFoundException;

class ListStateTest {

    private static final ListQuery ORDERS = ListQuery.of("sales.orders", "sales_order o")
            .id("id", "o.id")
            .text("number", "o.number")
            .instant("placed", "o.placed_at")
            .money("total", "o.total_fen")
            .search("o.number")
            .days("o.placed_at")
            .filterOf("outlet", "o.outlet_id = :outlet", "outlet")
            .view("all", "true")
            .view("unpaid", "o.state = 'HELD'")
            .newestFirst("placed");

    private static ListState read(String... parameters) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return ListState.read(ORDERS, map);
    }

    @Test
    void beginsWithFirstViewAndUsualOrder() {
        assertEquals(new ListState("all", null, "placed", true, 1, 25, Map.of()), read());
    }

    @Test
    void readsWhatTheAddressSays() {
        assertEquals(
                new ListState("unpaid", "沪A", "total", true, 3, 50, Map.of("from", "2026-09-01", "outlet", "12")),
                read(
                        "view",
                        "unpaid",
                        "q",
                        " 沪A ",
                        "sort",
                        "-total",
                        "page",
                        "3",
                        "size",
                        "50",
                        "from",
                        "2026-09-01",
                        "outlet",
                        "12"));
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        assertEquals(
                read(),
                read(
                        "view",
                        "x",
                        "sort",
                        "id",
                        "page",
                        "-1",
                        "size",
                        "7",
                        "from",
                        "yesterday",
                        "q",
                        " ",
                        "other",
                        "1"));
        assertEquals(read(), read("sort", "placed; drop table sku", "page", "99999999999"));
    }

    @Test
    void rowThatCannotExistIsNotFound() {
        assertThrows(NotFoundException.class, () -> read("outlet", "1 or 1=1"));
    }

    @Test
    void linkChangesOneThingAndBeginsAnew() {
        ListState state = read("view", "unpaid", "q", "沪A", "page", "4", "sort", "total");
        assertEquals("?view=unpaid&q=%E6%B2%AAA&sort=total&page=5", state.link(ORDERS, Map.of("page", "5")));
        assertEquals("?view=all&q=%E6%B2%AAA&sort=total", state.link(ORDERS, Map.of("view", "all")));
        assertEquals("?", read().link(ORDERS, Map.of()));
        var without = new HashMap<String, String>();
        without.put("q", null);
        assertNull(ListState.read(ORDERS, without).text());
    }
}
